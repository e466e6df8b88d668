import { useMemo } from 'react'
import { merge } from 'topojson-client'
import type { BoundaryTopology } from '../../../../data/boundaries/own-boundaries.ts'
import classes from './BoundaryDrawer.module.css'

/** The shapes alone, to see at a glance whether they are what the analyst meant. */
export function BoundaryPicture({ topology, label }: { topology: BoundaryTopology; label: string }) {
  const { paths, box } = useMemo(() => drawn(topology), [topology])
  return (
    <svg className={classes.picture} viewBox={box} role="img" aria-label={label}>
      {paths.map(({ id, d }) => (
        <path key={id} d={d} fillRule="evenodd" />
      ))}
    </svg>
  )
}

/** Wide enough for whole numbers. */
const width = 1000

function drawn(topology: BoundaryTopology) {
  const { scale, translate } = topology.transform
  const shapes = topology.objects.areas.geometries.map((one) => {
    return { id: one.id, rings: merge(topology, [one]).coordinates.flat() }
  })
  const all = shapes.flatMap(({ rings }) => rings.flat())
  const range = (axis: 0 | 1) =>
    all.reduce<[number, number]>(
      ([low, high], point) => {
        const value = point[axis] ?? 0
        return [Math.min(low, value), Math.max(high, value)]
      },
      [Infinity, -Infinity],
    )
  const [[west, east], [south, north]] = [range(0), range(1)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const step = width / Math.max((east - west) * narrowing, scale[0])
  const at = ([x = translate[0], y = translate[1]]: number[]) =>
    `${((x - west) * narrowing * step).toFixed(1)},${((north - y) * step).toFixed(1)}`
  const paths = shapes.map(({ id, rings }) => ({
    id,
    d: rings.map((ring) => `M${ring.map(at).join('L')}Z`).join(''),
  }))
  return { paths, box: `-10 -10 ${width + 20} ${Math.ceil((north - south) * step) + 20}` }
}
