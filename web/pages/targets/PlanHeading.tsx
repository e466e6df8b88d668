import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isYardstick } from '../../../data/model/plan-entry.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { PlanSelect } from '../../app/PlanSelect.tsx'
import { useView } from '../../app/use-view.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PlanActions } from './PlanActions.tsx'
import classes from './TargetsPage.module.css'

/** Which plan figures are held against, what document it is, and what limits that. */
export function PlanHeading({ plan, areaName }: { plan: Plan | null; areaName: string }) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const format = useFormat()
  const { manifest, workspace } = useData()
  const own = new Set(workspace.get().plans.map(({ key }) => key))
  const { view } = useView()
  const entry = manifest.plans.find(({ id }) => id === view.plan)
  const outside = plan && (view.year < plan.from_year || (plan.to_year !== null && view.year > plan.to_year))
  const provisional = view.dataset.years.some((one) => one.year === view.year && one.provisional)
  const papers = (label: string, list: readonly string[]) =>
    list.length > 0 ? [`${label} ${list.join('; ')}.`] : []

  return (
    <>
      <div className={classes.plan}>
        <PlanSelect size="sm" label={t('plan.label')} noPlan={t('plan.none')} className={classes.choice} />
        <PlanActions plan={plan} isOwn={view.plan !== null && own.has(view.plan)} />
        {plan && (
          <details className={classes.about}>
            <summary>
              {plan.issuer}, {plan.number ? t('plan.number', { number: plan.number }) : t('plan.noNumber')}
              {plan.date ? ` ${t('plan.dated', { day: format.day(plan.date) })}` : ''}.{' '}
              {plan.to_year === null
                ? t('plan.periodOpen', { from: plan.from_year })
                : t('plan.period', { from: plan.from_year, to: plan.to_year })}
              .
            </summary>
            <Text size="sm">
              {[
                ...papers(t('plan.carriesOut'), plan.carries_out),
                ...papers(t('plan.legalBase'), plan.legal_base),
                ...papers(t('plan.replaces'), plan.replaces),
                ...(plan.remark ? [plan.remark[language]] : []),
              ].join(' ')}
            </Text>
          </details>
        )}
      </div>
      {entry && isYardstick(entry, view.dataset.home_area) && (
        <Notice>{t('plan.yardstick', { area: areaName })}</Notice>
      )}
      {outside && <Notice>{t('plan.outOfPeriod', { year: view.year })}</Notice>}
      {plan && provisional && <Notice>{t('plan.provisional', { year: view.year })}</Notice>}
    </>
  )
}
