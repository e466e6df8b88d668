import { Button, Skeleton, Text } from '@mantine/core'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import classes from './ClassificationPage.module.css'
import { moveQuestions, type Turn, turns } from './questions.ts'
import { useClassText } from './use-class-text.ts'

/** How many rose, stayed and fell between two years; each leads to its names. */
export function TurnLine({ years, onTurn }: { years: YearPair; onTurn: (turn: Turn) => void }) {
  const { words, format } = useClassText()
  const { view } = useView()
  const answer = useAnswer(moveQuestions(view, years).turns)
  if (answer.error) return <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
  if (answer.isPending) return <Skeleton height={48} data-loading />
  const inBoth = answer.data[0]?.n ?? 0
  if (inBoth === 0) return <Text size="sm">{words('summary.noneInBoth', { ...years })}</Text>
  return (
    <>
      <Text size="sm">{words('summary.moved', { ...years, number: format.count(inBoth) })}</Text>
      <div className={classes.turns}>
        {turns.map((turn) => {
          const row = answer.data.find((one) => one.turn === turn)
          if (!row) return null
          return (
            <Button
              key={turn}
              size="compact-sm"
              variant="light"
              data-turn={turn}
              disabled={row.k === 0}
              onClick={() => onTurn(turn)}
            >
              {`${words(`turn.${turn}`)}: ${format.ratio(row.k, row.n)} (${format.percent(row.percent, 2)})`}
            </Button>
          )
        })}
      </div>
    </>
  )
}
