import { Anchor } from '@mantine/core'
import { firstYearOfToday } from '../../../data/model/break.ts'
import { useView } from '../../app/use-view.ts'
import { multiplesFigure } from '../../figures/deep.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useCompareText } from './use-compare-text.ts'

/** One small trend an area, all readable at once. */
export default function Multiples() {
  const { view, go } = useView()
  const { words } = useCompareText()
  const { dataset, year, basis } = view
  const hasEarlier = dataset.years.some((one) => one.year < firstYearOfToday)
  return (
    <>
      {basis === 'reported' && dataset.scope !== null && year >= firstYearOfToday && hasEarlier && (
        <Notice>
          {words('multiples.newAreas')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => go({ basis: 'today' })}>
            {words('multiples.useToday')}
          </Anchor>
        </Notice>
      )}
      <FigureCard figure={multiplesFigure} minHeight={480} onArea={(id) => go({ area: id })} />
    </>
  )
}
