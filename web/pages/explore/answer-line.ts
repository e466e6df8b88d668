import { mostColumns } from './ResultTable.tsx'
import type { ExploreText } from './use-explore-text.ts'
import type { Answered } from './use-statement.ts'

/** How much of an answer is shown, and how long it took: never a part without saying that it is one. */
export function answerLine({ rows, total, seconds }: Answered, { words, format, say }: ExploreText): string {
  const shown = format.count(rows.count)
  const columns = rows.columns.length
  const parts = [
    !rows.more
      ? words('result.rows', { number: shown, columns: format.count(columns) })
      : total === 'counting'
        ? words('result.counting', { shown })
        : total === null
          ? words('result.more', { shown })
          : words('result.first', { shown, total: format.count(total) }),
    columns > mostColumns
      ? words('result.columns', { shown: mostColumns, total: format.count(columns) })
      : null,
    words('result.took', { seconds: say(Math.round(seconds * 100) / 100, { name: '', kind: 'number' }) }),
  ]
  return parts.filter(Boolean).join(' · ')
}
