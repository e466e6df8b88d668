import type { AreaRow } from './area-row.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { type RankingOptions, rankingChart } from './ranking.ts'

const atEachEnd = 5

/**
 * The first and the last areas of a ranking; the table behind it has them all. Ranks are those of the whole
 * list, so a tie that runs on past the cut shows as a tie.
 */
export function endsChart(rows: readonly AreaRow[], options: RankingOptions, text: ChartText): ChartModel {
  const ranked = rows.filter((row) => row.rank !== null)
  const shown =
    ranked.length <= 2 * atEachEnd ? ranked : [...ranked.slice(0, atEachEnd), ...ranked.slice(-atEachEnd)]
  // Two blocks side by side where there is room: the first areas, the last areas.
  const drawn = rankingChart(shown, { ...options, shortest: atEachEnd }, text)
  return { ...drawn, table: rankingChart(rows, options, text).table }
}
