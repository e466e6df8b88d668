import { Checkbox, Skeleton, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { levels } from '../../../data/model/level.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useFirstRows } from '../../ui/use-first-rows.tsx'
import { AreaLink, SourceLink } from './PlaceLinks.tsx'
import classes from './QualityPage.module.css'
import { listsQuestion } from './questions.ts'
import { countName } from './rule-text.ts'
import { useQualityText } from './use-quality-text.ts'

const headings = [
  'year',
  'area',
  'sector',
  'level',
  'count',
  'summary',
  'list',
  'difference',
  'source',
] as const
const figures: readonly string[] = ['summary', 'list', 'difference']

/** Summary tables beside the lists of units, where both speak of a year: both counts and their difference. */
export function ListsPanel({ filters }: { filters: string }) {
  const { words, format } = useQualityText()
  const { view } = useView()
  const [differingOnly, setDifferingOnly] = useState(true)
  const all = useAnswer(listsQuestion(view, false))
  const differing = useAnswer(listsQuestion(view, true))
  const shown = differingOnly ? differing : all
  const failed = all.error ? all : differing.error ? differing : null
  const first = all.data?.[0]
  return (
    <Panel
      title={words('lists.title')}
      subtitle={`${words('lists.subtitle')} ${filters}`}
      controls={
        first && (
          <Checkbox
            size="xs"
            label={words('lists.onlyDiffering')}
            checked={differingOnly}
            onChange={(event) => setDifferingOnly(event.currentTarget.checked)}
          />
        )
      }
    >
      {failed ? (
        <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
      ) : all.isPending || shown.isPending ? (
        <Skeleton height={60} data-loading />
      ) : !first ? (
        <Text size="sm">{words('lists.notBoth')}</Text>
      ) : (
        <>
          <Text size="sm" fw={600} data-differing={first.differing} data-compared={first.compared}>
            {words(first.differing === 0 ? 'lists.allSame' : 'lists.differing', {
              differing: format.count(first.differing),
              compared: format.count(first.compared),
            })}
          </Text>
          {shown.data && shown.data.length > 0 && (
            <ListsTable key={String(differingOnly)} rows={shown.data} label={words('lists.title')} />
          )}
        </>
      )}
    </Panel>
  )
}

function ListsTable({ rows, label }: { rows: readonly QueryRow<'quality/lists'>[]; label: string }) {
  const text = useQualityText()
  const { t, words, format } = text
  const { shown, more } = useFirstRows(rows, 100)
  const total = rows[0]?.total ?? 0
  const levelName = (id: string | null) => {
    const level = levels.find((one) => one === id)
    return level ? t(`level.${level}`) : id
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className={classes.sideways} tabIndex={0} aria-label={label}>
        <Table fz={13} verticalSpacing={3} miw={860}>
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading) => (
                <Table.Th key={heading} scope="col" ta={figures.includes(heading) ? 'right' : 'left'}>
                  {words(`lists.${heading}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={`${row.import_id}|${row.line}|${row.count_of}`} data-compared-row>
                <Table.Td>{row.year}</Table.Td>
                <Table.Td>
                  <AreaLink row={row} />
                </Table.Td>
                <Table.Td>{sectorName(row.sector, t)}</Table.Td>
                <Table.Td>{levelName(row.level)}</Table.Td>
                <Table.Td>{countName(row.count_of, text)}</Table.Td>
                <Table.Td ta="right">{format.count(row.summary_count)}</Table.Td>
                <Table.Td ta="right">{format.count(row.list_count)}</Table.Td>
                <Table.Td ta="right" fw={row.difference === 0 ? 400 : 700}>
                  {format.difference(row.difference)}
                </Table.Td>
                <Table.Td>
                  <SourceLink row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {more}
      {total > rows.length && (
        <Text size="xs">
          {words('lists.shown', { shown: format.count(rows.length), total: format.count(total) })}
        </Text>
      )}
    </>
  )
}
