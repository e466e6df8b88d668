import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { classesFigure, endsFigure, sectorsFigure, trendFigure } from '../../figures/overview.ts'
import { KeyFigures } from './KeyFigures.tsx'
import classes from './OverviewPage.module.css'
import { Summary } from './Summary.tsx'

const PublishedFigures = lazy(() => import('../published/PublishedFigures.tsx'))

/** The state of the province (or of what the filters leave of it) in one screen. */
export function OverviewPage() {
  const { t } = useTranslation()
  const { view, go } = useView()
  return (
    <>
      <Summary />
      <KeyFigures />
      <div className={classes.charts}>
        <FigureCard figure={trendFigure} />
        <FigureCard figure={classesFigure} />
        <FigureCard figure={sectorsFigure} />
        <div className={classes.wide}>
          <FigureCard
            figure={endsFigure}
            wide
            onArea={(id) => go({ area: id })}
            controls={
              <Button
                size="compact-xs"
                variant="light"
                component={Link}
                to="/compare"
                search={searchOf(view) as never}
              >
                {t('overview.allAreas')}
              </Button>
            }
          />
        </div>
      </div>
      {view.dataset.kind === 'published' && (
        <Suspense fallback={<Skeleton height={400} data-loading />}>
          <PublishedFigures />
        </Suspense>
      )}
    </>
  )
}
