import type { TFunction } from 'i18next'
import type { MetricId } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { View } from '../app/view.ts'
import type { Format } from '../i18n/format.ts'

type Headline = QueryRow<'overview/headline'>

/**
 * One clause of the summary: a text key whose `<n>…</n>` parts are figures, its values, and the metric that
 * the figures lead to.
 */
export interface Clause {
  key: ClauseKey
  values: { units: string; ratio: string; percent: string; number: string; change?: string; against?: string }
  metric: MetricId
}

type ClauseKey =
  | 'sentence.safe'
  | 'sentence.safeCount'
  | 'sentence.goodOrBetter'
  | 'sentence.weak'
  | 'sentence.noWeak'
  | 'sentence.typicalCommunes'
  | 'sentence.safeOld'
  | 'sentence.goodOrBetterOld'
  | 'sentence.typicalOld'

export interface OverviewFacts {
  year: number
  compare: number | null
  provisional: boolean
  /** "toàn tỉnh", or the name of the area. */
  place: string
  /** "đơn vị", or the name of the sector that the page is filtered to. */
  units: string
  headline: readonly Headline[]
  /** The same figures of the communes alone; null where the page shows another sector. */
  communes: readonly Headline[] | null
  /** The chosen plan's targets for the area; none where no plan is chosen. */
  targets: readonly QueryRow<'overview/targets'>[]
}

/** What the summary of a view is made of; `area` is the full name of its area. */
export function overviewFacts(
  view: View,
  area: string,
  { headline, communes, targets }: Pick<OverviewFacts, 'headline' | 'targets'> & { communes: Headline[] },
  t: TFunction,
): OverviewFacts {
  const { year, compare, sector, dataset } = view
  return {
    year,
    compare,
    provisional: dataset.years.some((entry) => entry.year === year && entry.provisional),
    place: view.area === dataset.scope ? t('sentence.province') : area,
    units: sector ? t(`sector.${sector}_many`) : t('sentence.units'),
    headline,
    communes: sector === null || sector === 'commune' ? communes : null,
    // A target holds for all communes of the area, whoever manages them.
    targets: view.level === null ? targets : [],
  }
}

/**
 * The summary of a year as a report prints it, clause by clause: safe units and their change, the upper two
 * classes, the weak, and the typical communes. What a split leaves open is said as its range. A clause without figures
 * is left out; none left is no data.
 */
export function overviewClauses(facts: OverviewFacts, format: Format, t: TFunction): Clause[] {
  const of = (rows: readonly Headline[], id: MetricId) => rows.find((row) => row.metric === id)
  const values = (row: Headline) => ({
    units: row.old ? t('sentence.oldUnits') : facts.units,
    // Old communes are told one by one: three of four of them are no rate of one commune of today.
    ratio: row.old
      ? format.rangeRatio(row.k_from, row.k_to, row.n_to)
      : row.open
        ? format.rangeRatio(row.k_from, row.k_to, row.n_from, row.n_to)
        : format.ratio(row.k, row.n),
    percent: row.open
      ? format.percentRange(row.percent_from, row.percent_to, 2)
      : format.percent(row.percent, 2),
    number: row.open ? format.countRange(row.k_from, row.k_to) : format.count(row.k),
  })
  const clauses: Clause[] = []

  const safe = of(facts.headline, 'safe_rate')
  if (safe && isOld(safe))
    clauses.push({ key: 'sentence.safeOld', values: values(safe), metric: 'safe_rate' })
  else if (safe && (safe.open || (safe.k !== null && safe.n !== 0))) {
    const key = !safe.open && safe.n === null ? 'sentence.safeCount' : 'sentence.safe'
    // A range says once why it is one.
    const change = safe.open ? `, ${t('note.openShort')}` : changeText(safe.points, facts.compare, format, t)
    clauses.push({ key, values: { ...values(safe), change }, metric: 'safe_rate' })
  }
  const upper = of(facts.headline, 'good_or_better_rate')
  if (upper && isOld(upper)) {
    clauses.push({ key: 'sentence.goodOrBetterOld', values: values(upper), metric: 'good_or_better_rate' })
  } else if (upper && (upper.open || (upper.k !== null && upper.n !== null && upper.n > 0))) {
    clauses.push({ key: 'sentence.goodOrBetter', values: values(upper), metric: 'good_or_better_rate' })
  }
  const weak = of(facts.headline, 'weak')
  if (weak && (weak.open || (weak.k !== null && weak.n !== 0))) {
    const key = (weak.open ? weak.k_to : weak.k) === 0 ? 'sentence.noWeak' : 'sentence.weak'
    clauses.push({ key, values: values(weak), metric: 'weak' })
  }
  const typical = facts.communes ? of(facts.communes, 'typical_rate') : undefined
  if (typical && isOld(typical)) {
    clauses.push({ key: 'sentence.typicalOld', values: values(typical), metric: 'typical_rate' })
  } else if (typical && typical.k !== null && typical.n !== null && typical.n > 0) {
    const target = facts.targets.find(isOfTypicalCommunes)
    const against = target ? targetText(target, t) : ''
    clauses.push({
      key: 'sentence.typicalCommunes',
      values: { ...values(typical), against },
      metric: 'typical_rate',
    })
  }
  return clauses
}

/** Figures of communes that are no more, in the place of the one that they went into. */
const isOld = (row: Headline): boolean => row.old && row.k_from !== null && row.n_to !== null && row.n_to > 0

const isOfTypicalCommunes = ({ metric, sectors, target_percent }: QueryRow<'overview/targets'>) =>
  metric === 'typical_rate' && sectors === 'commune' && target_percent !== null

/** A change in words, to follow its figure: ", tăng 1,80 điểm % so với năm 2024"; empty where there is none to say. */
export function changeText(
  points: number | null,
  compare: number | null,
  format: Format,
  t: TFunction,
): string {
  if (points === null || compare === null) return ''
  // What rounds to nothing is neither a rise nor a fall.
  const size = Math.abs(points) < 0.005 ? 0 : points
  if (size === 0) return t('sentence.same', { year: compare })
  const key = size > 0 ? 'sentence.up' : 'sentence.down'
  return t(key, { points: format.points(Math.abs(size), 2).replace('+', ''), year: compare })
}

/** How a target stands, in words: met, passed, or how many units are missing; of the plan's years or before. */
function targetText(target: QueryRow<'overview/targets'>, t: TFunction): string {
  const { met, missing, k, n, target_percent: percent } = target
  if (met === null || k === null || n === null || percent === null) return ''
  const state = !met ? 'missed' : k * 100 === percent * n ? 'met' : 'passed'
  const when = target.in_period ? 'in' : 'before'
  return t(`sentence.target.${when}.${state}`, { percent, missing, year: target.from_year ?? '' })
}

/** The opening words: the year, whether it is provisional, and the place. */
export function overviewOpening(facts: OverviewFacts, t: TFunction): string {
  const { year, place } = facts
  return t(facts.provisional ? 'sentence.openingProvisional' : 'sentence.opening', { year, place })
}

/** The whole summary as plain text, with the label of the dataset behind it where it has one. */
export function overviewText(
  facts: OverviewFacts,
  clauses: readonly Clause[],
  label: string | null,
  t: TFunction,
): string {
  const plain = (clause: Clause) => String(t(clause.key, clause.values)).replace(/<\/?n>/g, '')
  const body = clauses.length > 0 ? clauses.map(plain).join('; ') : t('sentence.noData')
  return `${overviewOpening(facts, t)} ${body}.${label ? ` (${label})` : ''}`
}
