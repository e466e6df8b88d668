import type { TFunction } from 'i18next'
import type { QueryRow } from '../../queries/catalog.ts'
import type { Format } from '../i18n/format.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import { accent, before, highlight, ink } from './palette.ts'

type PathRow = QueryRow<'targets/path'>

/**
 * One part of a rule over the years, with its bound as a line and, of an aim, the straight path to it. A bound that
 * is for each of the areas inside is none of the whole.
 */
export function targetPathChart(
  rows: readonly PathRow[],
  isBound: boolean,
  { t, format }: { t: TFunction<'targets'>; format: Format },
): ChartModel {
  const isRate = rows.some(({ target_percent }) => target_percent !== null)
  const bound = isBound ? (rows[0]?.target_percent ?? rows[0]?.target_count ?? null) : null
  const isMissed = ({ met }: PathRow) => isBound && met === false
  const value = (row: PathRow) => (isRate ? row.percent : row.k)
  const write = (one: number | null) => (isRate ? format.percent(one, 2) : format.count(one))
  const label = ({ year, provisional }: PathRow) => (provisional ? `${year}*` : String(year))
  const known = rows.flatMap((row) => value(row) ?? [])
  const low = isRate ? Math.max(0, Math.floor((Math.min(...known, bound ?? 100) - 2) / 10) * 10) : 0
  const say = (row: PathRow) => {
    const path =
      row.path_percent === null ? [] : [`${t('detail.path')}: ${format.percent(row.path_percent, 2)}`]
    const ratio = isRate ? ` (${format.ratio(row.k, row.n)})` : ''
    return [`${label(row)}: ${write(value(row))}${ratio}`, ...path]
  }
  return {
    option: () => ({
      tooltip: tooltip({
        trigger: 'axis',
        formatter: (hovered: { dataIndex: number }[]) => {
          const row = rows[hovered[0]?.dataIndex ?? -1]
          return row
            ? [...say(row), ...(bound === null ? [] : [`${t('detail.bound')}: ${write(bound)}`])].join('\n')
            : ''
        },
      }),
      grid: { left: 46, right: 18, top: 22, bottom: 24 },
      xAxis: categoryAxis(rows.map(label)),
      yAxis: valueAxis((one) => (isRate ? format.percent(one, 0) : format.count(one)), {
        min: low,
        ...(isRate ? { max: 100 } : { minInterval: 1 }),
        splitNumber: 3,
      }),
      series: [
        {
          type: 'line',
          name: t('detail.value'),
          color: accent,
          symbol: 'circle',
          symbolSize: 9,
          data: rows.map((row) => ({
            value: value(row),
            itemStyle: {
              color: row.provisional ? '#ffffff' : isMissed(row) ? highlight : accent,
              borderColor: isMissed(row) ? highlight : accent,
              borderWidth: 2,
            },
          })),
          label: {
            show: true,
            position: 'top',
            ...text(11),
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const row = rows[dataIndex]
              return row && value(row) !== null
                ? isRate
                  ? format.percent(row.percent)
                  : format.count(row.k)
                : ''
            },
          },
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: ink, type: 'solid', width: 1.5 },
            label: { show: false },
            data: bound === null ? [] : [{ yAxis: bound }],
          },
        },
        {
          type: 'line',
          name: t('detail.path'),
          color: before,
          symbol: 'none',
          lineStyle: { type: 'dashed', width: 1.5 },
          data: rows.map(({ path_percent }) => path_percent),
        },
      ],
    }),
    height: () => 190,
    points: () => rows.map((row, dataIndex) => ({ text: say(row).join('. '), seriesIndex: 0, dataIndex })),
    table: {
      columns: [
        { heading: '', kind: 'text' },
        { heading: 'k', kind: 'count' },
        { heading: 'n', kind: 'count' },
        { heading: '%', kind: 'percent' },
        { heading: t('detail.bound'), kind: isRate ? 'percent' : 'count' },
        { heading: t('detail.path'), kind: 'percent' },
      ],
      rows: rows.map((row) => [label(row), row.k, row.n, row.percent, bound, row.path_percent]),
    },
    alt: rows.flatMap((row) => (value(row) === null ? [] : [say(row).join(', ')])).join('; '),
  }
}
