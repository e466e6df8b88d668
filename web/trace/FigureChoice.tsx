import { Button, Select } from '@mantine/core'
import type { Figure } from './figure.ts'
import classes from './Trace.module.css'
import { ratioText } from './tally.ts'
import { useTraceText } from './use-trace-text.ts'

/** As many can stand side by side; more are searched for. */
const mostAtOnce = 12

interface FigureChoiceProps {
  figures: readonly Figure[]
  chosen: number
  onChoose: (place: number) => void
}

/** Which of the figures is traced. */
export function FigureChoice({ figures, chosen, onChoose }: FigureChoiceProps) {
  const text = useTraceText()
  const { words, format } = text
  if (figures.length < 2) return null
  const said = ({ name, k, n, k_to }: Figure) =>
    `${name}: ${k_to === null ? ratioText(k, n, text) : format.countRange(k, k_to)}`
  if (figures.length <= mostAtOnce) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
      <div role="group" aria-label={words('chooseFigure')} className={classes.figures}>
        {figures.map((figure, place) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: figures are told apart by their place
            key={place}
            size="compact-xs"
            variant={place === chosen ? 'filled' : 'default'}
            aria-pressed={place === chosen}
            onClick={() => onChoose(place)}
          >
            {said(figure)}
          </Button>
        ))}
      </div>
    )
  }
  return (
    <Select
      size="xs"
      mt={4}
      label={words('chooseFigure')}
      searchable
      allowDeselect={false}
      limit={100}
      nothingFoundMessage={words('noFigure')}
      value={String(chosen)}
      data={figures.map((figure, place) => ({ value: String(place), label: said(figure) }))}
      onChange={(place) => place !== null && onChoose(Number(place))}
    />
  )
}
