import { Button } from '@mantine/core'
import { useState } from 'react'
import { Level } from '../../../data/model/level.ts'
import { Sector } from '../../../data/model/sector.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useView } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { type Grouping, groupings } from '../../charts/typical-groups.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { typicalGroupsFigure } from '../../figures/typical.ts'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'

/** What choosing a group filters by. */
const filterBy = (by: Grouping, id: string): Partial<View> => {
  if (by === 'area') return { area: id }
  return by === 'sector'
    ? { sector: Sector.safeParse(id).data ?? null }
    : { level: Level.safeParse(id).data ?? null }
}

/** Made once: another object would be another figure. */
const figures = {
  sector: typicalGroupsFigure('sector'),
  level: typicalGroupsFigure('level'),
  area: typicalGroupsFigure('area'),
}

/** Registered and recognised by sector, by managing level or by area. */
export function GroupsCard({ plan }: { plan: Plan | null }) {
  const { words } = useTypicalText()
  const { go } = useView()
  const [by, setBy] = useState<Grouping>('sector')
  return (
    <FigureCard
      key={by}
      figure={figures[by]}
      plan={plan}
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
    />
  )
}
