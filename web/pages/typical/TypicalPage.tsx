import { Anchor, Skeleton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { breaksBetween } from '../../../data/model/break.ts'
import { metricsUnder } from '../../../data/model/metric.ts'
import { typicalSectors } from '../../../data/model/sector.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { usePlan } from '../../app/use-plan.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { roadChart } from '../../charts/road.ts'
import { stepOf } from '../../charts/typical-step.ts'
import { addTypicalTexts } from '../../i18n/typical-texts.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
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
import { useYearCaption } from './use-year-caption.ts'

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
  const text = useTypicalText()
  const { t, words, format } = text
  const { view } = useView()
  const { year } = view
  const rule = useMemo(() => choosingRule(plan), [plan])
  const [wanted, setWanted] = useState<NamesWanted | null>(null)
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const filters = filterLine(view, area?.full_name ?? '', t)
  const caption = useYearCaption(view, filters)
  const asked = typicalQuestions(view, rule.classes).pipeline
  const pipeline = useAnswer(asked)
  const rows = pipeline.data
  const model = useMemo(
    () => (rows?.some(({ step, k }) => step !== 'units' && k !== null) ? roadChart(rows, year, text) : null),
    [rows, year, text],
  )
  const typical = rows?.find(({ step }) => step === 'typical')
  const isMerger = breaksBetween('typical', year - 1, year).some(({ of }) => of === 'areas')
  const withCommunes = view.sector === null || view.sector === 'commune'

  return (
    <>
      <RuleLine plan={plan} rule={rule} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ChartCard
            caption={caption(words('road.title', { year }), words('road.unit'), {
              metrics: metricsUnder('typical'),
            })}
            asked={[pipeline]}
            traced={[asked]}
            model={model}
            empty={<NoFigures />}
            minHeight={366}
            onArea={(id) => {
              const step = stepOf(id)
              // Where a step has no unit, only those of whom it is not known can be shown.
              const row = rows?.find((one) => one.step === id)
              if (step) setWanted({ step, notKnown: (row?.k ?? 0) === 0 })
            }}
            notes={
              <>
                {words('road.notes', { before: year - 1 })}{' '}
                {isMerger && withCommunes && words('road.merged', { before: year - 1 })}{' '}
                {rows?.some((row) => row.left_open > 0) && words('road.leftOpen')}{' '}
                {typical &&
                  typical.unnamed > 0 &&
                  words('road.unnamed', { number: format.count(typical.unnamed) })}
              </>
            }
          />
          <GroupsCard rule={rule} filters={filters} />
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
