import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { faint, ink } from './palette.ts'
import { groupWord, type PartRow, partColors, partsTable, type WhyOptions } from './why-moved.ts'

/** From one year's rate to the other's in two steps: what rates did, what the mix did. */
export function waterfallChart(
  rows: readonly PartRow[],
  options: WhyOptions,
  chartText: CompareText,
): ChartModel {
  const { words, format } = chartText
  const { by, year, compare } = options
  const whole = rows[0]
  const start = whole?.whole_percent_before ?? 0
  const middle = whole?.percent_with_old_mix ?? start
  const end = whole?.whole_percent ?? 0
  const withinName = words('why.within', { group: groupWord(by, chartText) })
  const steps = [
    {
      name: String(compare),
      say: `${compare}: ${format.percent(start, 2)} (${format.ratio(whole?.whole_k_before ?? null, whole?.whole_n_before ?? null)})`,
      label: format.percent(start, 2),
      ...{ from: start, to: start, color: faint },
    },
    {
      name: withinName,
      say: `${withinName}: ${format.points(whole?.whole_within ?? null, 2)}`,
      label: format.signed(whole?.whole_within ?? null, 2),
      ...{ from: start, to: middle, color: partColors.within },
    },
    {
      name: words('why.mix'),
      say: `${words('why.mix')}: ${format.points(whole?.whole_mix ?? null, 2)}`,
      label: format.signed(whole?.whole_mix ?? null, 2),
      ...{ from: middle, to: end, color: partColors.mix },
    },
    {
      name: String(year),
      say: `${year}: ${format.percent(end, 2)} (${format.ratio(whole?.whole_k ?? null, whole?.whole_n ?? null)})`,
      label: format.percent(end, 2),
      ...{ from: end, to: end, color: ink },
    },
  ]
  const room = Math.max(1, ...steps.map(({ from, to }) => Math.abs(to - from)))
  const values = steps.flatMap(({ from, to }) => [from, to])
  const last = steps.length - 1

  const option = () => ({
    grid: { left: 8, right: 16, top: 6, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ data }: { data?: { say?: string } }) => data?.say ?? '',
    }),
    xAxis: valueAxis((value) => format.percent(value, 1), {
      min: Math.max(0, Math.min(...values) - room * 0.7),
      max: Math.max(...values) + room * 0.7,
      axisLabel: {
        ...text(11, faint),
        ...{ hideOverlap: true, showMinLabel: false, showMaxLabel: false },
        formatter: (value: number) => format.percent(value, 1),
      },
    }),
    yAxis: categoryAxis(
      steps.map(({ name }) => name),
      { inverse: true },
    ),
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        data: steps.map((step, at) => ({
          value: [step.to, at],
          say: step.say,
          symbolSize: at === 0 || at === last ? 11 : [2, 20],
          itemStyle: { color: step.color },
          label: {
            ...{ show: true, ...text(12), formatter: step.label, distance: 8 },
            position: step.to < step.from ? 'left' : 'right',
            ...{ textBorderColor: '#ffffff', textBorderWidth: 3 },
          },
        })),
        z: 4,
      },
      // A line as thick as a bar: it need not begin at zero, where a rate of 90 % would hide every change.
      ...steps.map((step, at) => ({
        ...{
          type: 'line',
          silent: true,
          symbol: 'none',
          data: [
            [step.from, at],
            [step.to, at],
          ],
        },
        lineStyle: { color: step.color, width: 18, cap: 'butt' },
      })),
      ...steps.slice(1).map((step, at) => ({
        ...{
          type: 'line',
          silent: true,
          symbol: 'none',
          data: [
            [step.from, at],
            [step.from, at + 1],
          ],
        },
        lineStyle: { color: faint, width: 1, type: [3, 3] },
      })),
    ],
  })
  return {
    option,
    height: () => 176,
    points: () => steps.map(({ say }, dataIndex) => ({ text: say, seriesIndex: 0, dataIndex })),
    table: partsTable(rows, options, chartText),
    alt: steps.map(({ say }) => say).join('; '),
  }
}
