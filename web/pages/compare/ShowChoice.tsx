import { Button } from '@mantine/core'
import { shows } from '../../app/show.ts'
import { useView } from '../../app/use-view.ts'
import classes from './ComparePage.module.css'
import { useCompareText } from './use-compare-text.ts'

/** In which way areas are compared; kept in the address. */
export function ShowChoice() {
  const { words } = useCompareText()
  const { view, go } = useView()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
    <div role="group" aria-label={words('show.label')} className={classes.shows}>
      {shows.map((show) => (
        <Button
          key={show}
          size="xs"
          variant={show === view.show ? 'filled' : 'default'}
          aria-pressed={show === view.show}
          onClick={() => go({ show })}
        >
          {words(`show.${show}`)}
        </Button>
      ))}
    </div>
  )
}
