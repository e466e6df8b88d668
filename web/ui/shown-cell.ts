import type { Cell, ChartColumn } from '../charts/chart-model.ts'
import { type Format, noFigure } from '../i18n/format.ts'

/** A cell as the reader sees it. */
export function shownCell(value: Cell, { kind }: ChartColumn, format: Format): string {
  if (value === null) return noFigure
  if (typeof value === 'string') return value
  if (kind === 'percent') return format.percent(value, 2)
  if (kind === 'points') return format.points(value, 2)
  return format.count(value)
}
