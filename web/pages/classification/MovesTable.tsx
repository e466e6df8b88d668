import { Table, Text, UnstyledButton } from '@mantine/core'
import { movementClasses } from '../../../data/model/movement-class.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { type Band, bandText } from '../../charts/class-moves.ts'
import { type ClassState, classIn, stateColor, stateName, type YearPair } from '../../charts/class-state.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { matrixFigure } from '../../figures/classification.ts'
import { noFigure } from '../../i18n/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ClassificationPage.module.css'
import { statesFound, unitsIn } from './matrix-table.ts'
import { useClassText } from './use-class-text.ts'

interface MovesTableProps {
  rows: readonly QueryRow<'classification/moves'>[]
  years: YearPair
  onBand: (band: Band) => void
}

/** Which way a band goes; undefined where one of its ends is no class. */
function directionOf({ before, now }: Band): 'up' | 'same' | 'down' | undefined {
  const [from, to] = [classIn(before), classIn(now)]
  if (!from || !to) return undefined
  const fell = movementClasses.indexOf(to) - movementClasses.indexOf(from)
  return fell === 0 ? 'same' : fell > 0 ? 'down' : 'up'
}

/** The bands as a table, class before × class now: every number, however small, leads to its names. */
export function MovesTable({ rows, years, onBand }: MovesTableProps) {
  const text = useClassText()
  const { words, format } = text
  const columns = statesFound(rows, 'now')
  const name = (state: ClassState, side: 'before' | 'now') => (
    <>
      <span className={classes.swatch} style={{ background: stateColor(state) }} />
      {stateName(state, side, text)}
    </>
  )
  const total = (side: 'before' | 'now', state: ClassState) => format.count(unitsIn(rows, side, state))

  return (
    <Panel
      title={words('matrix.title')}
      subtitle={words('matrix.about', { ...years })}
      controls={<SendButton figure={matrixFigure.id} title={words('matrix.title')} />}
    >
      <Table.ScrollContainer
        minWidth={120 + 66 * columns.length}
        type="native"
        // Without a mouse it could not be scrolled.
        tabIndex={0}
        role="region"
        aria-label={words('matrix.title')}
      >
        <Table fz="sm" verticalSpacing={2} horizontalSpacing={4} className={classes.matrix}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{`${years.from} → ${years.to}`}</Table.Th>
              {columns.map((state) => (
                <Table.Th key={state} scope="col" ta="right">
                  {name(state, 'now')}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {words('matrix.total')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {statesFound(rows, 'before').map((before) => (
              <Table.Tr key={before}>
                <Table.Th scope="row">{name(before, 'before')}</Table.Th>
                {columns.map((now) => {
                  const row = rows.find((one) => one.state_before === before && one.state_now === now)
                  return (
                    <Table.Td key={now} ta="right" data-turn={directionOf({ before, now })}>
                      {row ? (
                        <UnstyledButton
                          fz="sm"
                          className={classes.cell}
                          aria-label={bandText(row, years, text)}
                          title={bandText(row, years, text)}
                          data-band={`${before}>${now}`}
                          onClick={() => onBand({ before, now })}
                        >
                          {format.count(row.k)}
                        </UnstyledButton>
                      ) : (
                        <Text span size="sm" c="dimmed" pr={4}>
                          {classIn(before) && classIn(now) ? '0' : noFigure}
                        </Text>
                      )}
                    </Table.Td>
                  )
                })}
                <Table.Td ta="right">{total('before', before)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{words('matrix.total')}</Table.Th>
              {columns.map((state) => (
                <Table.Td key={state} ta="right">
                  {total('now', state)}
                </Table.Td>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed">
        {words('matrix.legend')}
      </Text>
    </Panel>
  )
}
