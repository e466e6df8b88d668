import { Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { classCounts, type YearPair } from '../../charts/class-state.ts'
import TraceButton from '../../trace/TraceButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { moveQuestions, structureQuestion } from './questions.ts'
import { useClassText } from './use-class-text.ts'

interface SummaryPanelProps {
  filters: string
  /** The years that units are followed between; null for none. */
  years: YearPair | null
  children: ReactNode
}

/** The classes of the year as reports say them. */
export function SummaryPanel({ filters, years, children }: SummaryPanelProps) {
  const text = useClassText()
  const { t, words, format } = text
  const { view } = useView()
  const { year, dataset } = view
  const asked = structureQuestion(view, 'whole')
  const answer = useAnswer(asked)
  const moves = years ? [moveQuestions(view, years).turns] : []
  const title = words('summary.title', { year: view.year })
  const row = answer.data?.[0]
  const provisional = dataset.years.some((one) => one.year === year && one.provisional)
  return (
    <Panel
      title={title}
      subtitle={filters}
      controls={row && <TraceButton asked={[asked, ...moves]} title={title} />}
    >
      {answer.error ? (
        <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.isPending ? (
        <Skeleton height={24} data-loading />
      ) : (
        <Text size="sm" data-classes>
          {row?.classified
            ? words('summary.line', {
                counts: classCounts(row, text),
                classified: format.count(row.classified),
                percent: format.percent(row.good_or_better_percent, 2),
              })
            : t('state.noFigures')}{' '}
          {row?.unclassified
            ? words('summary.unclassified', { number: format.count(row.unclassified) })
            : null}{' '}
          {row?.open && words('structure.open')} {provisional && words('summary.provisional', { year })}
        </Text>
      )}
      {children}
    </Panel>
  )
}
