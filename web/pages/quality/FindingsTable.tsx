import { Table } from '@mantine/core'
import type { QueryRow } from '../../../queries/catalog.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { useFirstRows } from '../../ui/use-first-rows.tsx'
import { AreaLink, SourceLink, UnitLink } from './PlaceLinks.tsx'
import classes from './QualityPage.module.css'
import { findingText, type RuleId } from './rule-text.ts'
import { useQualityText } from './use-quality-text.ts'

/** Drawn at once; more are a button away. */
const step = 200

interface FindingsTableProps {
  id: RuleId
  rows: readonly QueryRow<'quality/findings'>[]
  label: string
}

/** What breaks a rule, one line each, with ways to the unit, the area and the import. */
export function FindingsTable({ id, rows, label }: FindingsTableProps) {
  const text = useQualityText()
  const { t, words } = text
  const { shown, more } = useFirstRows(rows, step)
  const ofUnits = rows.some(({ unit_id }) => unit_id !== null)
  const says = rows.some((row) => findingText(id, row, text) !== '')
  const headings = ['year', 'unit', 'sector', 'area', 'what', 'source'] as const
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className={classes.sideways} tabIndex={0} aria-label={label}>
        <Table fz="sm" verticalSpacing={4} miw={700}>
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading) =>
                (heading === 'unit' && !ofUnits) || (heading === 'what' && !says) ? null : (
                  <Table.Th key={heading} scope="col">
                    {words(`findings.${heading}`)}
                  </Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => {
              const { unit_id, unit_name } = row
              return (
                <Table.Tr
                  key={`${row.import_id}|${row.line}|${row.column}|${row.year}|${unit_id}`}
                  data-finding
                >
                  <Table.Td>{row.year}</Table.Td>
                  {ofUnits && (
                    <Table.Td>
                      {unit_id !== null && unit_name !== null && (
                        <UnitLink row={{ ...row, unit_id, unit_name }} />
                      )}
                    </Table.Td>
                  )}
                  <Table.Td>{sectorName(row.sector, t)}</Table.Td>
                  <Table.Td>
                    <AreaLink row={row} />
                  </Table.Td>
                  {says && <Table.Td>{findingText(id, row, text)}</Table.Td>}
                  <Table.Td>
                    <SourceLink row={row} />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </section>
      {more}
    </>
  )
}
