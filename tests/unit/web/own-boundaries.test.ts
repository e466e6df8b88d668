import { describe, expect, test } from 'vitest'
import { type OwnBoundaries, readOwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import { simplifyBoundaries } from '../../../data/boundaries/simplify-boundaries.ts'
import { previewRestore } from '../../../web/store/backup/restore.ts'
import {
  boundariesSetting,
  mergeBoundaries,
  withBoundaries,
  withoutBoundaries,
} from '../../../web/store/own-boundaries.ts'
import { polygonAt } from './square-shapes.ts'

const boundaries = (file: string, second: number, columns: readonly number[]): OwnBoundaries => ({
  file,
  saved_at: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  scope: '33-2025-07-01',
  topology: simplifyBoundaries(new Map(columns.map((column) => [`area-${column}`, polygonAt(column, 0)])))
    .topology,
})
const north = boundaries('bac.geojson', 1, [0, 1])
const south = boundaries('nam.geojson', 2, [2, 3])
const newNorth = boundaries('bac-moi.geojson', 3, [1])
const unreadable = { file: 'later.geojson', saved_at: 'once', shape: 'of a later edition' }

describe('in the workspace', () => {
  test('boundaries take the place of those of the same areas, and of no others', () => {
    const kept = [north, unreadable, south]
    expect(withBoundaries(kept, newNorth)).toEqual({
      boundaries: [unreadable, south, newNorth],
      replaced: [north],
    })
    expect(withBoundaries(undefined, north)).toEqual({ boundaries: [north], replaced: [] })
  })

  test('removed boundaries come back as they were', () => {
    const kept = [unreadable, north, south]
    expect(withoutBoundaries(kept, north)).toEqual([unreadable, south])
    expect(withBoundaries(withoutBoundaries(kept, north), north).boundaries).toEqual([
      unreadable,
      south,
      north,
    ])
  })

  test('what cannot be drawn is not read: an arc that is not there, a shape of another kind', () => {
    const arcs = { ...north.topology, arcs: north.topology.arcs.slice(0, 1) }
    expect(readOwnBoundaries([{ ...north, topology: arcs }, unreadable, south])).toEqual([south])
    expect(readOwnBoundaries(null)).toEqual([])
  })
})

describe('a backup', () => {
  test('adds what is not here, once; of the same areas those that are here stay', () => {
    expect(mergeBoundaries([north], [north, south, newNorth])).toEqual({
      boundaries: [north, south],
      added: [south],
      refused: [newNorth],
    })
    // The same shapes, brought in at another time.
    expect(mergeBoundaries([north], [{ ...north, saved_at: south.saved_at }]).boundaries).toEqual([north])
  })

  test('says before it is restored what comes, what stays out and what is lost', () => {
    const opened = {
      header: { format: 'phong-trao-backup', version: 1, app: '1', made_at: '2026-01-02T00:00:00Z' },
      contents: {
        entries: [],
        sources: new Map(),
        arrows: new Map(),
        remembered: { shapes: {}, values: [], areas: [], units: [] },
        settings: { [boundariesSetting]: [south, newNorth] },
      },
    } as unknown as Parameters<typeof previewRestore>[1]
    const preview = (mode: 'merge' | 'replace') =>
      previewRestore([], opened, mode, { boundaries: [north] }).boundaries
    expect(preview('merge')).toEqual({ added: ['nam.geojson'], refused: ['bac-moi.geojson'], lost: [] })
    expect(preview('replace')).toEqual({
      added: ['nam.geojson', 'bac-moi.geojson'],
      refused: [],
      lost: ['bac.geojson'],
    })
  })
})
