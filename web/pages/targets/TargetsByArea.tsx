import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstYearOfToday } from '../../../data/model/break.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { targetsByAreaFigure } from '../../figures/targets.ts'
import { type InnerLevel, targetQuestions } from './questions.ts'

/** Made once: another object would be another figure. */
const figures = { district: targetsByAreaFigure('district'), commune: targetsByAreaFigure('commune') }

/** Every rule by area: who meets which. */
export function TargetsByArea({ plan }: { plan: Plan | null }) {
  const { t } = useTranslation('targets')
  const { view, go } = useView()
  const area = useAnswer(targetQuestions(view).area).data?.[0]
  const hasDistricts = view.year < firstYearOfToday && area?.level === 'province'
  const [wished, setWished] = useState<InnerLevel | null>(null)
  const level: InnerLevel = hasDistricts ? (wished ?? 'district') : 'commune'
  return (
    <FigureCard
      key={level}
      figure={figures[level]}
      plan={plan}
      minHeight={360}
      wide
      onArea={(id) => go({ area: id })}
      controls={
        hasDistricts ? (
          <SegmentedControl
            size="xs"
            aria-label={t('heat.level')}
            value={level}
            onChange={(one) => setWished(one === 'commune' ? 'commune' : 'district')}
            data={(['district', 'commune'] as const).map((one) => ({
              value: one,
              label: t(`heat.levels.${one}`),
            }))}
          />
        ) : undefined
      }
    />
  )
}
