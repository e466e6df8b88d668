import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { shownIn } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { KeyFigure } from '../../ui/KeyFigure.tsx'
import { ShownMarks, ShownNotes } from '../../ui/ShownNotes.tsx'
import classes from './KeyFigures.module.css'
import { overviewQuestions, headlineMetrics as shown } from './questions.ts'

const TraceButton = lazy(() => import('../../trace/TraceButton.tsx'))

/** The five figures a leader looks for first. Choosing one turns the charts below to it. */
export function KeyFigures() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const asked = overviewQuestions(view)
  const headline = useAnswer(asked.headline)
  const trend = useAnswer(asked.trend)
  if (headline.error) return <FailedAnswer error={headline.error} onRetry={() => void headline.refetch()} />
  const all = shownIn(view, { metrics: shown })
  return (
    <>
      <div className={classes.tiles}>
        {shown.map((metric) => {
          const row = headline.data?.find((one) => one.metric === metric)
          return row ? (
            <div key={metric} className={classes.traced}>
              <KeyFigure
                metric={metric}
                row={row}
                trend={trend.data ?? []}
                year={view.year}
                compare={view.compare}
                chosen={view.metric === metric}
                marks={<ShownMarks shown={all} metric={metric} />}
                onChoose={() => go({ metric })}
              />
              <Suspense fallback={<span data-loading />}>
                <TraceButton
                  asked={[asked.headline]}
                  title={t(`metric.${metric}.name`)}
                  at={{ metric, year: view.year }}
                />
              </Suspense>
            </div>
          ) : (
            <Skeleton key={metric} height={112} data-loading />
          )
        })}
      </div>
      <ShownNotes shown={all} />
    </>
  )
}
