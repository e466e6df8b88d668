import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { useBoundariesFor } from '../../app/use-boundaries.ts'
import { useView } from '../../app/use-view.ts'
import { shapesFor } from '../../charts/boundary-shapes.ts'
import { boundsFigure } from '../../figures/bounds.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { partsQuestion } from './questions.ts'
import { TileMapCard } from './TileMapCard.tsx'

/** The metric of the page on the boundaries there are; on tiles, with a word why, where there are none of the areas. */
export default function BoundaryMapCard() {
  const { t: words } = useTranslation('map')
  const { view, go } = useView()
  const parts = useAnswer(partsQuestion(view))
  const boundaries = useBoundariesFor(view.dataset)
  if (parts.error) return <FailedAnswer error={parts.error} onRetry={() => void parts.refetch()} />
  if (parts.isPending || boundaries === null) return <Skeleton height={480} data-loading />
  if (!shapesFor(parts.data, boundaries)) {
    const isOld = boundaries.length > 0 && view.basis === 'reported'
    return (
      <>
        <Notice>{words(isOld ? 'bounds.missingOld' : 'bounds.missing')}</Notice>
        <TileMapCard />
      </>
    )
  }
  return (
    <FigureCard
      figure={boundsFigure}
      boundaries={boundaries}
      minHeight={480}
      onArea={(id) => go({ area: id })}
    />
  )
}
