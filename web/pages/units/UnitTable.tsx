import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type UnitColumn, type UnitList, type UnitSort, unitSorts } from '../../app/unit-list.ts'
import type { View } from '../../app/view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { mostPrinted, usePaperWidth } from '../../print/paper.ts'
import { RowsLeft } from '../../print/RowsLeft.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { UnitLine } from './UnitLine.tsx'
import classes from './UnitsPage.module.css'
import type { UnitsText } from './unit-words.ts'
import { type UnitWindow, useUnitRows } from './use-unit-windows.ts'

/** In pixels, of the headings, too. */
const rowHeight = 34

/** The least width of a column in pixels, and its share of what is left. */
const widths: Readonly<Record<UnitColumn, readonly [number, number]>> = {
  ...{ name: [200, 5], code: [104, 1], sector: [122, 1], level: [124, 0], area: [140, 3] },
  ...{ registered: [104, 0], safe: [96, 0], class: [114, 0], score: [84, 0], typical: [124, 0] },
  decision: [136, 3],
}
/** On a phone the name, which stays in sight, leaves some room for the rest. */
const track = (column: UnitColumn) => {
  const [least, share] = widths[column]
  const from = column === 'name' ? `min(${least}px, 44vw)` : `${least}px`
  return share === 0 ? from : `minmax(${from}, ${share}fr)`
}
const layout = (columns: readonly UnitColumn[]): CSSProperties => ({
  ['--tracks' as string]: columns.map(track).join(' '),
  ['--row' as string]: `${rowHeight}px`,
  minWidth: columns.reduce((sum, column) => sum + widths[column][0], 0),
})

/** Begins with an even row, and has as many rows wherever it is: a place's shade of grey and the places are kept. */
function evenWindow({ startIndex, endIndex, overscan, count }: Range): number[] {
  const first = Math.max(0, startIndex - overscan)
  const even = first - (first % 2)
  const last = Math.min(count - 1, endIndex + overscan + 1)
  return Array.from({ length: last - even + 1 }, (_, at) => even + at)
}

interface UnitTableProps {
  view: View
  windows: readonly UnitWindow[]
  total: number
  label: string
  text: UnitsText
  onSort: (change: Pick<UnitList, 'sort' | 'descending'>) => void
  onOpen: (unit: string) => void
}

/** All units of the view, as many rows at a time as fit on the screen. */
export function UnitTable({ view, windows, total, label, text, onSort, onOpen }: UnitTableProps) {
  const { columns } = view.units
  const language = useLanguage()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: evenWindow,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  const onPaper = usePaperWidth() !== null
  const printed = Math.min(total, mostPrinted)
  const inSight = rows.getVirtualItems()
  const [first, last] = onPaper ? [0, printed - 1] : [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0]
  const { rowAt, error, retry } = useUnitRows(view, windows, first, last)
  // What has not come when paper is asked for at once is not printed.
  const items = onPaper
    ? Array.from({ length: printed }, (_, index) => ({ index })).filter(({ index }) => rowAt(index))
    : inSight

  // What is above the rows pushes them down all at once: scrolling leaves each row's own style as it was.
  const bodyStyle = { paddingTop: first * rowHeight, height: rows.getTotalSize() }

  // Another list begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the list that counts
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [windows])

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to))
    setActive(next)
    rows.scrollToIndex(next)
  }
  const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - rowHeight) / rowHeight) - 1)
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page },
    ...{ Home: -total, End: total },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the headings' buttons are their own.
    if (event.target !== event.currentTarget) return
    const step = steps[event.key]
    if (step !== undefined) move(active + step)
    else if (event.key === 'Enter') {
      const row = rowAt(active)
      if (row) onOpen(row.unit_id)
    } else return
    event.preventDefault()
  }

  if (error) return <FailedAnswer error={error} onRetry={retry} />
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are gone through by keys
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={`${id}-${active}`}
        style={layout(columns)}
        onKeyDown={onKeyDown}
      >
        <thead className={classes.head}>
          <tr aria-rowindex={1} className={classes.line}>
            {columns.map((column) => (
              <Heading key={column} column={column} list={view.units} text={text} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={bodyStyle}>
          {items.map(({ index }, place) => (
            <UnitLine
              // biome-ignore lint/suspicious/noArrayIndexKey: places keep their elements: making or moving them is slow
              key={place}
              id={`${id}-${index}`}
              row={rowAt(index)}
              index={index}
              columns={columns}
              active={index === active}
              text={text}
              language={language}
              onChoose={setActive}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {onPaper && <RowsLeft shown={items.length} of={total} />}
      {onPaper && items.length < printed && <span data-loading />}
    </div>
  )
}

interface HeadingProps extends Pick<UnitTableProps, 'text' | 'onSort'> {
  column: UnitColumn
  list: UnitList
}

function Heading({ column, list, text, onSort }: HeadingProps) {
  const { words } = text
  const name = words(`column.${column}`)
  const sort: UnitSort | undefined = unitSorts.find((one) => one === column)
  const sorted = list.sort === column
  const Icon = sorted ? (list.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th
      scope="col"
      className={classes.heading}
      data-column={column}
      {...(sort ? { 'aria-sort': sorted ? (list.descending ? 'descending' : 'ascending') : 'none' } : {})}
    >
      {sort ? (
        <UnstyledButton
          className={classes.sort}
          title={words('sort', { column: name })}
          onClick={() => onSort({ sort, descending: sorted && !list.descending })}
        >
          {name}
          <Icon size={14} opacity={sorted ? 1 : 0.4} aria-hidden />
        </UnstyledButton>
      ) : (
        name
      )}
    </th>
  )
}
