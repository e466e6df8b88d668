import type { EChartsCoreOption } from 'echarts/core'
import type { Band } from './chart-fit.ts'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function raised(value: unknown, least: number): unknown {
  if (Array.isArray(value)) return value.map((one) => raised(one, least))
  if (!isPlain(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, raised(one, least)]))
  const { fontSize, lineHeight } = copy
  if (typeof fontSize === 'number' && fontSize < least) {
    copy.fontSize = least
    if (typeof lineHeight === 'number') copy.lineHeight = Math.max(lineHeight, Math.ceil(least * 1.18))
  }
  return copy
}

/** A chart's drawing with no text smaller than so many pixels, as far as sizes stand in it as numbers. */
export const readableOption = (option: EChartsCoreOption, least: number): EChartsCoreOption =>
  raised(option, least) as EChartsCoreOption

/** Height of what stands above the rows of a chart of rows: legend and axis. 0 for charts of other kinds. */
export function headOf({ grid, yAxis }: EChartsCoreOption): number {
  const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
  const [box, axis] = [first(grid), first(yAxis)]
  if (!isPlain(box) || !isPlain(axis)) return 0
  return axis.type === 'category' && typeof box.top === 'number' ? box.top : 0
}

const placed = (value: unknown): { top: number; height: number } | null => {
  if (!isPlain(value)) return null
  const { top, height } = value
  return typeof top === 'number' ? { top, height: typeof height === 'number' ? height : 0 } : null
}

/** Rows of small charts with a title above each, from the titles to the end of the charts; none of other charts. */
export function rowsOf({ title, grid }: EChartsCoreOption): Band[] {
  if (!Array.isArray(title) || !Array.isArray(grid) || title.length !== grid.length) return []
  const rows = new Map<number, Band>()
  for (const [at, one] of title.entries()) {
    const [head, body] = [placed(one), placed(grid[at])]
    if (head && body) rows.set(head.top, { top: head.top, bottom: body.top + body.height })
  }
  return [...rows.values()]
}
