import { useView } from '../../app/use-view.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { heatFigure, moversFigure, rankingFigure } from '../../figures/ranking.ts'
import { useFigure } from '../../figures/use-figure.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'

/** One metric over all areas: ranked, two years side by side, who moved most, and by sector. */
export function RankedAreas() {
  const { go } = useView()
  const onArea = (id: string) => go({ area: id })
  return (
    <>
      <FigureCard figure={rankingFigure} minHeight={480} onArea={onArea} />
      <Movers onArea={onArea} />
      <FigureCard figure={heatFigure} minHeight={480} onArea={onArea} />
    </>
  )
}

/** Nothing where no area has moved, or none can be compared. */
function Movers({ onArea }: { onArea: (id: string) => void }) {
  const { why, answers, content, ...card } = useFigure(moversFigure)
  return card.model && <ChartCard {...card} empty={null} onArea={onArea} />
}
