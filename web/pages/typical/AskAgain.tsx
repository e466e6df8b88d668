import { Button, Skeleton, Text } from '@mantine/core'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { stepLines, type TypicalStep } from '../../charts/typical-step.ts'
import TraceButton from '../../trace/TraceButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type NamesWanted, typicalQuestions } from './questions.ts'
import type { ChoosingRule } from './rule.ts'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'

const asked: readonly TypicalStep[] = [
  'registered_not_eligible',
  'typical_not_eligible',
  'typical_not_registered',
  'eligible_not_registered',
]
const reasons = ['safe', 'class', 'safe_and_class', 'no_result', 'not_listed'] as const

interface AskAgainProps {
  rule: ChoosingRule
  onNames: (wanted: NamesWanted) => void
}

/** What does not fit together and should be asked about: counts, why, and the way to the names. Never an error. */
export function AskAgain({ rule, onNames }: AskAgainProps) {
  const text = useTypicalText()
  const { words, format } = text
  const { view } = useView()
  const questions = typicalQuestions(view, rule.classes)
  const pipeline = useAnswer(questions.pipeline)
  const why = useAnswer(questions.reasons)
  const failed = pipeline.error ? pipeline : why.error ? why : null
  const before = view.year - 1

  const reasonLine = (step: TypicalStep) =>
    reasons
      .flatMap((reason) => (why.data ?? []).filter((row) => row.step === step && row.reason === reason))
      .map(({ reason, k }) => `${words(`reason.${reason as 'safe'}`)} ${format.count(k)}`)
      .join('; ')

  return (
    <Panel
      title={words('questions.title')}
      subtitle={words('questions.about')}
      controls={
        <TraceButton
          asked={[questions.pipeline]}
          title={words('questions.title')}
          at={{ metric: 'registered_not_eligible' }}
        />
      }
    >
      {failed ? (
        <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
      ) : pipeline.isPending || why.isPending ? (
        <Skeleton height={240} data-loading />
      ) : (
        <ul className={classes.asked}>
          {asked.map((step) => {
            const row = pipeline.data?.find((one) => one.step === step)
            if (!row) return null
            const said = reasonLine(step)
            return (
              <li key={step} data-step={step}>
                <Text size="sm" fw={600}>
                  {words(`step.${step}`)}
                </Text>
                <Text size="sm">{stepLines(row, before, text).join(' · ')}</Text>
                {said && (
                  <Text size="xs" c="dimmed">
                    {words('questions.why', { reasons: said })}
                  </Text>
                )}
                {(row.k ?? 0) > 0 && (
                  <Button
                    size="compact-xs"
                    variant="light"
                    mr={6}
                    onClick={() => onNames({ step, notKnown: false })}
                  >
                    {words('questions.names', { number: format.count(row.k) })}
                  </Button>
                )}
                {row.unknown > 0 && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onNames({ step, notKnown: true })}
                  >
                    {words('questions.unknownNames', { number: format.count(row.unknown) })}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
