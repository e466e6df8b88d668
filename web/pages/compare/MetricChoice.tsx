import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Denominator, MetricId, metricOf, metrics } from '../../../data/model/metric.ts'
import { useView } from '../../app/use-view.ts'

/** Which metric is compared, and of what it is a share. */
export function MetricChoice() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const { denominators } = metricOf(view.metric)
  const group = (kind: 'rate' | 'count') => ({
    group: t(`compare.${kind}`),
    items: metrics
      .filter((metric) => metric.kind === kind)
      .map(({ id }) => ({ value: id, label: t(`metric.${id}.name`) })),
  })
  return (
    <>
      <Select
        size="xs"
        label={t('compare.metric')}
        allowDeselect={false}
        value={view.metric}
        data={[group('rate'), group('count')]}
        onChange={(id) => {
          const metric = MetricId.safeParse(id).data
          if (metric) go({ metric })
        }}
      />
      <Select
        size="xs"
        label={t('compare.denominator')}
        allowDeselect={false}
        disabled={denominators.length < 2}
        value={view.denominator}
        data={denominators.map((id) => ({ value: id, label: t(`denominator.${id}`) }))}
        onChange={(id) => {
          const denominator = Denominator.safeParse(id).data
          if (denominator) go({ denominator })
        }}
      />
    </>
  )
}
