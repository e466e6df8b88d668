import { ActionIcon, Anchor, Button, Skeleton, Table, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset } from '../../data/model/dataset.ts'
import { useData } from '../app/data-context.tsx'
import { answerOptions } from '../app/question.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import { plainText } from '../ui/plain-text.ts'
import type { Trail } from './figure.ts'
import { rowsAtOnce, rowsQuestion } from './questions.ts'
import { addsOf, linesOf, saidOf } from './row-text.ts'
import classes from './Trace.module.css'
import { placeName, sectorText, type Tally, tallyName } from './tally.ts'
import { useTraceText } from './use-trace-text.ts'

const choices = { all: null, reached: true, others: false } as const

interface RowListProps {
  dataset: Dataset
  trail: Trail
  /** The tally whose rows are shown; null for those of all. */
  tally: Tally | null
  onAll: () => void
}

/** The rows behind a figure, a page at a time, each with what it says and the lines of the files that say so. */
export function RowList({ dataset, trail, tally, onAll }: RowListProps) {
  const text = useTraceText()
  const { words, format } = text
  const data = useData()
  const [choice, setChoice] = useState<keyof typeof choices>('all')
  const [first, setFirst] = useState(0)
  const asked = rowsQuestion(dataset, trail, tally, choices[choice], first)
  const answer = useQuery({ ...answerOptions(data, asked), placeholderData: keepPreviousData })
  const rows = answer.data ?? []
  const total = rows[0]?.total ?? 0
  const title = words('rows.title', { number: answer.data ? format.count(total) : '…' })

  return (
    <section>
      <Title order={3} className={classes.heading}>
        {title}
      </Title>
      <div className={classes.rowsHead}>
        <Text size="sm">
          {words('rows.of', { tally: tally ? tallyName(tally, text) : words('rows.everyTally') })}{' '}
          {tally && (
            <Anchor component="button" type="button" size="sm" onClick={onAll}>
              {words('tallies.all')}
            </Anchor>
          )}
        </Text>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls */}
        <div role="group" aria-label={words('rows.show')} className={classes.choices}>
          {(['all', 'reached', 'others'] as const).map((one) => (
            <Button
              key={one}
              size="compact-xs"
              variant={one === choice ? 'filled' : 'default'}
              aria-pressed={one === choice}
              onClick={() => {
                setChoice(one)
                setFirst(0)
              }}
            >
              {words(`rows.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {answer.error ? (
        <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.isPending ? (
        <Skeleton height={160} data-loading />
      ) : rows.length === 0 ? (
        <Text size="sm">{words('rows.none')}</Text>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
          <section className={classes.scroll} tabIndex={0} aria-label={title}>
            <Table fz="sm" verticalSpacing={3} stickyHeader className={classes.rows} data-rows={total}>
              <Table.Thead>
                <Table.Tr>
                  {(['unit', 'place', 'adds', 'says', 'source'] as const).map((heading) => (
                    <Table.Th key={heading} scope="col">
                      {words(`rows.${heading}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody aria-busy={answer.isPlaceholderData}>
                {rows.map((row, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row of a summary has no other name
                  <Table.Tr key={`${row.unit_id}|${place}`}>
                    <Table.Td>
                      {row.unit_name === null
                        ? words(row.contract === 'indicator' ? 'rows.indicator' : 'rows.summary')
                        : plainText(row.unit_name)}
                      {row.is_part && <small>{words('rows.doubt')}</small>}
                    </Table.Td>
                    <Table.Td>
                      {[sectorText(row.sector, text), placeName(row)].filter(Boolean).join(', ')}
                    </Table.Td>
                    <Table.Td>{addsOf(row, text)}</Table.Td>
                    <Table.Td>
                      {saidOf(row, text).map((line) => (
                        <div key={line}>{plainText(line)}</div>
                      ))}
                    </Table.Td>
                    <Table.Td className={classes.source}>
                      {linesOf(row, dataset, text).map((line) => (
                        <div key={line}>{line}</div>
                      ))}
                      <Original source={row.source} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
          {total > rowsAtOnce && (
            <div className={classes.pages}>
              <ActionIcon
                variant="default"
                size="sm"
                disabled={first === 0}
                aria-label={words('rows.previous')}
                onClick={() => setFirst(first - rowsAtOnce)}
              >
                <IconChevronLeft size={16} />
              </ActionIcon>
              <Text size="sm" aria-live="polite">
                {words('rows.page', {
                  from: format.count(first + 1),
                  to: format.count(Math.min(first + rowsAtOnce, total)),
                  total: format.count(total),
                })}
              </Text>
              <ActionIcon
                variant="default"
                size="sm"
                disabled={first + rowsAtOnce >= total}
                aria-label={words('rows.next')}
                onClick={() => setFirst(first + rowsAtOnce)}
              >
                <IconChevronRight size={16} />
              </ActionIcon>
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** Where a published row was printed; only web addresses lead there. */
function Original({ source }: { source: string | null }) {
  if (source === null) return null
  if (!/^https?:/.test(source)) return <div>{plainText(source)}</div>
  return (
    <Anchor href={source} target="_blank" rel="noreferrer noopener" size="xs">
      {plainText(source, 80)}
    </Anchor>
  )
}
