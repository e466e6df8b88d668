import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReadColumn, ReadRows } from '../../../queries/engine/read-rows.ts'
import { mostPrinted, usePaperWidth } from '../../print/paper.ts'
import { RowsLeft } from '../../print/RowsLeft.tsx'
import classes from './ExplorePage.module.css'
import type { ExploreText } from './use-explore-text.ts'

const rowHeight = 30
/** More columns than a reader looks through; each row in sight draws all of them. */
export const mostColumns = 100

/** Width of a column in pixels, from its heading and its first values. */
function widthOf(column: ReadColumn, { say }: ExploreText): number {
  const texts = column.values.slice(0, 60).map((value) => say(value, column).length)
  return Math.min(320, Math.max(64, Math.max(column.name.length + 1, ...texts) * 8 + 20))
}

/** The rows of an answer, as many at a time as fit on the screen. */
export function ResultTable({ rows, page }: { rows: ReadRows; page: ExploreText }) {
  const { words, say, format } = page
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const columns = rows.columns.slice(0, mostColumns)
  const lines = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })

  const onPaper = usePaperWidth() !== null
  const printed = Math.min(rows.count, mostPrinted)
  const items = onPaper
    ? Array.from({ length: printed }, (_, index) => ({ index, start: rowHeight }))
    : lines.getVirtualItems()

  // Another answer begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the answer that counts
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo({ top: 0, left: 0 })
  }, [rows])

  const screen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: screen, PageUp: -screen },
    ...{ Home: -rows.count, End: rows.count },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    const next = Math.max(0, Math.min(rows.count - 1, active + step))
    setActive(next)
    lines.scrollToIndex(next)
    event.preventDefault()
  }

  const widths = columns.map((column) => widthOf(column, page))
  const tracks = widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')
  const line = { gridTemplateColumns: tracks, minWidth: widths.reduce((sum, width) => sum + width, 0) }
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      style={{ height: Math.min(520, (rows.count + 1) * rowHeight + 18) }}
    >
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are gone through by keys
        role="grid"
        tabIndex={0}
        aria-label={words('result.grid', { number: format.count(rows.count) })}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        <thead className={classes.head}>
          <tr aria-rowindex={1} className={classes.line} style={{ ...line, height: rowHeight }}>
            {columns.map(({ name, kind }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={at} scope="col" className={classes.heading} data-kind={kind} title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: lines.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <tr
              key={index}
              id={`${id}-${index}`}
              aria-rowindex={index + 2}
              aria-selected={index === active}
              className={classes.line}
              data-odd={index % 2 === 1 || undefined}
              style={{ ...line, position: 'absolute', top: start - rowHeight, height: rowHeight }}
              onClick={() => setActive(index)}
            >
              {columns.map((column, at) => {
                const text = say(column.values[index] ?? null, column)
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                    key={at}
                    className={classes.cell}
                    data-kind={column.kind}
                    title={text.length > 20 ? text : undefined}
                  >
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {onPaper && <RowsLeft shown={printed} of={rows.count} />}
    </div>
  )
}
