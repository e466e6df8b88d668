import { Paper, Skeleton, Text, Title } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { Question } from '../app/question.ts'
import { Chart } from '../charts/Chart.tsx'
import type { ChartModel } from '../charts/chart-model.ts'
import type { Caption } from '../export/caption.ts'
import classes from './ChartCard.module.css'
import { FailedAnswer } from './FailedAnswer.tsx'
import { ShownNotes } from './ShownNotes.tsx'

// What a chart can do without until someone asks for it comes later: the first charts are drawn sooner.
const CardMenu = lazy(() => import('./CardMenu.tsx'))
const DataTable = lazy(() => import('./DataTable.tsx'))

/** The answers that a chart is made from, as far as they have come. */
export interface Asked {
  isPending: boolean
  error: Error | null
  refetch: () => unknown
}

interface ChartCardProps {
  caption: Caption
  asked: readonly Asked[]
  /** The chart once all answers are there; null where they hold nothing to draw. The same object draws once. */
  model: ChartModel | null
  /** Said in place of the chart where there is nothing to draw. */
  empty: ReactNode
  onArea?: (area: string) => void
  /** Id of its figure, where it is one: it can be sent to a deck then. */
  figure?: string
  /** The questions that its figures are the answers to, so that they can be traced to their rows. */
  traced?: readonly Question[]
  /** Controls that belong to this chart alone. */
  controls?: ReactNode
  /** Below the chart: what limits its figures. */
  notes?: ReactNode
  minHeight?: number
  /** As wide as the page. */
  wide?: boolean
}

/** A chart with its title, its table, its downloads, and what stands there while it waits or fails. */
export function ChartCard(props: ChartCardProps) {
  const { caption, asked, empty, onArea, controls, notes, minHeight = 194, wide = false } = props
  const titleId = useId()
  const notesId = useId()
  const [asTable, setAsTable] = useState(false)
  const failed = asked.find((one) => one.error)
  const pending = asked.some((one) => one.isPending)
  const model = !failed && !pending ? props.model : null

  return (
    <Paper component="figure" withBorder className={classes.card} aria-labelledby={titleId} m={0}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={2} id={titleId} className={classes.title}>
            {caption.title}
          </Title>
          <Text className={classes.subtitle} title={caption.subtitle}>
            {caption.subtitle}
          </Text>
        </div>
        {controls}
        {model && (
          <Suspense fallback={<span data-loading />}>
            <CardMenu
              caption={caption}
              model={model}
              asTable={asTable}
              onTable={() => setAsTable(!asTable)}
              figure={props.figure}
              {...(props.traced ? { traced: props.traced } : {})}
            />
          </Suspense>
        )}
      </div>
      {failed?.error ? (
        <FailedAnswer error={failed.error} onRetry={() => asked.forEach((one) => void one.refetch())} />
      ) : pending ? (
        <Skeleton height={minHeight} data-loading />
      ) : !model ? (
        <div className={classes.empty} style={{ minHeight }}>
          {empty}
        </div>
      ) : asTable ? (
        <Suspense fallback={<Skeleton height={minHeight} />}>
          <DataTable table={model.table} caption={caption.title} />
        </Suspense>
      ) : (
        <Chart model={model} wide={wide} onArea={onArea} notesId={notesId} />
      )}
      {notes && model && (
        <Text component="figcaption" className={classes.notes}>
          {notes}
        </Text>
      )}
      {model && <ShownNotes shown={caption.shown} id={notesId} />}
    </Paper>
  )
}
