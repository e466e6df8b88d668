import { Group, Select, Skeleton } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '../../data/model/dataset.ts'
import { MetricId, metricIds } from '../../data/model/metric.ts'
import { withoutMarksFilter } from '../app/AreaSelect.tsx'
import { question, useAnswer } from '../app/question.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import type { NoteDraft } from './note-draft.ts'

interface NotePlaceProps {
  dataset: Dataset
  draft: NoteDraft
  onChange: (change: Partial<NoteDraft>) => void
  /** Hears the name of the area that is chosen once it is known, and when another is chosen. */
  onAreaName: (name: string) => void
}

interface NamedArea {
  id: string
  full_name: string
  level: string
  parent_name: string | null
}

/** The same name stands in several districts; that an area lies in the whole need not be said. */
const labelOf = ({ full_name, level, parent_name }: NamedArea, whole: string | undefined) =>
  level === 'commune' && parent_name && parent_name !== whole ? `${full_name}, ${parent_name}` : full_name

const all = 'all'

/** The year, area and metric that a note is pinned to. */
export function NotePlace({ dataset, draft, onChange, onAreaName }: NotePlaceProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation()
  const { basis, year, area } = draft
  const { scope, home_area: home } = dataset
  const listed = useAnswer(question(dataset, 'filters/areas', { year, basis, scope }))
  // An area that is not of this year keeps its name.
  const itself = useAnswer(
    question(dataset, 'filters/area', { area, year, compare_year: null, basis, scope }),
  )
  const options = useMemo(() => {
    const inList = listed.data?.some(({ id }) => id === area)
    const rows: NamedArea[] = [...(inList ? [] : (itself.data ?? [])), ...(listed.data ?? [])]
    const whole = rows.find(({ id }) => id === home)?.full_name
    return rows.map((row) => ({ value: row.id, label: labelOf(row, whole) }))
  }, [listed.data, itself.data, area, home])
  const name = options.find(({ value }) => value === area)?.label
  useEffect(() => {
    if (name !== undefined) onAreaName(name)
  }, [name, onAreaName])
  const isLoading = listed.isPending || (itself.isPending && name === undefined)
  const failed = listed.error ? listed : itself.error ? itself : null

  return (
    <>
      <Group gap="xs" grow preventGrowOverflow={false} align="flex-start">
        <Select
          size="sm"
          w={96}
          label={t('year')}
          allowDeselect={false}
          data={dataset.years.map((one) => String(one.year))}
          value={String(year)}
          onChange={(chosen) => onChange({ year: Number(chosen ?? year) })}
        />
        {isLoading ? (
          <Skeleton height={60} miw={200} data-loading />
        ) : (
          <Select
            size="sm"
            miw={200}
            label={t('area')}
            searchable
            allowDeselect={false}
            limit={200}
            data={options}
            value={area}
            placeholder={common('filter.chooseArea')}
            filter={withoutMarksFilter}
            nothingFoundMessage={common('filter.noArea')}
            onChange={(chosen) => onChange({ area: String(chosen ?? area) })}
          />
        )}
      </Group>
      {failed?.error && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      <Select
        size="sm"
        label={t('metric')}
        allowDeselect={false}
        data={[
          { value: all, label: t('allMetrics') },
          ...metricIds.map((id) => ({ value: id, label: common(`metric.${id}.name`) })),
        ]}
        value={draft.metric ?? all}
        onChange={(chosen) => onChange({ metric: MetricId.safeParse(chosen).data ?? null })}
      />
    </>
  )
}
