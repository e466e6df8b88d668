import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell, ChartTable } from '../charts/chart-model.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './DataTable.module.css'
import { shownCell } from './shown-cell.ts'
import { useFirstRows } from './use-first-rows.tsx'

type Row = readonly Cell[]

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese order for text, figures by size. */
function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const helper = createColumnHelper<typeof features, Row>()

interface DataTableProps {
  table: ChartTable
  caption: string
  /** Narrower than this it scrolls sideways. */
  minWidth?: number
  maxHeight?: number | string
}

/** A table that sorts by any column, by mouse and keyboard. */
export default function DataTable({ table, caption, minWidth = 320, maxHeight = 480 }: DataTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useMemo(
    () =>
      helper.columns(
        table.columns.map((column, index) =>
          helper.accessor((row: Row) => row[index] ?? undefined, {
            id: String(index),
            header: column.heading,
            sortFn: (one, other) =>
              compareCells(one.original[index] ?? undefined, other.original[index] ?? undefined),
            // What is not there comes last, whichever way the column is sorted.
            sortUndefined: 'last',
          }),
        ),
      ),
    [table],
  )
  const data = table.rows as Row[]
  const model = useTable({ features, columns, data })
  const { shown, more } = useFirstRows(model.getRowModel().rows, 200)
  const sortIcon = { asc: <IconArrowUp size={14} />, desc: <IconArrowDown size={14} /> }

  return (
    <>
      <Table.ScrollContainer minWidth={minWidth} maxHeight={maxHeight}>
        <Table striped stickyHeader className={classes.table} fz="sm" verticalSpacing={4}>
          <caption className={classes.caption}>{caption}</caption>
          <Table.Thead>
            {model.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted()
                  const kind = table.columns[Number(header.column.id)]?.kind
                  return (
                    <Table.Th
                      key={header.id}
                      scope="col"
                      ta={kind === 'text' ? 'left' : 'right'}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    >
                      <UnstyledButton
                        className={classes.sort}
                        onClick={header.column.getToggleSortingHandler()}
                        title={t('table.sort')}
                      >
                        {table.columns[Number(header.column.id)]?.heading}
                        {sorted ? sortIcon[sorted] : <IconArrowsSort size={14} opacity={0.4} />}
                      </UnstyledButton>
                    </Table.Th>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.id}>
                {table.columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                  <Table.Td key={index} ta={column.kind === 'text' ? 'left' : 'right'}>
                    {shownCell(row.original[index] ?? null, column, format)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more}
    </>
  )
}
