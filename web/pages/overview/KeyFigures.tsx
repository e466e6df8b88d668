import { Skeleton } from '@mantine/core'
import type { MetricId } from '../../../data/model/metric.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { KeyFigure } from '../../ui/KeyFigure.tsx'
import classes from './KeyFigures.module.css'
import { overviewQuestions } from './questions.ts'

const shown: readonly MetricId[] = ['safe_rate', 'good_or_better_rate', 'weak', 'typical', 'registered_rate']

/** The five figures a leader looks for first. Choosing one turns the charts below to it. */
export function KeyFigures() {
  const { view, go } = useView()
  const asked = overviewQuestions(view)
  const headline = useAnswer(asked.headline)
  const trend = useAnswer(asked.trend)
  if (headline.error) return <FailedAnswer error={headline.error} onRetry={() => void headline.refetch()} />
  return (
    <div className={classes.tiles}>
      {shown.map((metric) => {
        const row = headline.data?.find((one) => one.metric === metric)
        return row ? (
          <KeyFigure
            key={metric}
            metric={metric}
            row={row}
            trend={trend.data ?? []}
            year={view.year}
            compare={view.compare}
            chosen={view.metric === metric}
            onChoose={() => go({ metric })}
          />
        ) : (
          <Skeleton key={metric} height={112} data-loading />
        )
      })}
    </div>
  )
}
