import { Table, VisuallyHidden } from '@mantine/core'
import { sectorName } from '../../charts/sector-name.ts'
import { plainText } from '../../ui/plain-text.ts'
import { useFirstRows } from '../../ui/use-first-rows.tsx'
import classes from './TypicalPage.module.css'
import { breaksBefore, placeOf, type TitleState, type UnitTitles } from './unit-titles.ts'
import { useTypicalText } from './use-typical-text.ts'

const signs: Record<TitleState, string> = { typical: '●', registered: '○', neither: '–' }

interface TitlesTableProps {
  years: readonly number[]
  units: readonly UnitTitles[]
  provisional: ReadonlySet<number>
}

/** A line a unit, a sign a year; a dotted line where the criteria or the areas changed. */
export function TitlesTable({ years, units, provisional }: TitlesTableProps) {
  const { t, words } = useTypicalText()
  const broken = breaksBefore(years).map((breaks) => breaks.length > 0 || undefined)
  const { shown, more } = useFirstRows(units, 100)
  return (
    <>
      <Table.ScrollContainer
        minWidth={470}
        maxHeight={430}
        type="native"
        // Without a mouse it could not be scrolled.
        tabIndex={0}
        role="region"
        aria-label={words('titles.unit')}
      >
        <Table stickyHeader fz="sm" verticalSpacing={2} className={classes.titles}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words('names.unit')}</Table.Th>
              {years.map((year, index) => (
                <Table.Th key={year} scope="col" ta="center" data-broken={broken[index]}>
                  {broken[index] && <span title={t('break.mark')}>⁝ </span>}
                  {year}
                  {provisional.has(year) && '*'}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {words('titles.count')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ unit, states }) => (
              <Table.Tr key={unit.unit_id}>
                <Table.Th scope="row">
                  {plainText(unit.unit_name)}
                  <small>{`${sectorName(unit.sector, t)} · ${placeOf(unit)}`}</small>
                </Table.Th>
                {states.map((state, index) => (
                  <Table.Td key={years[index]} ta="center" data-broken={broken[index]} data-state={state}>
                    {state && <span aria-hidden>{signs[state]}</span>}
                    <VisuallyHidden>{words(`titles.${state ?? 'noData'}`)}</VisuallyHidden>
                  </Table.Td>
                ))}
                <Table.Td ta="right">{unit.titles}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more}
    </>
  )
}
