import { Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './PublishTab.module.css'

interface SectionProps {
  title: string
  intro?: string
  /** Name of the place, for links to it. */
  id?: string
  children: ReactNode
}

/** One task of the tab, under a heading of its own. */
export function Section({ title, intro, id, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={classes.section} aria-labelledby={heading} {...(id ? { id, tabIndex: -1 } : {})}>
      <Title order={2} className={classes.heading} id={heading}>
        {title}
      </Title>
      {intro && <Text size="sm">{intro}</Text>}
      {children}
    </section>
  )
}
