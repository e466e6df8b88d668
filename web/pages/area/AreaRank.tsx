import { Skeleton, Table, Text } from '@mantine/core'
import type { MetricId } from '../../../data/model/metric.ts'
import { useAnswer } from '../../app/question.ts'
import { shownIn } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { noFigure } from '../../i18n/format.ts'
import TraceButton from '../../trace/TraceButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './AreaPage.module.css'
import { areaQuestions } from './questions.ts'
import { isUnranked, rankedFigure } from './rank-text.ts'
import { useAreaText } from './use-area-text.ts'

/** Where an area stands among its peers by each rate, with ties, and between which ranks it surely lies. */
export function AreaRank({ level }: { level: 'district' | 'commune' }) {
  const text = useAreaText()
  const { t, words, format } = text
  const { view } = useView()
  const asked = areaQuestions(view, level)
  const rank = useAnswer(asked.rank)
  const whole = useAnswer(asked.whole).data ?? []
  const unranked = isUnranked(view.sector, level)
  const rows = unranked ? [] : (rank.data ?? [])
  const wholeText = (metric: string) => {
    const row = whole.find((one) => one.metric === metric)
    return row?.k == null ? noFigure : `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})`
  }
  const count = Math.max(0, ...(rank.data ?? []).map(({ ranked }) => ranked))
  const title = count === 0 ? words('rank.titleNone') : words('rank.title', { count })
  return (
    <Panel
      title={title}
      {...(unranked ? {} : { subtitle: words('rank.about') })}
      shown={shownIn(view, { metrics: null })}
      controls={
        rows.length > 0 && (
          <>
            <SendButton figure="area/rank" title={title} />
            <TraceButton asked={[asked.rank]} title={title} />
          </>
        )
      }
    >
      {rank.error ? (
        <FailedAnswer error={rank.error} onRetry={() => void rank.refetch()} />
      ) : rank.isPending ? (
        <Skeleton height={160} data-loading />
      ) : rows.length === 0 ? (
        <Text size="sm" data-unranked={unranked || undefined}>
          {words(unranked ? 'rank.ownOnly' : 'rank.none')}
        </Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={title}>
          <Table verticalSpacing={3} fz={13} data-ranks>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words('rank.metric')}</Table.Th>
                <Table.Th scope="col">{words('rank.figure')}</Table.Th>
                <Table.Th scope="col">{words('rank.whole')}</Table.Th>
                <Table.Th scope="col">{words('rank.place')}</Table.Th>
                <Table.Th scope="col">{words('rank.sure')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.metric} data-metric={row.metric}>
                  <Table.Td>{t(`metric.${row.metric as MetricId}.name`)}</Table.Td>
                  <Table.Td>{rankedFigure(row, text)}</Table.Td>
                  <Table.Td>{wholeText(row.metric)}</Table.Td>
                  <Table.Td>
                    {words(row.tied ? 'rank.tied' : 'rank.plain', { rank: row.rank, ranked: row.ranked })}
                  </Table.Td>
                  <Table.Td>
                    {row.rank_from === row.rank_to
                      ? words('rank.exact', { from: row.rank_from })
                      : words('rank.between', { from: row.rank_from, to: row.rank_to })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {rows.some(({ small }) => small) && (
        <Text size="xs" c="dimmed">
          {rows.some(({ old }) => old) ? words('rank.old') : t('note.smallMark')}
        </Text>
      )}
    </Panel>
  )
}
