import { Select, Skeleton } from '@mantine/core'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orders } from '../../app/order.ts'
import type { Show } from '../../app/show.ts'
import { useView } from '../../app/use-view.ts'
import { addCompareTexts } from '../../i18n/compare-texts.ts'
import { CompareNotices } from './CompareNotices.tsx'
import classes from './ComparePage.module.css'
import { MetricChoice } from './MetricChoice.tsx'
import { RankedAreas } from './RankedAreas.tsx'
import { ShowChoice } from './ShowChoice.tsx'

// The page opens with the ranking; the other ways come when someone chooses one.
const ways: Record<Show, ComponentType> = {
  ranking: RankedAreas,
  map: lazy(() => import('./MapCard.tsx')),
  multiples: lazy(() => import('./Multiples.tsx')),
  funnel: lazy(() => import('./Funnel.tsx')),
  classes: lazy(() => import('./ClassGroups.tsx')),
  why: lazy(() => import('./WhyMoved.tsx')),
}

/** One metric over all areas, in one of several ways. */
export function ComparePage() {
  const { t, i18n } = useTranslation()
  useState(() => addCompareTexts(i18n))
  const { view, go } = useView()
  const Way = ways[view.show]
  const isOrdered = view.show === 'ranking' || view.show === 'multiples'

  return (
    <>
      <ShowChoice />
      <div className={classes.controls}>
        {view.show !== 'classes' && <MetricChoice />}
        {isOrdered && (
          <Select
            size="xs"
            label={t('compare.order')}
            allowDeselect={false}
            value={view.order}
            data={orders.map((order) => ({ value: order, label: t(`compare.orderBy.${order}`) }))}
            onChange={(order) => go({ order: orders.find((one) => one === order) ?? 'rank' })}
          />
        )}
      </div>
      <CompareNotices />
      <Suspense fallback={<Skeleton height={480} data-loading />}>
        <Way />
      </Suspense>
    </>
  )
}
