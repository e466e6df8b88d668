import type { TFunction } from 'i18next'
import type { ChartTable } from '../../charts/chart-model.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { boundText } from './bound-text.ts'
import { partNumber, type Rule, standingOf } from './rules.ts'

/** The scorecard as a table to save: one row a part, with every figure as a number. */
export function scorecardTable(
  rules: readonly Rule[],
  year: number,
  language: Language,
  t: TFunction<'targets'>,
  format: Format,
): ChartTable {
  return {
    columns: [
      { heading: t('scorecard.number'), kind: 'text' },
      { heading: t('scorecard.rule'), kind: 'text' },
      { heading: t('scorecard.part'), kind: 'text' },
      { heading: t('scorecard.bound'), kind: 'text' },
      { heading: 'k', kind: 'count' },
      { heading: 'n', kind: 'count' },
      { heading: '%', kind: 'percent' },
      { heading: t('scorecard.state'), kind: 'text' },
      { heading: t('scorecard.missing'), kind: 'count' },
      { heading: t('scorecard.reading'), kind: 'text' },
    ],
    rows: rules.flatMap((rule) =>
      rule.parts.map(({ row, wording }, at) => [
        partNumber(rule, at),
        rule.wording[language],
        wording?.[language] ?? null,
        boundText(row, t, format),
        row.k,
        row.n,
        row.percent,
        t(`state.${standingOf(row, year, wording !== null)}`),
        row.missing,
        rule.reading?.[language] ?? null,
      ]),
    ),
  }
}
