import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MetricId, metricIds } from '../../../../../data/model/metric.ts'
import { useData } from '../../../../app/data-context.tsx'
import { FailedAnswer } from '../../../../ui/FailedAnswer.tsx'
import { Choice } from '../Choice.tsx'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import type { Weighing } from '../session/weigh-change.ts'
import { FigureCells, FigureHeadings, useFigureText } from './FigureChange.tsx'

/** One metric of a year before and after in every area where it would change. */
export function FiguresByArea({ weighing, year }: { weighing: Weighing; year: string }) {
  const { t } = useTranslation('import')
  const { t: shared } = useTranslation()
  const text = useFigureText()
  const { warehouse } = useData()
  const [metric, setMetric] = useState<MetricId>('safe_rate')
  const { before, after, scope } = weighing
  const answer = useQuery({
    queryKey: ['import-areas', before?.version, after.version, year, scope],
    queryFn: () =>
      warehouse.askChange(before, after, 'import/figures_by_area', { years: year, scope, sector: null }),
    gcTime: 60_000,
  })
  if (answer.isPending) return <Skeleton height={80} data-loading />
  if (answer.isError) return <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
  const found = metricIds.filter((id) => answer.data.some((row) => row.metric === id))
  if (found.length === 0) return <Text size="sm">{t('changes.noArea', { year })}</Text>
  const shown = found.includes(metric) ? metric : (found[0] ?? metric)
  const rows = answer.data.filter((row) => row.metric === shown)
  return (
    <details className={classes.skipped}>
      <summary>
        {t('changes.byArea', { year, count: new Set(answer.data.map(({ area_id }) => area_id)).size })}
      </summary>
      <Choice
        label={t('changes.metric')}
        options={found.map((id) => ({ value: id, label: shared(`metric.${id}.name`) }))}
        value={shown}
        onChoose={(id) => {
          if (id) setMetric(id)
        }}
      />
      <ScrollTable>
        <thead>
          <tr>
            <th scope="col">{shared('field.area')}</th>
            <FigureHeadings />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area_id}>
              <th scope="row">
                {row.full_name}
                {row.level === 'commune' && row.parent_name ? `, ${row.parent_name}` : ''}
              </th>
              <FigureCells figure={row} text={text} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}
