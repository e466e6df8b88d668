import { Skeleton, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { usePlan } from '../../app/use-plan.ts'
import { useView } from '../../app/use-view.ts'
import { scorecardFigure } from '../../figures/targets.ts'
import { addTargetsTexts } from '../../i18n/targets-texts.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import '../../ui/later-components.css'
import { Notice } from '../../ui/Notice.tsx'
import { RuleDetail } from './detail/RuleDetail.tsx'
import { PlanHeading } from './PlanHeading.tsx'
import { PlanSummary } from './PlanSummary.tsx'
import { targetQuestions } from './questions.ts'
import { ruleLookedAt, rulesOf } from './rules.ts'
import { Scorecard } from './Scorecard.tsx'
import { TargetsByArea } from './TargetsByArea.tsx'
import classes from './TargetsPage.module.css'
import { noTrial, type Trial } from './trial.ts'
import { WhatIf } from './WhatIf.tsx'

/** Whether the plan is met: every rule with its figure, who misses it, and what is missing. */
export function TargetsPage() {
  const { t: common, i18n } = useTranslation()
  useState(() => addTargetsTexts(i18n))
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const { view, go } = useView()
  const { plan, isPending } = usePlan()
  const asked = targetQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const scorecard = useAnswer(asked.scorecard)
  const areaName = area?.full_name ?? ''
  const caption = useCaption(view, areaName)
  const rules = useMemo(
    () => (plan && scorecard.data ? rulesOf(plan, scorecard.data) : []),
    [plan, scorecard.data],
  )
  const chosen = ruleLookedAt(rules, view.rule, view.year)
  // A trial is of one plan, area and year.
  const trialKey = [view.dataset.version, view.plan, view.area, view.year].join()
  const [tried, setTried] = useState({ key: trialKey, trial: noTrial })
  const trial = tried.key === trialKey ? tried.trial : noTrial
  const setTrial = (next: Trial) => setTried({ key: trialKey, trial: next })
  const title = plan?.title[language] ?? ''

  return (
    <div className={classes.page}>
      <PlanHeading plan={plan} areaName={areaName} />
      {scorecard.error ? (
        <FailedAnswer error={scorecard.error} onRetry={() => void scorecard.refetch()} />
      ) : view.plan === null ? (
        <Text>{t('plan.choose')}</Text>
      ) : isPending || scorecard.isPending ? (
        <Skeleton height={420} data-loading />
      ) : (
        <>
          {view.rule !== null && rules.length > 0 && chosen?.id !== view.rule && (
            <Notice>{common('link.rule', { value: view.rule.slice(0, 60) })}</Notice>
          )}
          <PlanSummary rules={rules} />
          <Scorecard
            rules={rules}
            caption={caption(`${t('scorecard.title')}: ${title}`, t('scorecard.subtitle'), { metrics: null })}
            chosen={chosen?.id ?? null}
            traced={[asked.scorecard]}
            figure={scorecardFigure.id}
            onChoose={(rule) => go({ rule })}
          />
          {chosen && <RuleDetail key={chosen.id} rule={chosen} trial={trial} onTrial={setTrial} />}
          <WhatIf rules={rules} trial={trial} onTrial={setTrial} />
          <TargetsByArea plan={plan} />
        </>
      )}
    </div>
  )
}
