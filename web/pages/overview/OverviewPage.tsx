import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { breaks } from '../../../data/model/break.ts'
import { metricOf, metricsUnder } from '../../../data/model/metric.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { allYears, useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { classesChart } from '../../charts/classes.ts'
import { endsChart } from '../../charts/ends.ts'
import { trendSeries } from '../../charts/palette.ts'
import { sectorsChart } from '../../charts/sectors.ts'
import { targetBounds } from '../../charts/target-bound.ts'
import { trendChart } from '../../charts/trend.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import classes from './OverviewPage.module.css'
import { overviewQuestions } from './questions.ts'
import { Summary } from './Summary.tsx'

const PublishedFigures = lazy(() => import('../published/PublishedFigures.tsx'))

/** The state of the province (or of what the filters leave of it) in one screen. */
export function OverviewPage() {
  const { t } = useTranslation()
  const text = useChartText()
  const { view, go } = useView()
  const asked = overviewQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const trend = useAnswer(asked.trend)
  const classRows = useAnswer(asked.classes)
  const sectors = useAnswer(asked.sectors)
  const areas = useAnswer(asked.areas)
  const lines = useAnswer(asked.bounds)
  const bounds = useMemo(
    () => targetBounds(lines.data ?? [], view.sector, text),
    [lines.data, view.sector, text],
  )
  const caption = useCaption(view, filterLine(view, area?.full_name ?? '', t))
  const { year, compare, metric } = view
  const metricName = t(`metric.${metric}.name`)
  const unit = t(metricOf(metric).kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${view.denominator}`),
  })
  const empty = <NoFigures />
  const charts = {
    trend: useMemo(
      () =>
        trend.data?.some((row) => row.percent !== null)
          ? trendChart(trend.data, breaks, metric, text, bounds)
          : null,
      [trend.data, metric, text, bounds],
    ),
    classes: useMemo(
      () => (classRows.data?.some((row) => row.classified) ? classesChart(classRows.data, text) : null),
      [classRows.data, text],
    ),
    sectors: useMemo(
      () =>
        sectors.data?.some((row) => row.k !== null)
          ? sectorsChart(sectors.data, { metric, year, compare }, text)
          : null,
      [sectors.data, metric, year, compare, text],
    ),
    areas: useMemo(
      () =>
        areas.data?.some((row) => row.rank !== null)
          ? endsChart(areas.data, { metric, year, compare, whole: null, bounds, chosen: view.area }, text)
          : null,
      [areas.data, metric, year, compare, view.area, text, bounds],
    ),
  }

  return (
    <>
      <Summary />
      <KeyFigures />
      <div className={classes.charts}>
        <ChartCard
          caption={caption(t('overview.trend'), t('overview.trendUnit'), {
            years: allYears(view),
            metrics: trendSeries.map((one) => one.metric),
          })}
          asked={[trend, lines]}
          traced={[asked.trend]}
          model={charts.trend}
          empty={empty}
        />
        <ChartCard
          caption={caption(t('overview.classes'), t('overview.classesUnit'), {
            years: allYears(view),
            metrics: metricsUnder('class'),
          })}
          asked={[classRows]}
          traced={[asked.classes]}
          model={charts.classes}
          empty={empty}
        />
        <ChartCard
          caption={caption(t('overview.sectors', { metric: metricName }), unit)}
          asked={[sectors]}
          traced={[asked.sectors]}
          model={charts.sectors}
          empty={empty}
          notes={sectors.data?.some((row) => row.small) ? t('note.smallMark') : undefined}
        />
        <div className={classes.wide}>
          <ChartCard
            caption={caption(t('overview.areas', { metric: metricName }), unit, { listsAreas: true })}
            asked={[areas]}
            traced={[asked.areas]}
            model={charts.areas}
            empty={empty}
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
