import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MetricId, metricIds } from '../../../../../data/model/metric.ts'
import { sectors } from '../../../../../data/model/sector.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import type { Weighing } from '../session/weigh-change.ts'
import { FigureCells, FigureHeadings, useFigureText } from './FigureChange.tsx'

const headline: readonly MetricId[] = [
  'safe_rate',
  'good_or_better_rate',
  'weak',
  'typical',
  'registered_rate',
]

/** The figures of a year before and after, all sectors together and each. */
export function FiguresBySector({ weighing, year }: { weighing: Weighing; year: string }) {
  const { t } = useTranslation('import')
  const { t: shared } = useTranslation()
  const text = useFigureText()
  const [all, setAll] = useState(false)
  const rows = weighing.figures.filter(
    (one) => String(one.year) === year && (all || headline.some((metric) => metric === one.metric)),
  )
  const sectorName = (id: string | null) => {
    if (id === null) return shared('filter.allSectors')
    const parts = id.split('+').map((part) => sectors.find((sector) => sector === part))
    return parts.map((part) => (part ? shared(`sector.${part}`) : id)).join(' + ')
  }
  return (
    <>
      <Switch
        size="xs"
        label={t('changes.allMetrics')}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <ScrollTable caption={t('changes.bySector', { year })}>
        <thead>
          <tr>
            <th scope="col">{shared('field.sector')}</th>
            <th scope="col">{t('changes.metric')}</th>
            <FigureHeadings />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const metric = metricIds.find((one) => one === row.metric)
            return (
              <tr key={`${row.sector}|${row.metric}`} data-changed={row.changed || undefined}>
                <td>{sectorName(row.sector)}</td>
                <th scope="row">{metric ? shared(`metric.${metric}.name`) : row.metric}</th>
                <FigureCells figure={row} text={text} />
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
    </>
  )
}
