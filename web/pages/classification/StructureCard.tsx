import { Button } from '@mantine/core'
import { useState } from 'react'
import { Level } from '../../../data/model/level.ts'
import { Sector } from '../../../data/model/sector.ts'
import { useView } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { type ClassGrouping, classGroupings } from '../../charts/class-groups.ts'
import { structureByYear, structureFigure } from '../../figures/classification.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import type { Figure } from '../../figures/figure.ts'
import classes from './ClassificationPage.module.css'
import { useClassText } from './use-class-text.ts'

type Grouping = 'year' | ClassGrouping

/** What choosing a group filters by. */
const filterBy = (by: ClassGrouping, id: string): Partial<View> => {
  if (by === 'area') return { area: id }
  return by === 'sector'
    ? { sector: Sector.safeParse(id).data ?? null }
    : { level: Level.safeParse(id).data ?? null }
}

/** Made once: another object would be another figure. */
const figures: Record<Grouping, Figure> = {
  year: structureByYear,
  sector: structureFigure('sector'),
  level: structureFigure('level'),
  area: structureFigure('area'),
}

/** The make-up by class: year by year, or the year's by sector, managing level or area. */
export function StructureCard() {
  const { go } = useView()
  const [by, setBy] = useState<Grouping>('year')
  return (
    <FigureCard
      key={by}
      figure={figures[by]}
      controls={<GroupingChoice by={by} onChoose={setBy} />}
      {...(by === 'year' ? {} : { onArea: (id: string) => go(filterBy(by, id)) })}
    />
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
