import { accent, before, grid, highlight, ink } from '../charts/palette.ts'
import classes from './Bullet.module.css'

interface BulletProps {
  /** In percent. */
  value: number | null
  target: number
  /** The year compared with. */
  earlier: number | null
  /** Where a straight path to the target would be by now. */
  path?: number | null
  missed: boolean
}

const [height, bar] = [16, 7]

/** A rate against its target on a scale of 0 to 100 %: bar, target as a tick, the year before as a ring. Figures stand beside it. */
export function Bullet({ value, target, earlier, path = null, missed }: BulletProps) {
  const tick = (at: number, color: string, dash?: string) => (
    <line
      x1={`${at}%`}
      x2={`${at}%`}
      y1={1}
      y2={height - 1}
      stroke={color}
      strokeWidth={2.5}
      strokeDasharray={dash}
    />
  )
  return (
    <svg className={classes.bullet} aria-hidden="true" focusable="false">
      <rect x={0} y={(height - bar) / 2} width="100%" height={bar} fill={grid} />
      {value !== null && (
        <rect
          x={0}
          y={(height - bar) / 2}
          width={`${Math.min(value, 100)}%`}
          height={bar}
          fill={missed ? highlight : accent}
        />
      )}
      {earlier !== null && (
        <circle
          cx={`${Math.min(earlier, 100)}%`}
          cy={height / 2}
          r={3.5}
          fill="#ffffff"
          stroke={before}
          strokeWidth={1.5}
        />
      )}
      {path !== null && tick(path, before, '3 2')}
      {tick(target, ink)}
    </svg>
  )
}
