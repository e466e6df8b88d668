import { useMemo } from 'react'
import { breaksBetween } from '../../../data/model/break.ts'
import { metricsUnder } from '../../../data/model/metric.ts'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { type Band, bandOf, classMovesChart } from '../../charts/class-moves.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import classes from './ClassificationPage.module.css'
import { MovesTable } from './MovesTable.tsx'
import { moveQuestions } from './questions.ts'
import { TurnPanel } from './TurnPanel.tsx'
import { useClassText } from './use-class-text.ts'

interface MovesSectionProps {
  years: YearPair
  filters: string
  onBand: (band: Band) => void
}

/** Who moved between two years: as bands, and as a table in which no number is too small to be chosen. */
export function MovesSection({ years, filters, onBand }: MovesSectionProps) {
  const text = useClassText()
  const { t, words, format } = text
  const { view } = useView()
  const { from, to } = years
  const asked = moveQuestions(view, years).moves
  const answer = useAnswer(asked)
  const caption = useCaption(view, filters)
  const rows = answer.data
  const has = (...states: string[]) =>
    rows?.some((row) => states.includes(row.state_before) || states.includes(row.state_now))
  // Of two years without a list of one there is no move, only units that are there.
  const isFollowed = rows?.some(
    (row) => row.state_before !== 'not_reported' && row.state_now !== 'not_reported',
  )
  const model = useMemo(
    () => (rows && isFollowed ? classMovesChart(rows, years, text) : null),
    [rows, isFollowed, years, text],
  )
  const between = breaksBetween('excellent_rate', from, to)
  const isMerger = between.some((gap) => gap.of === 'areas')
  const withCommunes = view.sector === null || view.sector === 'commune'
  const first = rows?.[0]

  return (
    <div className={classes.columns}>
      <ChartCard
        caption={caption(words('moves.title', { ...years }), words('moves.unit'), {
          years: [to, from],
          metrics: metricsUnder('class'),
        })}
        asked={[answer]}
        traced={[asked]}
        model={model}
        empty={words('moves.none', { ...years })}
        minHeight={360}
        onArea={(id) => {
          const band = bandOf(id)
          if (band) onBand(band)
        }}
        notes={
          <>
            {between.length > 0 &&
              t('break.between', { breaks: between.map(({ id }) => t(`break.${id}`)).join('; ') })}{' '}
            {isMerger && withCommunes && words('moves.merged')} {words('moves.notes', { from })}{' '}
            {has('absent') && words('moves.absent')} {has('elsewhere') && words('moves.elsewhere')}{' '}
            {has('split') && words('moves.split')}{' '}
            {first &&
              first.left_open > 0 &&
              words('moves.leftOpen', { number: format.count(first.left_open) })}{' '}
            {first &&
              first.unnamed_before > 0 &&
              words('moves.unnamed', { number: format.count(first.unnamed_before), year: from })}{' '}
            {first &&
              first.unnamed_now > 0 &&
              words('moves.unnamed', { number: format.count(first.unnamed_now), year: to })}
          </>
        }
      />
      <div className={classes.stack}>
        {model && rows && <MovesTable rows={rows} years={years} onBand={onBand} />}
        <TurnPanel turn="down_far" years={years} filters={filters} brief />
      </div>
    </div>
  )
}
