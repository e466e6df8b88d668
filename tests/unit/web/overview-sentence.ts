import type { QueryRow } from '../../../queries/catalog.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { type OverviewFacts, overviewClauses, overviewText } from '../../../web/sentences/overview.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

export type Headline = QueryRow<'overview/headline'>

/** A metric's row: k of n, and the change in points; the year before is not looked at. */
export function row(
  metric: string,
  k: number | null,
  n: number | null,
  points: number | null = null,
): Headline {
  const percent = k === null || n === null || n === 0 ? null : (k * 100) / n
  const before = { k_before: null, n_before: null, percent_before: null, difference: null }
  const sure = {
    ...{ open: false, open_before: false, old: false, old_before: false },
    k_from: k,
    k_to: k,
    n_from: n,
    n_to: n,
    percent_from: percent,
    percent_to: percent,
  }
  const sureBefore = {
    k_before_from: null,
    k_before_to: null,
    n_before_from: null,
    n_before_to: null,
    percent_before_from: null,
    percent_before_to: null,
  }
  return {
    metric,
    kind: 'rate',
    denominator: 'units',
    k,
    n,
    percent,
    ...before,
    points,
    ...sure,
    ...sureBefore,
  }
}

/** A year with all figures, of a province without a plan. */
export const year2025: OverviewFacts = {
  year: 2025,
  compare: 2024,
  provisional: false,
  place: 'toàn tỉnh',
  units: 'đơn vị',
  headline: [
    row('safe_rate', 2871, 3012, 1.8),
    row('good_or_better_rate', 2655, 2990, -0.4),
    row('weak', 0, 2990),
    row('typical_rate', 1200, 2000),
  ],
  communes: [row('safe_rate', 90, 104), row('typical_rate', 79, 104)],
  targets: [],
}

/** The summary as it is copied; `facts` stand in place of those of {@link year2025}. */
export function sentence(
  facts: Partial<OverviewFacts>,
  label: string | null = null,
  language: Language = 'vi',
) {
  const { t } = createTexts(language)
  const all = { ...year2025, ...facts }
  return overviewText(all, overviewClauses(all, formatOf(language), t), label, t)
}
