import type { MetricId } from '../../data/model/metric.ts'
import { comparedText, countText, figureOf, isNone, percentText, ratioText } from './headline-figure.ts'
import type { FigureGroup, Headline, ReportText } from './report-parts.ts'

export interface GroupSaid {
  rows: readonly Headline[]
  /** What its units are called: "đơn vị", "khu dân cư". */
  units: string
  /** The year that figures are compared with; null for none. */
  compare: number | null
  /** The same sector by level, said beside its safe units; fewer than two say nothing new. */
  byLevel?: readonly FigureGroup[]
}

/** What a report says of a group of units, clause by clause: safe, classes, typical. None where nothing is reported. */
export function groupClauses(said: GroupSaid, text: ReportText): string[] {
  const clauses = [
    safeClause(said, text),
    upperClause(said, text),
    lowClause(said, text),
    rateClause('typical_rate', said, text),
  ]
  return clauses.filter((clause) => clause !== null)
}

/** One metric in the words of its kind: none of them, a number without what it is out of, or a rate. */
function rateClause(
  metric: 'safe_rate' | 'typical_rate',
  { rows, units, compare }: GroupSaid,
  text: ReportText,
): string | null {
  const row = figureOf(rows, metric)
  if (!row) return null
  const { words, format } = text
  const key = metric === 'safe_rate' ? 'safe' : 'typical'
  if (!row.open && row.n === null) return words(`${key}.count`, { units, number: format.count(row.k) })
  const compared = comparedText(row, compare, text)
  const called = row.old ? words('oldUnits') : units
  if (isNone(row)) return `${words(`${key}.none`, { units: called, ratio: shareText(row, text) })}${compared}`
  const values = { units: called, ratio: ratioText(row, text), percent: percentText(row, text) }
  // Of old communes that one of today was made of: k of n, and no rate.
  return `${words(row.old ? `${key}.old` : `${key}.rate`, values)}${compared}`
}

function safeClause(said: GroupSaid, text: ReportText): string | null {
  const clause = rateClause('safe_rate', said, text)
  const parts = (said.byLevel ?? []).flatMap(({ level, rows }) => {
    const row = figureOf(rows, 'safe_rate')
    if (!row || level === null) return []
    return text.words(`of.${level}`, { ratio: ratioText(row, text), percent: percentText(row, text) })
  })
  if (clause === null || parts.length < 2) return clause
  return text.words('amongThem', { clause, parts: parts.join(', ') })
}

function upperClause({ rows, units, compare }: GroupSaid, text: ReportText): string | null {
  const row = figureOf(rows, 'good_or_better_rate')
  if (!row || (!row.open && row.n === null)) return null
  const { words } = text
  const called = row.old ? words('oldUnits') : units
  if (isNone(row)) return words('upper.none', { units: called, ratio: shareText(row, text) })
  const values = { units: called, ratio: ratioText(row, text), percent: percentText(row, text) }
  return `${words(row.old ? 'upper.old' : 'upper.rate', values)}${comparedText(row, compare, text)}${makeUp(rows, text)}`
}

/** "0/13" beside the word "none"; where a split leaves open of how many, "0,00%". */
const shareText = (row: Headline, text: ReportText) =>
  row.open ? percentText(row, text) : ratioText(row, text)

/** How many of the upper two classes are in each. */
function makeUp(rows: readonly Headline[], text: ReportText): string {
  const [excellent, good] = [figureOf(rows, 'excellent_rate'), figureOf(rows, 'good_rate')]
  if (!excellent || !good) return ''
  if (isNone(excellent)) return text.words('upper.allGood')
  if (isNone(good)) return text.words('upper.allExcellent')
  return text.words('upper.both', { excellent: countText(excellent, text), good: countText(good, text) })
}

/** The lower two classes: joined where there is none of either. */
function lowClause({ rows, units: called }: GroupSaid, text: ReportText): string | null {
  const { words } = text
  const units = rows.some(({ old }) => old) ? words('oldUnits') : called
  const said = (metric: MetricId) => {
    const row = figureOf(rows, metric)
    if (!row) return null
    return { none: isNone(row), number: countText(row, text) }
  }
  const [average, weak] = [said('average_rate'), said('weak_rate')]
  if (average?.none && weak?.none) return words('low.neither', { units })
  const parts = [
    average && (average.none ? words('low.noAverage', { units }) : words('low.average', average)),
    weak && (weak.none ? words('low.noWeak', { units }) : words('low.weak', weak)),
  ]
  return parts.filter(Boolean).join('; ') || null
}
