import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import { isPercent } from '../../charts/quick-chart.ts'
import type { Say } from './shown-value.ts'

/** The loaded rows of an answer as a table of the app, each value as the page says it. */
export const answerTable = ({ columns, count }: ReadRows, say: Say): ChartTable => ({
  columns: columns.map(({ name, kind }) => ({
    heading: name,
    kind: kind !== 'number' ? 'text' : isPercent(name) ? 'percent' : 'count',
  })),
  rows: Array.from({ length: count }, (_, row) =>
    columns.map((column) => {
      const value = column.values[row] ?? null
      return value === null ? null : say(value, column)
    }),
  ),
})
