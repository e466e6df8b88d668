import { memo } from 'react'
import type { UnitColumn } from '../../app/unit-list.ts'
import { noFigure } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import classes from './UnitsPage.module.css'
import { scoreText, type UnitsText, unitValue } from './unit-words.ts'
import type { UnitRow } from './use-unit-windows.ts'

interface UnitLineProps {
  id: string
  /** Null while it loads. */
  row: UnitRow | null
  index: number
  columns: readonly UnitColumn[]
  active: boolean
  text: UnitsText
  language: Language
  onChoose: (index: number) => void
  onOpen: (unit: string) => void
}

/** One unit; drawn again only when something of it changes, since scrolling moves hundreds of them. */
export const UnitLine = memo(function UnitLine(props: UnitLineProps) {
  const { id, row, index, columns, active, text, language, onChoose, onOpen } = props
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={active}
      className={classes.line}
      data-odd={index % 2 === 1 || undefined}
      data-unit={row?.unit_id}
      onClick={() => {
        onChoose(index)
        if (row) onOpen(row.unit_id)
      }}
    >
      {columns.map((column) => (
        <td
          key={column}
          className={classes.cell}
          data-column={column}
          data-value={row ? stateOf(row, column) : undefined}
        >
          {row
            ? cellText(row, column, text, language)
            : // One sign a row: so many of them would be slower to draw than what they stand for.
              column === 'name' && (
                <span
                  className={classes.waiting}
                  data-loading
                  title={text.words('row', { number: index + 1 })}
                />
              )}
        </td>
      ))}
    </tr>
  )
})

/** What a cell stands out by: a verdict that someone has to look at, or a title. */
function stateOf(row: UnitRow, column: UnitColumn): string | undefined {
  if (column === 'safe') return row.safe === null ? undefined : row.safe ? 'yes' : 'no'
  if (column === 'class') return row.class ?? undefined
  if (column === 'typical') return row.typical_state ?? undefined
  return undefined
}

/** A cell as the reader sees it. */
export function cellText(row: UnitRow, column: UnitColumn, text: UnitsText, language: Language): string {
  const value = unitValue(row, column, text)
  if (value === null || value === '') return noFigure
  return typeof value === 'number' ? scoreText(value, language) : value
}
