import { metricOf } from '../../data/model/metric.ts'
import { type AreaRow, rankedNames } from './area-row.ts'
import type { ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { type RankingOptions, rankingChart } from './ranking.ts'

const atEachEnd = 5

/** The areas that rose and fell most, up to five each, the greatest change first; none where nothing moved that way. */
export function movers(rows: readonly AreaRow[]): { up: AreaRow[]; down: AreaRow[] } {
  const moved = rows.filter((row) => row.change !== null && row.change !== 0)
  const byChange = [...moved].sort((a, b) => (b.change ?? 0) - (a.change ?? 0))
  return {
    up: byChange.filter(({ change }) => (change ?? 0) > 0).slice(0, atEachEnd),
    down: byChange
      .filter(({ change }) => (change ?? 0) < 0)
      .reverse()
      .slice(0, atEachEnd),
  }
}

/** Two years of the areas that moved most; the table behind it has all that can be compared. */
export function moversChart(
  rows: readonly AreaRow[],
  options: RankingOptions,
  text: CompareText,
): ChartModel {
  const { up, down } = movers(rows)
  const drawn = rankingChart(
    [...up, ...down],
    { ...options, shortest: Math.max(1, up.length, down.length) },
    text,
  )
  const compared = rows.filter((row) => row.change !== null)
  const byChange = [...compared].sort((a, b) => (b.change ?? 0) - (a.change ?? 0))
  return {
    ...drawn,
    table: rankingChart(byChange, options, text).table,
    alt: moversSentence(rows, options.metric, text),
  }
}

/** "Tăng nhiều nhất: Xã A (+12,5 điểm %), …. Giảm nhiều nhất: …." */
export function moversSentence(
  rows: readonly AreaRow[],
  metric: RankingOptions['metric'],
  { words, format }: CompareText,
): string {
  const { up, down } = movers(rows)
  const isRate = metricOf(metric).kind === 'rate'
  // Named without rank: it is the change that is told here.
  const nameOf = rankedNames(rows)
  const named = (some: readonly AreaRow[]) =>
    some
      .map((row) =>
        words('movers.one', {
          area: nameOf({ ...row, rank: null }),
          change: isRate ? format.points(row.change, 2) : format.difference(row.change),
        }),
      )
      .join(', ')
  return [
    up.length > 0 ? words('movers.up', { names: named(up) }) : words('movers.noUp'),
    down.length > 0 ? words('movers.down', { names: named(down) }) : words('movers.noDown'),
  ].join(' ')
}
