import { Paper, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { ShownFigures } from '../../data/notes/covered.ts'
import classes from './ChartCard.module.css'
import { ShownNotes } from './ShownNotes.tsx'

interface PanelProps {
  title: string
  subtitle?: string
  /** Beside the title. */
  controls?: ReactNode
  /** What its figures are of, for the notes on them. */
  shown?: ShownFigures | undefined
  /** Something to choose by or to press, of no use on paper. */
  forHands?: boolean
  children: ReactNode
}

/** A part of a page that is no chart, with its title, as the cards of charts have theirs. */
export function Panel({ title, subtitle, controls, shown, forHands, children }: PanelProps) {
  const titleId = useId()
  return (
    <Paper
      component="section"
      withBorder
      className={classes.card}
      aria-labelledby={titleId}
      {...(forHands ? { 'data-for-hands': true } : {})}
    >
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={2} id={titleId} className={classes.title}>
            {title}
          </Title>
          {subtitle && (
            <Text className={classes.subtitle} style={{ whiteSpace: 'normal' }}>
              {subtitle}
            </Text>
          )}
        </div>
        {controls}
      </div>
      {children}
      <ShownNotes shown={shown} />
    </Paper>
  )
}
