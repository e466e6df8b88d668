import { Button, Text, UnstyledButton } from '@mantine/core'
import { plainText } from '../../ui/plain-text.ts'
import classes from './ExplorePage.module.css'
import { exampleIds, exampleSql } from './examples.ts'
import type { ExploreText } from './use-explore-text.ts'

interface ListProps {
  page: ExploreText
  onOpen: (sql: string) => void
}

/** Statements to begin with, over the year that is shown. */
export function ExampleList({ year, page: { words }, onOpen }: ListProps & { year: number }) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {words('examples.about', { year })}
      </Text>
      {exampleIds.map((id) => (
        <UnstyledButton key={id} className={classes.item} onClick={() => onOpen(exampleSql(id, year))}>
          {words(`examples.${id}`, { year })}
        </UnstyledButton>
      ))}
    </>
  )
}

interface HistoryListProps extends ListProps {
  history: readonly string[]
  onForget: () => void
}

/** Statements that were run in this browser, the last one first. */
export function HistoryList({ history, page: { words, format }, onOpen, onForget }: HistoryListProps) {
  if (history.length === 0) return <Text size="sm">{words('history.none')}</Text>
  return (
    <>
      <Text size="xs" c="dimmed">
        {words('history.about', { number: format.count(history.length) })}
      </Text>
      {history.map((sql) => (
        <UnstyledButton
          key={sql}
          className={classes.item}
          data-statement
          title={words('history.open')}
          onClick={() => onOpen(sql)}
        >
          <code>{plainText(sql.slice(0, 400).replace(/\s+/g, ' '), 160)}</code>
        </UnstyledButton>
      ))}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onForget}>
        {words('history.clear')}
      </Button>
    </>
  )
}
