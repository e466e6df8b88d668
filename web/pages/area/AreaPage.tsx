import { Skeleton, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { breaks } from '../../../data/model/break.ts'
import { metricOf } from '../../../data/model/metric.ts'
import { AreaSelect } from '../../app/AreaSelect.tsx'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { allYears, useCaption } from '../../app/use-caption.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { trendSeries } from '../../charts/palette.ts'
import { sectorsChart } from '../../charts/sectors.ts'
import { targetBounds } from '../../charts/target-bound.ts'
import { trendChart } from '../../charts/trend.ts'
import { addAreaTexts } from '../../i18n/area-texts.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import '../../ui/later-components.css'
import { MetricChoice } from '../compare/MetricChoice.tsx'
import classes from './AreaPage.module.css'
import { AreaPeers } from './AreaPeers.tsx'
import { AreaRank } from './AreaRank.tsx'
import { AreaStory } from './AreaStory.tsx'
import { OwnResults } from './OwnResults.tsx'
import { areaQuestions } from './questions.ts'
import { TroubledUnits } from './TroubledUnits.tsx'

/** One commune or former district: its course beside province and peers, its own results, its rank and how sure that is, its units in trouble, where it comes from. */
export function AreaPage() {
  const { i18n } = useTranslation()
  useState(() => addAreaTexts(i18n))
  const { t: words } = useTranslation('area')
  const { view } = useView()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  if (area && area.level !== 'district' && area.level !== 'commune') {
    return (
      <div className={classes.choose}>
        <Text>{words('choose')}</Text>
        <AreaSelect />
      </div>
    )
  }
  if (!area) return <Skeleton height={480} data-loading />
  return <OneArea name={area.full_name} level={area.level === 'district' ? 'district' : 'commune'} />
}

function OneArea({ name, level }: { name: string; level: 'district' | 'commune' }) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('area')
  const text = useChartText()
  const { view } = useView()
  const asked = areaQuestions(view, level)
  const trend = useAnswer(asked.trend)
  const sectors = useAnswer(asked.sectors)
  const lines = useAnswer(asked.bounds)
  const caption = useCaption(view, filterLine(view, name, t))
  const { metric, year, compare } = view
  // Old communes and the one of today are no series.
  const isOwn = view.sector === 'commune' && view.basis !== 'reported'
  const metricName = t(`metric.${metric}.name`)
  const unit = t(metricOf(metric).kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${view.denominator}`),
  })
  const bounds = useMemo(
    () => targetBounds(lines.data ?? [], view.sector, text),
    [lines.data, view.sector, text],
  )
  const course = useMemo(
    () =>
      !isOwn && trend.data?.some(({ percent, percent_from }) => percent !== null || percent_from !== null)
        ? trendChart(trend.data, breaks, metric, text, bounds)
        : null,
    [isOwn, trend.data, metric, text, bounds],
  )
  const bySector = useMemo(
    () =>
      sectors.data?.some(({ k }) => k !== null)
        ? sectorsChart(sectors.data, { metric, year, compare }, text)
        : null,
    [sectors.data, metric, year, compare, text],
  )

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} fz={22}>
          {name}
        </Title>
        <MetricChoice />
      </div>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ChartCard
            caption={caption(words('trend', { area: name }), words('trendUnit'), {
              years: allYears(view),
              metrics: trendSeries.map((one) => one.metric),
            })}
            asked={[trend, lines]}
            traced={[asked.trend]}
            model={course}
            empty={isOwn ? <span>{words('peers.ownOnly')}</span> : <NoFigures />}
          />
          <AreaPeers name={name} level={level} />
          <AreaRank level={level} />
        </div>
        <div className={classes.stack}>
          <ChartCard
            caption={caption(words('sectors', { metric: metricName }), unit)}
            asked={[sectors]}
            traced={[asked.sectors]}
            model={bySector}
            empty={<NoFigures />}
            notes={sectors.data?.some((row) => row.small) ? t('note.smallMark') : undefined}
          />
          <OwnResults level={level} />
          <AreaStory level={level} />
        </div>
      </div>
      <TroubledUnits level={level} />
    </div>
  )
}
