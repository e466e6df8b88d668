import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { Level } from '../../../data/model/level.ts'
import { metricsUnder } from '../../../data/model/metric.ts'
import { Sector } from '../../../data/model/sector.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { allYears, useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { type ClassGrouping, classGroupings, classGroupsChart } from '../../charts/class-groups.ts'
import { classesChart } from '../../charts/classes.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import classes from './ClassificationPage.module.css'
import { classesByYear, structureQuestion } from './questions.ts'
import { useClassText } from './use-class-text.ts'

type Grouping = 'year' | ClassGrouping

/** What choosing a group filters by. */
const filterBy = (by: ClassGrouping, id: string): Partial<View> => {
  if (by === 'area') return { area: id }
  return by === 'sector'
    ? { sector: Sector.safeParse(id).data ?? null }
    : { level: Level.safeParse(id).data ?? null }
}

/** The make-up by class: year by year, or the year's by sector, managing level or area. */
export function StructureCard({ filters }: { filters: string }) {
  const [by, setBy] = useState<Grouping>('year')
  const choice = <GroupingChoice by={by} onChoose={setBy} />
  return by === 'year' ? (
    <ByYear filters={filters} choice={choice} />
  ) : (
    <ByGroup by={by} filters={filters} choice={choice} />
  )
}

function GroupingChoice({ by, onChoose }: { by: Grouping; onChoose: (by: Grouping) => void }) {
  const { words } = useClassText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
    <div role="group" aria-label={words('structure.by')} className={classes.groupings}>
      {(['year', ...classGroupings] as const).map((one) => (
        <Button
          key={one}
          size="compact-xs"
          variant={one === by ? 'filled' : 'default'}
          aria-pressed={one === by}
          onClick={() => onChoose(one)}
        >
          {words(`structure.${one}`)}
        </Button>
      ))}
    </div>
  )
}

interface PartProps {
  filters: string
  choice: ReactNode
}

function ByYear({ filters, choice }: PartProps) {
  const text = useClassText()
  const { t, words } = text
  const { view } = useView()
  const asked = classesByYear(view)
  const answer = useAnswer(asked)
  const caption = useCaption({ ...view, compare: null }, filters)
  const model = useMemo(
    () => (answer.data?.some((row) => row.classified) ? classesChart(answer.data, text) : null),
    [answer.data, text],
  )
  const missing = answer.data?.filter((row) => !row.classified).map(({ year }) => year) ?? []
  return (
    <ChartCard
      caption={caption(
        `${words('structure.title')} ${words('structure.by')} ${words('structure.year')}`,
        t('overview.classesUnit'),
        { years: allYears(view), metrics: metricsUnder('class') },
      )}
      asked={[answer]}
      traced={[asked]}
      model={model}
      empty={<NoFigures />}
      controls={choice}
      notes={
        missing.length > 0 &&
        words(view.basis === 'today' ? 'structure.yearsOpen' : 'structure.yearsMissing', {
          years: missing.join(', '),
        })
      }
    />
  )
}

function ByGroup({ by, filters, choice }: PartProps & { by: ClassGrouping }) {
  const text = useClassText()
  const { t, words } = text
  const { view, go } = useView()
  const asked = structureQuestion(view, by)
  const answer = useAnswer(asked)
  const caption = useCaption({ ...view, compare: null }, filters)
  const chosen = view[by]
  const model = useMemo(
    () =>
      answer.data?.some((row) => row.classified) ? classGroupsChart(answer.data, { by, chosen }, text) : null,
    [answer.data, by, chosen, text],
  )
  return (
    <ChartCard
      caption={caption(
        `${words('structure.title')} ${words('structure.by')} ${words(`structure.${by}`)}`,
        words('structure.unit'),
        { listsAreas: by === 'area', metrics: metricsUnder('class') },
      )}
      asked={[answer]}
      traced={[asked]}
      model={model}
      empty={<NoFigures />}
      onArea={(id) => go(filterBy(by, id))}
      controls={choice}
      notes={
        <>
          {answer.data?.some((row) => row.small) && t('note.smallMark')}{' '}
          {answer.data?.some((row) => row.open) && words('structure.open')}
        </>
      }
    />
  )
}
