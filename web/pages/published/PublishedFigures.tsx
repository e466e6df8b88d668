import { Anchor, Paper, Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { noFigure } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { publishedQuestions } from './questions.ts'

type Row = QueryRow<'published/figures'>

/** The published figures as printed, row by row with their source; what we computed is said to be ours. */
export default function PublishedFigures() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const figures = useAnswer(publishedQuestions(view).figures)
  if (figures.error) return <FailedAnswer error={figures.error} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <Skeleton height={400} data-loading />
  const heads = [
    'year',
    'area',
    'counted',
    'units',
    'registered',
    'safe',
    'rate',
    'classes',
    'source',
  ] as const
  return (
    <Paper withBorder p="sm" component="section">
      <Title order={2} fz={16}>
        {t('published.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('published.about')}
      </Text>
      <Table.ScrollContainer minWidth={960}>
        <Table striped fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`published.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.data.map((row) => (
              <FigureRow
                key={row.line}
                row={row}
                onArea={() => go({ area: row.area_id, year: row.year, compare: null })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  )
}

function FigureRow({ row, onArea }: { row: Row; onArea: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const place = row.parent_name ? `${row.full_name}, ${row.parent_name}` : row.full_name
  const classes = [
    [t('class.excellent'), row.excellent],
    [t('class.good'), row.good],
    [t('class.average'), row.average],
    [t('class.weak'), row.weak],
  ] as const
  const given = classes.flatMap(([name, count]) => (count === null ? [] : [`${name} ${format.count(count)}`]))
  return (
    <Table.Tr>
      <Table.Td>{row.year}</Table.Td>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" ta="left" onClick={onArea}>
          {place}
        </Anchor>
      </Table.Td>
      <Table.Td>{row.kind ?? sectorName(row.sector, t)}</Table.Td>
      <Table.Td>
        {format.count(row.units)}
        {row.units_named === 'printed_unnamed' && (
          <Text size="xs" c="dimmed">
            {t('published.unitsUnnamed')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{format.count(row.registered)}</Table.Td>
      <Table.Td>{format.count(row.safe)}</Table.Td>
      <Table.Td>
        {row.printed_safe_percent !== null
          ? t('published.printed', { percent: format.percent(row.printed_safe_percent, 2) })
          : row.safe_percent !== null
            ? t('published.computed', {
                percent: format.percent(row.safe_percent, 2),
                ratio: format.ratio(row.safe, row.units),
              })
            : noFigure}
      </Table.Td>
      <Table.Td>{given.join(', ') || noFigure}</Table.Td>
      <Table.Td maw={320} style={{ overflowWrap: 'anywhere' }}>
        {row.source && /^https?:/.test(row.source) && (
          <Anchor href={row.source} target="_blank" rel="noreferrer noopener" size="xs">
            {new URL(row.source).hostname}
          </Anchor>
        )}
        {row.note && <Text size="xs">{row.note}</Text>}
      </Table.Td>
    </Table.Tr>
  )
}
