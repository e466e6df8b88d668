import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { faint } from './palette.ts'
import {
  byContribution,
  groupNameOf,
  type PartRow,
  partColors,
  partsTable,
  type WhyOptions,
} from './why-moved.ts'

export const mostDrawn = 10

/** What each group contributed, by its rate and by its share, the greatest first. */
export function contributionsChart(
  rows: readonly PartRow[],
  options: WhyOptions,
  chartText: CompareText,
): ChartModel {
  const { words, format } = chartText
  const { by, year, compare } = options
  const drawn = byContribution(rows).slice(0, mostDrawn)
  // Of other units in each year only their counts are told: they are no rates to hold against each other.
  const figure = (percent: number | null, ratio: string, { unlike }: PartRow) =>
    unlike ? ratio : `${format.percent(percent, 2)} (${ratio})`
  const say = (row: PartRow) => [
    groupNameOf(row, by, chartText),
    `${compare}: ${figure(row.percent_before, format.ratio(row.k_before, row.n_before), row)}`,
    `${year}: ${figure(row.percent, format.ratio(row.k, row.n), row)}`,
    `${words('why.withinShort')}: ${format.points(row.within, 2)}; ${words('why.mixShort')}: ${format.points(row.mix, 2)}`,
  ]
  const series = (part: 'within' | 'mix') => ({
    type: 'bar',
    name: words(`why.${part}Short`),
    color: partColors[part],
    barMaxWidth: 11,
    data: drawn.map((row) => row[part]),
    label: {
      ...{ show: true, ...text(10, faint) },
      formatter: ({ value }: { value: number | null }) =>
        value === null || Math.abs(value) < 0.005 ? '' : format.signed(value, 2),
      position: 'right',
    },
  })
  const option = () => ({
    grid: {
      left: 8,
      right: 44,
      top: 26,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemHeight: 9, textStyle: text(11), selectedMode: false },
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: { dataIndex: number }[]) => {
        const row = drawn[hovered[0]?.dataIndex ?? 0]
        return row ? say(row).join('\n') : ''
      },
    }),
    xAxis: valueAxis((value) => format.signed(value), {
      splitNumber: 4,
      axisLabel: {
        ...text(11, faint),
        hideOverlap: true,
        formatter: (value: number) => format.signed(value),
      },
    }),
    yAxis: categoryAxis(
      drawn.map((row) => groupNameOf(row, by, chartText)),
      {
        inverse: true,
        axisLabel: { ...text(12), width: 128, overflow: 'break' },
        axisLine: { onZero: false, lineStyle: { color: faint } },
      },
    ),
    series: [series('within'), series('mix')],
  })
  return {
    option,
    height: () => 40 + drawn.length * 36,
    points: () =>
      drawn.map((row, dataIndex) => ({
        text: say(row).join('. '),
        ...{ seriesIndex: 0, dataIndex },
        ...(by === 'area' && row.group_id !== '' ? { area: row.group_id } : {}),
      })),
    table: partsTable(byContribution(rows), options, chartText),
    native: {
      kind: 'bars',
      unit: 'points',
      categories: drawn.map((row) => groupNameOf(row, by, chartText)),
      beside: drawn.map((row) => (row.k === null ? null : format.ratio(row.k, row.n))),
      series: (['within', 'mix'] as const).map((part) => ({
        name: words(`why.${part}Short`),
        color: partColors[part],
        values: drawn.map((row) => row[part]),
      })),
    },
    alt: drawn.map((row) => `${groupNameOf(row, by, chartText)} ${format.points(row.part, 2)}`).join('; '),
  }
}
