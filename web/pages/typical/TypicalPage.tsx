import { Anchor, Skeleton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typicalSectors } from '../../../data/model/sector.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { usePlan } from '../../app/use-plan.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { stepOf } from '../../charts/typical-step.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { roadFigure } from '../../figures/typical.ts'
import { addTypicalTexts } from '../../i18n/typical-texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AskAgain } from './AskAgain.tsx'
import { GroupsCard } from './GroupsCard.tsx'
import { NamesDrawer } from './NamesDrawer.tsx'
import { type NamesWanted, typicalQuestions } from './questions.ts'
import { RecognitionPanel } from './RecognitionPanel.tsx'
import { RuleLine } from './RuleLine.tsx'
import { choosingRule } from './rule.ts'
import { TitlesPanel } from './TitlesPanel.tsx'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'

/** Typical units (đơn vị điển hình): the road of a year, what to ask about, who recognises, titles over the years. */
export function TypicalPage() {
  const { i18n } = useTranslation()
  useState(() => addTypicalTexts(i18n))
  const { plan, isPending } = usePlan()
  const { view } = useView()
  if (isPending) return <Skeleton height={480} data-loading />
  if (view.sector && !typicalSectors.includes(view.sector)) return <NotForSector />
  return <TypicalUnits plan={plan} />
}

function NotForSector() {
  const { words } = useTypicalText()
  const { go } = useView()
  return (
    <Notice>
      {words('rule.residential')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => go({ sector: null })}>
        {words('rule.allSectors')}
      </Anchor>
    </Notice>
  )
}

function TypicalUnits({ plan }: { plan: Plan | null }) {
  const { t } = useTypicalText()
  const { view } = useView()
  const rule = useMemo(() => choosingRule(plan), [plan])
  const [wanted, setWanted] = useState<NamesWanted | null>(null)
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const filters = filterLine(view, area?.full_name ?? '', t)
  const rows = useAnswer(typicalQuestions(view, rule.classes).pipeline).data

  return (
    <>
      <RuleLine plan={plan} rule={rule} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <FigureCard
            figure={roadFigure}
            plan={plan}
            minHeight={366}
            onArea={(id) => {
              const step = stepOf(id)
              // Where a step has no unit, only those of whom it is not known can be shown.
              const row = rows?.find((one) => one.step === id)
              if (step) setWanted({ step, notKnown: (row?.k ?? 0) === 0 })
            }}
          />
          <GroupsCard plan={plan} />
        </div>
        <div className={classes.stack}>
          <AskAgain rule={rule} onNames={setWanted} />
          <RecognitionPanel plan={plan} />
        </div>
      </div>
      <TitlesPanel rule={rule} filters={filters} />
      <NamesDrawer wanted={wanted} rule={rule} filters={filters} onClose={() => setWanted(null)} />
    </>
  )
}
