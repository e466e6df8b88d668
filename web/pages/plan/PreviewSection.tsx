import { Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PlanSummary } from '../targets/PlanSummary.tsx'
import { targetQuestions } from '../targets/questions.ts'
import { rulesOf } from '../targets/rules.ts'
import { Scorecard } from '../targets/Scorecard.tsx'
import classes from './PlanPage.module.css'
import type { usePreview } from './use-preview.ts'

interface PreviewSectionProps extends ReturnType<typeof usePreview> {
  /** Whether the draft has faults, so that what is shown is an earlier one. */
  isBehind: boolean
  onRule: (field: string) => void
}

/** The draft as the Targets page will show it. A rule that is chosen is gone to. */
export function PreviewSection({ preview, error, retry, isBehind, onRule }: PreviewSectionProps) {
  const { t } = useTranslation('planEditor')
  const { t: targets } = useTranslation('targets')
  const language = useLanguage()
  const { view } = useView()
  const area = useAnswer(targetQuestions(view).area).data?.[0]
  const caption = useCaption(view, area?.full_name ?? '')
  if (error) return <FailedAnswer error={error} onRetry={retry} />
  if (!preview) return isBehind ? <Text>{t('preview.faults')}</Text> : <Skeleton height={240} data-loading />
  const { plan } = preview
  const rules = rulesOf(plan, preview.rows)
  const outside = view.year < plan.from_year || (plan.to_year !== null && view.year > plan.to_year)
  return (
    <div className={classes.cards} data-preview>
      {isBehind && <Notice>{t('preview.behind')}</Notice>}
      {outside && <Notice>{targets('plan.outOfPeriod', { year: view.year })}</Notice>}
      <PlanSummary rules={rules} />
      <Scorecard
        rules={rules}
        caption={caption(`${t('preview.title')}: ${plan.title[language]}`, targets('scorecard.subtitle'), {
          metrics: null,
        })}
        chosen={null}
        openLabel={(rule) => t('preview.open', { rule })}
        onChoose={(id) => {
          const at = plan.targets.findIndex((rule) => rule.id === id)
          const quota = plan.quotas.findIndex((rule) => rule.id === id)
          onRule(at >= 0 ? `targets[${at}]` : `quotas[${quota}]`)
        }}
      />
    </div>
  )
}
