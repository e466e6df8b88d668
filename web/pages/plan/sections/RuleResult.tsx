import { useTranslation } from 'react-i18next'
import { useView } from '../../../app/use-view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { missingText } from '../../targets/bound-text.ts'
import { type PartRow, standingOf } from '../../targets/rules.ts'
import { StandingBadge } from '../../targets/Standing.tsx'
import { useEditor } from '../editor-context.ts'
import classes from '../PlanPage.module.css'

/** How a rule, or a part of a quota, stands by the data that is shown; nothing while that is not known. */
export function RuleResult({ rule, part }: { rule: string; part?: string }) {
  const { t } = useTranslation('targets')
  const format = useFormat()
  const { view } = useView()
  const { rows } = useEditor()
  const own = rows.filter(({ rule_id }) => rule_id === rule)
  const row = part === undefined ? own[0] : own.find(({ part_id }) => part_id === part)
  if (!row) return null
  const inParts = part === undefined && own.length > 1
  return (
    <span className={classes.result} data-result-of={rule}>
      {view.year}: {inParts && !row.is_split ? '' : figures(row)}
      <StandingBadge standing={standingOf(row, view.year, part !== undefined)} />
      {!inParts && row.missing ? `${t('scorecard.missing')}: ${missingText(row, t, format)}` : ''}
    </span>
  )

  function figures(of: PartRow): string {
    const { k, n, percent, target_percent, is_split } = of
    if (is_split) {
      const [met, judged] =
        part === undefined ? [of.areas_met, of.areas_judged] : [of.part_areas_met, of.part_areas_judged]
      const per = t(`per.${of.per as 'district'}`)
      return t('scorecard.areasMet', { met: met ?? 0, judged: judged ?? 0, per })
    }
    if (k === null) return '—'
    if (target_percent !== null) return `${format.ratio(k, n)} (${format.percent(percent, 2)})`
    return n === null ? format.count(k) : format.ratio(k, n)
  }
}
