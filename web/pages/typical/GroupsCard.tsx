import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Level } from '../../../data/model/level.ts'
import { metricsUnder } from '../../../data/model/metric.ts'
import { Sector } from '../../../data/model/sector.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { type Grouping, groupings, groupsChart } from '../../charts/typical-groups.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { groupsQuestion } from './questions.ts'
import type { ChoosingRule } from './rule.ts'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'
import { useYearCaption } from './use-year-caption.ts'

/** What choosing a group filters by. */
const filterBy = (by: Grouping, id: string): Partial<View> => {
  if (by === 'area') return { area: id }
  return by === 'sector'
    ? { sector: Sector.safeParse(id).data ?? null }
    : { level: Level.safeParse(id).data ?? null }
}

/** Registered and recognised by sector, by managing level or by area. */
export function GroupsCard({ rule, filters }: { rule: ChoosingRule; filters: string }) {
  const text = useTypicalText()
  const { t, words } = text
  const { view, go } = useView()
  const [by, setBy] = useState<Grouping>('sector')
  const asked = groupsQuestion(view, rule.classes, by)
  const answer = useAnswer(asked)
  const caption = useYearCaption(view, filters)
  const { year } = view
  const chosen = view[by]
  const model = useMemo(
    () =>
      answer.data?.some((row) => row.registered !== null || row.typical !== null)
        ? groupsChart(answer.data, { by, year, chosen }, text)
        : null,
    [answer.data, by, year, chosen, text],
  )
  return (
    <ChartCard
      caption={caption(`${words('groups.title')} ${words(`groups.${by}`)}`, words('groups.unit'), {
        listsAreas: by === 'area',
        metrics: metricsUnder('typical'),
      })}
      asked={[answer]}
      traced={[asked]}
      model={model}
      empty={<NoFigures />}
      onArea={(id) => go(filterBy(by, id))}
      controls={
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
        <div role="group" aria-label={words('groups.choose')} className={classes.groupings}>
          {groupings.map((one) => (
            <Button
              key={one}
              size="compact-xs"
              variant={one === by ? 'filled' : 'default'}
              aria-pressed={one === by}
              onClick={() => setBy(one)}
            >
              {words(`groups.${one}`)}
            </Button>
          ))}
        </div>
      }
      notes={
        <>
          {words('groups.notes')} {answer.data?.some((row) => row.small) && t('note.smallMark')}{' '}
          {answer.data?.some((row) => row.open) && words('road.leftOpen')}
        </>
      }
    />
  )
}
