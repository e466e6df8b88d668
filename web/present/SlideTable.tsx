import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartTable } from '../charts/chart-model.ts'
import { useFormat } from '../i18n/use-format.ts'
import { shownCell } from '../ui/shown-cell.ts'
import { Continued, Counted } from './SlideContentView.tsx'
import classes from './SlideTable.module.css'
import type { SlideViewProps } from './SlideView.tsx'
import { columnShares, isTall, rowsLeftOut, tablePages } from './table-pages.ts'

interface SlideTableProps {
  table: ChartTable
  caption: string
  room: { width: number; height: number }
  page: number
  onPages: SlideViewProps['onPages']
}

/** A page of a table; what has no room is on the pages after it, and said where it is on none. */
export function SlideTable({ table, caption, room, page, onPages }: SlideTableProps) {
  const { t: words } = useTranslation('present')
  const format = useFormat()
  const pages = useMemo(() => tablePages(table, room.height), [table, room.height])
  const at = Math.min(page, pages.length - 1)
  const shown = pages[at]
  const left = rowsLeftOut(table)
  if (!shown) return null
  const shares = columnShares(shown, (cell, column) => shownCell(cell, column, format))
  return (
    <>
      <Counted pages={pages.length} onPages={onPages} />
      <table
        className={classes.table}
        data-dense={shown.columns.length > 7 || undefined}
        data-tall={isTall(table) || undefined}
      >
        <caption className={classes.spoken}>{caption}</caption>
        <colgroup>
          {shares.map((share, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            <col key={index} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {shown.columns.map(({ heading, kind }) => (
              <th key={heading} scope="col" data-kind={kind} title={heading}>
                <span>{heading}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={shown.from + index}>
              {shown.columns.map((column, place) => {
                const text = shownCell(row[place] ?? null, column, format)
                return (
                  <td key={column.heading} data-kind={column.kind} title={text}>
                    <span>{text}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && at === pages.length - 1 && (
        <p className={classes.more}>{words('slide.more', { count: left, number: format.count(left) })}</p>
      )}
      <Continued page={at} pages={pages.length} />
    </>
  )
}
