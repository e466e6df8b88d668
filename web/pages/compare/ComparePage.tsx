import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { breaksBetween } from '../../../data/model/break.ts'
import { metricOf } from '../../../data/model/metric.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { orders } from '../../app/order.ts'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { heatChart } from '../../charts/heat.ts'
import { rankingChart } from '../../charts/ranking.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import classes from './ComparePage.module.css'
import { MetricChoice } from './MetricChoice.tsx'
import { compareQuestions } from './questions.ts'
import { sortAreas } from './sort-areas.ts'

/** One metric over all areas: ranked, two years side by side, and by sector. */
export function ComparePage() {
  const { t } = useTranslation()
  const text = useChartText()
  const { view, go } = useView()
  const asked = compareQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const areas = useAnswer(asked.areas)
  const heat = useAnswer(asked.heat)
  const { metric, year, compare } = view
  const { kind } = metricOf(metric)
  const caption = useCaption(view, filterLine(view, area?.full_name ?? '', t))
  const unit = t(kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${view.denominator}`),
  })
  const metricName = t(`metric.${metric}.name`)
  const sorted = useMemo(() => sortAreas(areas.data ?? [], view.order), [areas.data, view.order])
  const whole = kind === 'rate' ? (areas.data?.[0]?.whole_percent ?? null) : null
  const hasFigures = areas.data?.some((row) => row.rank !== null)
  const ranking = useMemo(
    () =>
      hasFigures ? rankingChart(sorted, { metric, year, compare, whole, chosen: view.area }, text) : null,
    [hasFigures, sorted, metric, year, compare, whole, view.area, text],
  )
  const colours = useMemo(
    () =>
      hasFigures && heat.data
        ? heatChart(heat.data, sorted, { metric, year, chosen: view.area }, text)
        : null,
    [hasFigures, heat.data, sorted, metric, year, view.area, text],
  )
  const breaks = compare === null ? [] : breaksBetween(metric, year, compare)
  const hasBefore = areas.data?.some((row) => row.value_before !== null)
  const small = areas.data?.some((row) => row.small)

  return (
    <>
      <div className={classes.controls}>
        <MetricChoice />
        <Select
          size="xs"
          label={t('compare.order')}
          allowDeselect={false}
          value={view.order}
          data={orders.map((order) => ({ value: order, label: t(`compare.orderBy.${order}`) }))}
          onChange={(order) => go({ order: orders.find((one) => one === order) ?? 'rank' })}
        />
      </div>
      <CompareNotices />
      <ChartCard
        caption={caption(t('compare.ranking', { metric: metricName }), unit)}
        asked={[areas]}
        model={ranking}
        empty={<NoFigures />}
        minHeight={480}
        onArea={(id) => go({ area: id })}
        notes={
          <>
            {t('compare.legend', { year })}{' '}
            {hasBefore && t('compare.legendBefore', { compare: compare ?? '' })}{' '}
            {whole !== null && t('compare.legendWhole')} {small && t('note.smallMark')}{' '}
            {breaks.length > 0 &&
              t('break.between', { breaks: breaks.map((gap) => t(`break.${gap.id}`)).join('; ') })}
          </>
        }
      />
      <ChartCard
        caption={caption(t('compare.heat', { metric: metricName }), unit)}
        asked={[areas, heat]}
        model={colours}
        empty={<NoFigures />}
        minHeight={480}
        onArea={(id) => go({ area: id })}
        notes={t('compare.heatNote')}
      />
    </>
  )
}
