import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { type Band, bandOf, isFollowed } from '../../charts/class-moves.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { movesFigure } from '../../figures/classification.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import classes from './ClassificationPage.module.css'
import { MovesTable } from './MovesTable.tsx'
import { moveQuestions } from './questions.ts'
import { TurnPanel } from './TurnPanel.tsx'

interface MovesSectionProps {
  years: YearPair
  filters: string
  onBand: (band: Band) => void
}

/** Who moved between two years: as bands, and as a table in which no number is too small to be chosen. */
export function MovesSection({ years, filters, onBand }: MovesSectionProps) {
  const { view } = useView()
  const rows = useAnswer(moveQuestions(view, years).moves).data
  return (
    <div className={classes.columns}>
      <FigureCard
        figure={movesFigure}
        minHeight={360}
        onArea={(id) => {
          const band = bandOf(id)
          if (band) onBand(band)
        }}
      />
      <div className={classes.stack}>
        {rows && isFollowed(rows) && <MovesTable rows={rows} years={years} onBand={onBand} />}
        <TurnPanel turn="down_far" years={years} filters={filters} brief />
      </div>
    </div>
  )
}
