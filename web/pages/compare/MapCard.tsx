import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawings } from '../../app/show.ts'
import { useView } from '../../app/use-view.ts'
import { addMapTexts } from '../../i18n/map-texts.ts'
import classes from './ComparePage.module.css'
import { TileMapCard } from './TileMapCard.tsx'

const BoundaryMapCard = lazy(() => import('./BoundaryMapCard.tsx'))
const BoundaryDrawer = lazy(() => import('./bounds/BoundaryDrawer.tsx'))

/** The metric of the page on a map, of equal tiles or of boundaries that the analyst brought. */
export default function MapCard() {
  const { i18n } = useTranslation()
  useState(() => addMapTexts(i18n))
  const { t: words } = useTranslation('map')
  const { view, go } = useView()
  // The drawer stays once it was opened: what it can undo is not lost by a look at the map.
  const [drawer, setDrawer] = useState<'never' | 'open' | 'closed'>('never')
  const { scope } = view.dataset
  return (
    <>
      {scope !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
        <div role="group" aria-label={words('draw.label')} className={classes.shows}>
          {drawings.map((draw) => (
            <Button
              key={draw}
              size="xs"
              variant={draw === view.draw ? 'filled' : 'default'}
              aria-pressed={draw === view.draw}
              onClick={() => go({ draw })}
            >
              {words(`draw.${draw}`)}
            </Button>
          ))}
          <Button size="xs" variant="subtle" onClick={() => setDrawer('open')}>
            {words('bounds.manage')}
          </Button>
        </div>
      )}
      {view.draw === 'bounds' && scope !== null ? (
        <Suspense fallback={<Skeleton height={480} data-loading />}>
          <BoundaryMapCard />
        </Suspense>
      ) : (
        <TileMapCard />
      )}
      {scope !== null && drawer !== 'never' && (
        <Suspense fallback={<span data-loading />}>
          <BoundaryDrawer
            // Boundaries of another province are another matter.
            key={scope}
            scope={scope}
            opened={drawer === 'open'}
            onClose={() => setDrawer('closed')}
          />
        </Suspense>
      )}
    </>
  )
}
