import { useTranslation } from 'react-i18next'
import { useView } from '../../app/use-view.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { tilesFigure } from '../../figures/map.ts'
import { Notice } from '../../ui/Notice.tsx'

/** The metric of the page on a map of equal tiles; nothing where the areas lie in no one place. */
export function TileMapCard() {
  const { t: words } = useTranslation('map')
  const { view, go } = useView()
  if (view.dataset.scope === null) return <Notice>{words('none')}</Notice>
  return <FigureCard figure={tilesFigure} minHeight={480} onArea={(id) => go({ area: id })} />
}
