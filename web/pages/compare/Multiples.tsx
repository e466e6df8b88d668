import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { breaksBetween } from '../../../data/model/break.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { allYears } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { multiplesChart, sharedScale } from '../../charts/multiples.ts'
import { shortFigure } from '../../charts/two-years.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { deepQuestions } from './deep-questions.ts'
import { useCompared } from './use-compared.ts'

/** One small trend an area, all readable at once. */
export default function Multiples() {
  const { view, go } = useView()
  const { text, isRate, areas, sorted, metricName, unit, caption } = useCompared({ compare: null })
  const { t, words } = text
  const { dataset, metric, year, area: chosen, basis } = view
  const asked = deepQuestions(view).multiples
  const trends = useAnswer(asked)
  const breaks = useMemo(() => {
    const years = (trends.data ?? []).flatMap((row) => (row.k_from === null ? [] : [row.year]))
    return years.length > 0 ? breaksBetween(metric, Math.min(...years), Math.max(...years)) : []
  }, [trends.data, metric])
  const model = useMemo(
    () =>
      trends.data?.some((row) => row.k_from !== null) && sorted.length > 0
        ? multiplesChart(trends.data, sorted, { metric, year, chosen, breaks }, text)
        : null,
    [trends.data, sorted, metric, year, chosen, breaks, text],
  )
  const [low, high] = sharedScale(trends.data ?? [], isRate).map(shortFigure(metric, text))
  const scale = { low, high, year }
  const hasEarlier = dataset.years.some((one) => one.year < 2025)

  return (
    <>
      {basis === 'reported' && dataset.scope !== null && year >= 2025 && hasEarlier && (
        <Notice>
          {words('multiples.newAreas')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => go({ basis: 'today' })}>
            {words('multiples.useToday')}
          </Anchor>
        </Notice>
      )}
      <ChartCard
        caption={caption(words('multiples.title', { metric: metricName }), unit, { years: allYears(view) })}
        asked={[areas, trends]}
        traced={[asked]}
        model={model}
        empty={<NoFigures />}
        minHeight={480}
        onArea={(id) => go({ area: id })}
        notes={
          <>
            {breaks.length > 0
              ? words('multiples.notes', {
                  ...scale,
                  breaks: breaks.map((gap) => t(`break.${gap.id}`)).join('; '),
                })
              : words('multiples.notesUnbroken', scale)}{' '}
            {trends.data?.some((row) => row.open && !row.old) && words('multiples.open')}{' '}
            {trends.data?.some((row) => row.small && row.year === year) && t('note.smallMark')}
          </>
        }
      />
    </>
  )
}
