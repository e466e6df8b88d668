import { useMemo } from 'react'
import { breaksBetween } from '../../../data/model/break.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { heatChart } from '../../charts/heat.ts'
import { moversChart, moversSentence } from '../../charts/movers.ts'
import { rankingChart } from '../../charts/ranking.ts'
import { targetBounds } from '../../charts/target-bound.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { compareQuestions } from './questions.ts'
import { useCompared } from './use-compared.ts'

/** One metric over all areas: ranked, two years side by side, who moved most, and by sector. */
export function RankedAreas() {
  const { view, go } = useView()
  const { text, isRate, areas, sorted, metricName, unit, caption } = useCompared()
  const { t, words } = text
  const asked = compareQuestions(view)
  const heat = useAnswer(asked.heat)
  const lines = useAnswer(asked.bounds)
  const { metric, year, compare } = view
  const whole = isRate ? (areas.data?.[0]?.whole_percent ?? null) : null
  const hasFigures = areas.data?.some((row) => row.rank !== null)
  const bounds = useMemo(
    () => targetBounds(lines.data ?? [], view.sector, text),
    [lines.data, view.sector, text],
  )
  const ranking = useMemo(
    () =>
      hasFigures
        ? rankingChart(sorted, { metric, year, compare, whole, bounds, chosen: view.area }, text)
        : null,
    [hasFigures, sorted, metric, year, compare, whole, bounds, view.area, text],
  )
  const colours = useMemo(
    () =>
      hasFigures && heat.data
        ? heatChart(heat.data, sorted, { metric, year, chosen: view.area }, text)
        : null,
    [hasFigures, heat.data, sorted, metric, year, view.area, text],
  )
  const hasMoved = areas.data?.some((row) => row.change !== null && row.change !== 0)
  const moved = useMemo(
    () =>
      hasMoved
        ? moversChart(areas.data ?? [], { metric, year, compare, whole, bounds, chosen: view.area }, text)
        : null,
    [hasMoved, areas.data, metric, year, compare, whole, bounds, view.area, text],
  )
  const breaks = compare === null ? [] : breaksBetween(metric, year, compare)
  const hasBefore = areas.data?.some((row) => row.value_before !== null)
  const small = areas.data?.some((row) => row.small)

  return (
    <>
      <ChartCard
        caption={caption(t('compare.ranking', { metric: metricName }), unit)}
        asked={[areas, lines]}
        traced={[asked.areas]}
        model={ranking}
        empty={<NoFigures />}
        minHeight={480}
        onArea={(id) => go({ area: id })}
        notes={
          <>
            {t('compare.legend', { year })}{' '}
            {hasBefore && t('compare.legendBefore', { compare: compare ?? '' })}{' '}
            {whole !== null && t('compare.legendWhole')}{' '}
            {bounds.length > 0 &&
              t('compare.legendBounds', { bounds: bounds.map(({ label }) => label).join('; ') })}{' '}
            {small && t('note.smallMark')}{' '}
            {breaks.length > 0 &&
              t('break.between', { breaks: breaks.map((gap) => t(`break.${gap.id}`)).join('; ') })}
          </>
        }
      />
      {moved && (
        <ChartCard
          caption={caption(words('movers.title', { metric: metricName }), unit)}
          asked={[areas]}
          traced={[asked.areas]}
          model={moved}
          empty={<NoFigures />}
          onArea={(id) => go({ area: id })}
          notes={
            <>
              {moversSentence(areas.data ?? [], metric, text)} {small && t('note.smallMark')}
            </>
          }
        />
      )}
      <ChartCard
        caption={caption(t('compare.heat', { metric: metricName }), unit)}
        asked={[areas, heat]}
        traced={[asked.heat]}
        model={colours}
        empty={<NoFigures />}
        minHeight={480}
        onArea={(id) => go({ area: id })}
        notes={t('compare.heatNote')}
      />
    </>
  )
}
