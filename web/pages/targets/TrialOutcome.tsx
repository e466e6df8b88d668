import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { missingText } from './bound-text.ts'
import type { Rule } from './rules.ts'
import classes from './TargetsPage.module.css'

type TriedRow = QueryRow<'targets/what_if'>

/** What a trial would make of each rule that it touches. */
export function TrialOutcome({ rules, rows }: { rules: readonly Rule[]; rows: readonly TriedRow[] }) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const format = useFormat()
  const touched = rules.flatMap((rule) => {
    const own = rows.filter(({ rule_id }) => rule_id === rule.id)
    const moved = own.find((row) => row.turns || row.k_then !== row.k || row.areas_met_then !== row.areas_met)
    return moved ? [{ rule, row: moved }] : []
  })
  const figure = (
    { percent, k, n }: { percent: number | null; k: number | null; n: number | null },
    { head }: Rule,
  ) =>
    head.target_percent === null ? format.count(k) : `${format.percent(percent, 2)} (${format.ratio(k, n)})`
  const said = ({ head }: Rule, row: TriedRow) => {
    if (row.turns) return t('whatIf.turned')
    if (row.met) return t('whatIf.already')
    const missing = row.is_split ? row.areas_missing_then : row.missing_then
    const text = row.is_split ? format.count(missing) : missingText({ ...head, missing }, t, format)
    return t('whatIf.stays', { missing: text })
  }
  return (
    <section aria-live="polite">
      <h3 className={classes.heading}>{t('whatIf.result')}</h3>
      <ul className={classes.outcome}>
        {touched.map(({ rule, row }) => (
          <li key={rule.id} data-turns={row.turns || undefined} data-tried={rule.id}>
            <strong>
              {rule.number}. {rule.wording[language]}:
            </strong>{' '}
            {row.is_split
              ? `${format.count(row.areas_met)} → ${format.count(row.areas_met_then)} ${t(`per.${rule.head.per as 'district'}`)}`
              : figure({ percent: row.percent, k: row.k, n: row.n }, rule)}{' '}
            {!row.is_split && (
              <>
                <IconArrowRight size={13} aria-label="→" />{' '}
                {figure({ percent: row.percent_then, k: row.k_then, n: row.n }, rule)}
              </>
            )}
            {'. '}
            {row.turns && <IconCheck size={14} aria-hidden />} {said(rule, row)}
          </li>
        ))}
      </ul>
    </section>
  )
}
