import { Button, Group, Pagination, Skeleton, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fragment, memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import type { Severity } from '../../../../../data/ingest/problem.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import {
  type PreparedSummary,
  type ProblemQuery,
  pageSize,
  problemOrders,
} from '../../../../store/import-protocol.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { Choice } from '../Choice.tsx'
import { ScrollTable } from '../ScrollTable.tsx'
import { useImport } from '../use-import-session.ts'
import { ProblemRow } from './ProblemRow.tsx'
import { problemKeys } from './problem-keys.ts'
import { RowCells } from './RowCells.tsx'

const severities: readonly Severity[] = ['error', 'warning']

interface ProblemListProps {
  id: string
  understood: Understood
  prepared: PreparedSummary
  query: ProblemQuery
  onQuery: (query: ProblemQuery) => void
}

/** The problems of a file, filtered and sorted in the worker, a page at a time. */
export const ProblemList = memo(function ProblemList(props: ProblemListProps) {
  const { id, understood, prepared, query, onQuery } = props
  const { t } = useTranslation('import')
  const format = useFormat()
  const session = useImport()
  const [jumped, setJumped] = useState<string | null>(null)
  const answer = useQuery({
    queryKey: ['import-problems', id, prepared.reading, query],
    queryFn: () => session.client.problems(id, query),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const keys = useMemo(() => problemKeys(answer.data?.items ?? []), [answer.data])
  const pages = Math.ceil((answer.data?.total ?? 0) / pageSize)

  return (
    <div>
      <Group gap="xs" align="flex-end" mb={4}>
        <Choice
          label={t('checks.severity')}
          none={t('checks.all')}
          options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          value={query.severity}
          onChoose={(severity) => onQuery({ ...query, severity, from: 0 })}
        />
        <Choice
          label={t('checks.column')}
          none={t('checks.all')}
          options={prepared.problem_columns.map((value) => ({ value, label: plainText(value, 60) }))}
          value={query.column}
          onChoose={(column) => onQuery({ ...query, column, from: 0 })}
        />
        <Choice
          label={t('checks.order')}
          options={problemOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          value={query.order}
          onChoose={(order) => order && onQuery({ ...query, order, from: 0 })}
        />
        <Text size="sm" role="status" pb={6}>
          {answer.data &&
            t('checks.listed', { count: answer.data.total, total: format.count(answer.data.total) })}
        </Text>
      </Group>
      {answer.isPending ? (
        <Skeleton height={120} data-loading />
      ) : answer.isError ? (
        <Text size="sm" role="alert">
          {t('checks.listFailed')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => void answer.refetch()}>
            {t('fault.retry')}
          </Button>
        </Text>
      ) : (
        <ScrollTable caption={t('checks.caption')} maxHeight={520}>
          <thead>
            <tr>
              <th scope="col">{t('checks.row')}</th>
              <th scope="col">{t('checks.column')}</th>
              <th scope="col">{t('checks.what')}</th>
              <th scope="col">{t('checks.do')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.data.items.map((problem, index) => {
              const key = keys[index]
              const { row } = problem
              return (
                <Fragment key={key}>
                  <ProblemRow
                    id={id}
                    problem={problem}
                    open={jumped === key}
                    onJump={() => setJumped(jumped === key ? null : (key ?? null))}
                  />
                  {jumped === key && row !== undefined && (
                    <tr>
                      <td colSpan={4}>
                        <RowCells id={id} understood={understood} row={row} column={problem.column_id} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </ScrollTable>
      )}
      {pages > 1 && (
        <Pagination
          size="sm"
          mt={6}
          total={pages}
          value={Math.floor(query.from / pageSize) + 1}
          onChange={(page) => onQuery({ ...query, from: (page - 1) * pageSize })}
          getControlProps={(control) => ({ 'aria-label': t(`page.${control}`) })}
          getItemProps={(page) => ({ 'aria-label': t('page.number', { page }) })}
        />
      )}
    </div>
  )
})
