import { Table } from '@mantine/core'
import type { Report } from '../../sentences/report-parts.ts'
import classes from './SentencesPage.module.css'

/** The tables of a report as it prints them, in its order. */
export function ReportTables({ report }: { report: Report }) {
  return (
    <>
      {report.tables.map(({ id, title, headings, rows }) => (
        <section key={id} data-table={id}>
          <h4 className={classes.heading}>{title}</h4>
          <Table.ScrollContainer
            minWidth={720}
            // What scrolls can be scrolled by keyboard, too.
            scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': title } }}
          >
            <Table withTableBorder withColumnBorders fz="sm" verticalSpacing={4} className={classes.table}>
              <Table.Thead>
                <Table.Tr>
                  {headings.map(({ text, isFigure }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                    <Table.Th key={at} scope="col" ta={isFigure ? 'right' : 'left'}>
                      {text}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ cells, isWhole }, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows are in the report's order
                  <Table.Tr key={row} fw={isWhole ? 600 : undefined}>
                    {cells.map((cell, at) => {
                      const align = headings[at]?.isFigure ? 'right' : 'left'
                      return (
                        // biome-ignore lint/suspicious/noArrayIndexKey: as the columns
                        <Table.Td key={at} ta={align}>
                          {cell}
                        </Table.Td>
                      )
                    })}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </section>
      ))}
      <p className={classes.source}>{report.source}</p>
    </>
  )
}
