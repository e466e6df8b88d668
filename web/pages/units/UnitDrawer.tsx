import { Drawer, Skeleton, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useAnswer } from '../../app/question.ts'
import type { UnitColumn } from '../../app/unit-list.ts'
import { searchOf, type View } from '../../app/view.ts'
import { noFigure } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { plainText } from '../../ui/plain-text.ts'
import { historyQuestion } from './questions.ts'
import classes from './UnitsPage.module.css'
import { scoreText, type UnitsText, unitValue } from './unit-words.ts'

type Year = QueryRow<'units/history'>

const yearColumns = ['registered', 'safe', 'class', 'score', 'typical', 'decision'] as const

interface UnitDrawerProps {
  view: View
  text: UnitsText
  onClose: () => void
}

/** One unit in all years, over the list; closing goes back to where one was. */
export function UnitDrawer({ view, text, onClose }: UnitDrawerProps) {
  const { words } = text
  const { unit } = view.units
  // While it slides out it shows what it did.
  const [shown, setShown] = useState(unit)
  if (unit !== null && unit !== shown) setShown(unit)
  return (
    <Drawer
      opened={unit !== null}
      onClose={onClose}
      title={words('history.title')}
      position="right"
      size="min(100vw, 64rem)"
      closeButtonProps={{ 'aria-label': words('history.close') }}
    >
      {shown !== null && <UnitHistory unit={shown} view={view} text={text} />}
    </Drawer>
  )
}

function UnitHistory({ unit, view, text }: { unit: string; view: View; text: UnitsText }) {
  const { words } = text
  const language = useLanguage()
  const answer = useAnswer(historyQuestion(view, unit))
  if (answer.error) return <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
  if (answer.isPending) return <Skeleton height={200} data-loading />
  const years = answer.data
  const [last] = years
  if (!last) return <Text size="sm">{words('history.unknown')}</Text>
  const cell = (year: Year, column: UnitColumn) => {
    const value = unitValue(year, column, text)
    return typeof value === 'number' ? scoreText(value, language) : value || noFigure
  }
  const about = (['code', 'sector', 'level', 'area'] as const).map((column) => cell(last, column))
  return (
    <>
      <Text fw={650} size="lg">
        {plainText(last.unit_name)}
      </Text>
      <Text size="sm" mb={8}>
        {about.filter((one) => one !== noFigure).join(' · ')}
      </Text>
      <Table.ScrollContainer
        minWidth={760}
        type="native"
        // Without a mouse it could not be scrolled.
        tabIndex={0}
        role="region"
        aria-label={words('history.title')}
      >
        <Table fz="sm" verticalSpacing={6} className={classes.history}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words('history.year')}</Table.Th>
              {yearColumns.map((column) => (
                <Table.Th key={column} scope="col" ta={column === 'score' ? 'right' : 'left'}>
                  {words(`column.${column}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{words('history.source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year) => (
              <Table.Tr key={year.year} data-year={year.year}>
                <Table.Th scope="row">
                  {year.year}
                  {year.unit_name !== last.unit_name && <small>{plainText(year.unit_name)}</small>}
                  {year.area_name !== last.area_name && <small>{cell(year, 'area')}</small>}
                </Table.Th>
                {yearColumns.map((column) => (
                  <Table.Td key={column} ta={column === 'score' ? 'right' : 'left'}>
                    {cell(year, column)}
                  </Table.Td>
                ))}
                <Table.Td className={classes.source}>
                  <Sources year={year} text={text} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed" mt={6}>
        {words('history.note')}{' '}
        {view.dataset.kind === 'workspace' && (
          <Link to="/data/{-$task}" params={{ task: 'history' }} search={searchOf(view)}>
            {words('history.toLog')}
          </Link>
        )}
      </Text>
    </>
  )
}

/** The file and line of either list. */
function Sources({ year, text }: { year: Year; text: UnitsText }) {
  const { words, format } = text
  const said = [
    ['recognition', year.recognition_file, year.recognition_line],
    ['classification', year.classification_file, year.classification_line],
  ] as const
  return said.map(
    ([list, file, line]) =>
      line !== null && (
        <div key={list}>
          {words(`history.${list}`)}:{' '}
          {words('history.line', { file: plainText(file ?? '?'), line: format.count(line) })}
        </div>
      ),
  )
}
