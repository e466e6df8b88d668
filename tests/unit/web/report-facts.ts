import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { addSentencesTexts } from '../../../web/i18n/sentences-texts.ts'
import { addTargetsTexts } from '../../../web/i18n/targets-texts.ts'
import { reportOf } from '../../../web/sentences/report.ts'
import type {
  FigureGroup,
  Headline,
  ReportFacts,
  ReportSection,
} from '../../../web/sentences/report-parts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { row } from './overview-sentence.ts'

/** A range that a split leaves of 51 to 58 units: the counts and the percents from the least to the most. */
export const openRow = (metric: string, count: [number, number], percent: [number, number]): Headline => ({
  ...row(metric, null, null),
  ...{ open: true, k_from: count[0], k_to: count[1], n_from: 51, n_to: 58 },
  ...{ percent_from: percent[0], percent_to: percent[1] },
})

/** The rows of a group: safe, excellent, good, average, weak, typical; null for what nobody reported. */
export function rowsOf(figures: {
  safe?: [number, number, (number | undefined)?]
  classes?: [number, number, number, number]
  upperPoints?: number
  typical?: [number, number, (number | undefined)?]
}): Headline[] {
  const [excellent, good, average, weak] = figures.classes ?? [null, null, null, null]
  const all = figures.classes ? figures.classes.reduce((sum, k) => sum + k, 0) : null
  const upper = excellent === null || good === null ? null : excellent + good
  const [safe, subject, safePoints] = figures.safe ?? [null, null]
  const [typical, units, typicalPoints] = figures.typical ?? [null, null]
  return [
    row('safe_rate', safe, subject, safePoints ?? null),
    row('good_or_better_rate', upper, all, figures.upperPoints ?? null),
    row('excellent_rate', excellent, all),
    row('good_rate', good, all),
    row('average_rate', average, all),
    row('weak_rate', weak, all),
    row('weak', weak, all),
    row('typical_rate', typical, units, typicalPoints ?? null),
  ].map((one) => (one.points === null ? one : { ...one, k_before: 1 }))
}

export const group = (sector: string | null, level: FigureGroup['level'], rows: Headline[]): FigureGroup => ({
  sector,
  level,
  rows,
})

export const unit = (
  unit_name: string,
  state: 'weak' | 'average',
  area_name = 'Xã Bắc',
  sector = 'residential',
): ReportFacts['troubled'][number] => ({
  unit_id: unit_name,
  ...{ unit_name, sector, level: 'commune', area_name, not_safe: false, class: state },
  ...{ class_before: null, lost_title: false, total: 9 },
})

/** A small province in 2025, against 2024: two sectors, of which one has two levels. */
export const small: ReportFacts = {
  ...{ year: 2025, compare: 2024, basis: 'reported', place: 'toàn tỉnh', sector: null, level: null },
  years: [2024, 2025].map((year) => ({ year, as_of: null, provisional: false })),
  ...{ filters: 'Tỉnh Bắc', label: null, pinned: [], source: 'Nguồn: số liệu của đơn vị' },
  whole: rowsOf({ safe: [90, 100, 1.8], classes: [20, 60, 3, 0], typical: [8, 100, -2] }),
  sectors: [
    group(
      'residential',
      null,
      rowsOf({ safe: [60, 70, 2.5], classes: [15, 40, 3, 0], upperPoints: 0, typical: [5, 70] }),
    ),
    group('agency', null, rowsOf({ safe: [30, 30, 0], classes: [5, 20, 0, 0], typical: [3, 30, -2] })),
    group('school', null, rowsOf({})),
  ],
  levels: [],
  cells: [
    group('residential', 'commune', rowsOf({ safe: [60, 70] })),
    group('agency', 'province', rowsOf({ safe: [10, 10] })),
    group('agency', 'commune', rowsOf({ safe: [20, 20] })),
  ],
  troubled: [],
  plan: null,
}

/** The report of {@link small} with other facts in place of its own. */
export function report(facts: Partial<ReportFacts> = {}, language: Language = 'vi') {
  const texts = createTexts(language)
  addSentencesTexts(texts)
  addTargetsTexts(texts)
  return reportOf(
    { ...small, ...facts },
    {
      t: texts.t,
      format: formatOf(language),
      language,
      words: texts.getFixedT(language, 'sentences'),
      targetWords: texts.getFixedT(language, 'targets'),
    },
  )
}

/** The paragraphs of one section; none where the report has no such section. */
export const said = (id: ReportSection['id'], facts?: Partial<ReportFacts>, language?: Language) =>
  report(facts, language).sections.find((section) => section.id === id)?.paragraphs ?? []
