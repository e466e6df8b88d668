import type { ComponentProps, ReactNode } from 'react'
import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Plan } from '../../data/plans/plan.ts'
import { NoFigures } from '../app/NoFigures.tsx'
import { ChartCard } from '../ui/ChartCard.tsx'
import type { Figure } from './figure.ts'
import { useFigure } from './use-figure.ts'

type CardProps = ComponentProps<typeof ChartCard>

interface FigureCardProps extends Pick<CardProps, 'onArea' | 'controls' | 'minHeight' | 'wide'> {
  figure: Figure
  plan?: Plan | null
  boundaries?: readonly OwnBoundaries[] | null
  /** In place of the figure's own word why there is nothing to draw. */
  empty?: ReactNode
}

/** A figure of the view as a card of the page. Another figure is another card: give it a key. */
export function FigureCard({ figure, plan = null, boundaries = null, empty, ...card }: FigureCardProps) {
  const { caption, asked, traced, model, notes, why } = useFigure(figure, plan, boundaries)
  return (
    <ChartCard
      {...card}
      figure={figure.id}
      caption={caption}
      asked={asked}
      traced={traced}
      model={model}
      notes={notes}
      empty={empty ?? why ?? <NoFigures />}
    />
  )
}
