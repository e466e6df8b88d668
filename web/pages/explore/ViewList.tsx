import { Button, Code, Text, UnstyledButton } from '@mantine/core'
import classes from './ExplorePage.module.css'
import type { ExploreText } from './use-explore-text.ts'
import { columnsOf, viewNames } from './view-names.ts'

interface ViewListProps {
  page: ExploreText
  onInsert: (name: string) => void
  onLook: (sql: string) => void
}

/** What can be asked: each view, what one row of it is, and its columns. */
export function ViewList({ page: { words }, onInsert, onLook }: ViewListProps) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {words('views.about')}
      </Text>
      {viewNames.map((view) => (
        <details key={view} className={classes.view} data-view={view}>
          <summary>
            <Code>{view}</Code> <span className={classes.meaning}>{words(`view.${view}`)}</span>
          </summary>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => onLook(`SELECT *\nFROM ${view}\nLIMIT 100`)}
          >
            {words('views.use', { view })}
          </Button>
          <dl className={classes.columns}>
            {columnsOf(view).map(({ name, type }) => (
              <div key={name}>
                <dt>
                  <UnstyledButton
                    className={classes.column}
                    title={words('views.insert', { name })}
                    aria-label={words('views.insert', { name })}
                    onClick={() => onInsert(name)}
                  >
                    {name}
                  </UnstyledButton>{' '}
                  <small>{type}</small>
                </dt>
                <dd>{words(`column.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  )
}
