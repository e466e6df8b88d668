import { accent, before } from '../charts/palette.ts'

interface SparkProps {
  values: readonly { year: number; value: number | null }[]
  /** The year that is marked. */
  year: number
}

const [width, height, margin] = [84, 28, 4]

/** A line as long as a word: the course of a figure. The trend chart beside it has its numbers. */
export function Spark({ values, year }: SparkProps) {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return null
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (index: number) => margin + (index * (width - 2 * margin)) / (values.length - 1)
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin)
  const drawn = values.map((one, index) => ({ ...one, x: x(index) })).filter((one) => one.value !== null)
  const marked = drawn.find((one) => one.year === year)
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <polyline
        points={drawn.map((one) => `${one.x},${y(one.value ?? 0)}`).join(' ')}
        fill="none"
        stroke={before}
        strokeWidth="1.6"
      />
      {marked && <circle cx={marked.x} cy={y(marked.value ?? 0)} r="3.2" fill={accent} />}
    </svg>
  )
}
