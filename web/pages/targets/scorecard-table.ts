import type { TFunction } from 'i18next'
import type { View } from '../../app/view.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { boundText, missingText } from './bound-text.ts'
import { partNumber, type Rule, type RulePart, standingOf } from './rules.ts'

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

/** The scorecard as a slide or a report has it: one row a part, in words as the page has them. */
export function slideScorecard(
  rules: readonly Rule[],
  { year, compare }: Pick<View, 'year' | 'compare'>,
  language: Language,
  t: TFunction<'targets'>,
  format: Format,
): ChartTable {
  const result = ({ row }: RulePart) => {
    if (row.k === null) return null
    if (row.target_percent !== null)
      return `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})`
    return row.n === null ? format.count(row.k) : format.ratio(row.k, row.n)
  }
  const areasMet = ({ row, wording }: RulePart) => {
    if (!row.is_split) return null
    const [met, judged] =
      wording === null ? [row.areas_met, row.areas_judged] : [row.part_areas_met, row.part_areas_judged]
    return t('scorecard.areasMet', {
      met: met ?? 0,
      judged: judged ?? 0,
      per: t(`per.${row.per as 'district'}`),
    })
  }
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  return {
    columns: [
      text(t('scorecard.number')),
      text(t('scorecard.rule')),
      text(t('scorecard.bound')),
      text(t('scorecard.result')),
      ...(compare === null ? [] : [text(t('scorecard.change', { year: compare }))]),
      text(t('scorecard.state')),
      text(t('scorecard.missing')),
    ],
    rows: rules.flatMap((rule) =>
      rule.parts.map((part, at) => {
        const { row, wording } = part
        const isRate = row.target_percent !== null
        return [
          partNumber(rule, at),
          wording === null ? rule.wording[language] : `${rule.wording[language]}: ${wording[language]}`,
          boundText(row, t, format),
          [areasMet(part), result(part)].filter(Boolean).join('; ') || null,
          ...(compare === null
            ? []
            : [isRate ? format.points(row.points) : format.difference(row.difference)]),
          t(`state.${standingOf(row, year, wording !== null)}`),
          missingText(row, t, format),
        ]
      }),
    ),
  }
}
