import { movementClasses } from '../../data/model/movement-class.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { classColors } from './palette.ts'

export type ClassRow = QueryRow<'compare/class_groups'>

/** The classes and what stands beside them, in the order of reports. */
export const classGroups = [...movementClasses, 'none', 'missing'] as const
export type ClassGroup = (typeof classGroups)[number]
const counted = [...movementClasses, 'none'] as const

export const groupName = (group: ClassGroup, { t, words }: CompareText) =>
  group === 'none' || group === 'missing' ? words(`classes.${group}`) : t(`class.${group}`)

/** The row of all areas together for a class. */
export const wholeOf = (rows: readonly ClassRow[], group: ClassGroup) =>
  rows.find((row) => row.area_id === null && row.class === group)

/** Whether the classes are those of old communes: an area of today had none of its own then. */
export const areOld = (rows: readonly ClassRow[]) => wholeOf(rows, 'good')?.old ?? false

/**
 * An area in a class: "Huyện Một (3/5)" where it has several communes, "(0–1/5)" where one of them was split, its name
 * alone where it is one.
 */
export const areaInClass = ({ k_from, k_to, units, old, full_name }: ClassRow, { format }: CompareText) =>
  old || (units ?? 1) > 1 ? `${full_name} (${format.rangeRatio(k_from, k_to, units)})` : (full_name ?? '')

const colorOf = (group: (typeof counted)[number]) => classColors[group === 'none' ? 'unclassified' : group]

/** How many communes are of each class, one bar a class; the table behind it has every area. */
export function classGroupsChart(rows: readonly ClassRow[], chartText: CompareText): ChartModel {
  const { t, words, format } = chartText
  const bars = counted.map((group) => ({ group, k: wholeOf(rows, group)?.k_to ?? 0 }))
  const units = wholeOf(rows, 'good')?.units ?? null
  const say = ({ group, k }: (typeof bars)[number]) =>
    `${groupName(group, chartText)}: ${format.ratio(k, units)}`
  const option = () => ({
    grid: { left: 8, right: 76, top: 6, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: { dataIndex: number }[]) => {
        const bar = bars[hovered[0]?.dataIndex ?? 0]
        return bar ? say(bar) : ''
      },
    }),
    xAxis: valueAxis((value) => format.count(value), { minInterval: 1, axisLabel: { show: false } }),
    yAxis: categoryAxis(
      bars.map(({ group }) => groupName(group, chartText)),
      { inverse: true },
    ),
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        data: bars.map(({ group, k }) => ({
          value: k,
          itemStyle: { color: colorOf(group) },
        })),
        label: {
          ...{ show: true, position: 'right', ...text(12) },
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            format.ratio(bars[dataIndex]?.k ?? null, units),
        },
      },
    ],
  })
  return {
    option,
    height: () => 176,
    points: () => bars.map((bar, dataIndex) => ({ text: say(bar), seriesIndex: 0, dataIndex })),
    table: {
      columns: [
        { heading: words('classes.class'), kind: 'text' },
        { heading: t('field.area'), kind: 'text' },
        { heading: t('field.district'), kind: 'text' },
        { heading: words(areOld(rows) ? 'classes.oldSure' : 'classes.k'), kind: 'count' },
        ...(areOld(rows) ? [{ heading: words('classes.oldMost'), kind: 'count' as const }] : []),
        { heading: words('classes.units'), kind: 'count' },
      ],
      rows: classGroups.flatMap((group) =>
        rows
          .filter((row) => row.class === group && row.area_id !== null)
          .map((row) => [
            groupName(group, chartText),
            row.full_name,
            row.parent_name,
            row.k_from,
            ...(areOld(rows) ? [row.k_to] : []),
            row.units,
          ]),
      ),
    },
    alt: bars.map(say).join('; '),
    // A series a class, each with one bar: so every bar has the colour of its class.
    native: {
      kind: 'stacked_bars',
      unit: 'count',
      categories: bars.map(({ group }) => groupName(group, chartText)),
      beside: bars.map(({ k }) => format.ratio(k, units)),
      series: bars.map((bar) => ({
        name: groupName(bar.group, chartText),
        color: colorOf(bar.group),
        values: bars.map((one) => (one === bar ? one.k : null)),
      })),
    },
  }
}

/** "Trong 104 xã, phường có báo cáo, 104 được phân loại: 102 Khá trở lên, 1 Trung bình, 1 Yếu."; of old communes so. */
export function classSentence(rows: readonly ClassRow[], { words, format }: CompareText): string {
  const whole = wholeOf(rows, 'good')
  const of = (group: ClassGroup) => wholeOf(rows, group)?.k_to ?? 0
  return words(areOld(rows) ? 'classes.oldSentence' : 'classes.sentence', {
    units: format.count(whole?.units ?? null),
    classified: format.count(whole?.classified ?? null),
    good: format.count(whole?.good_or_better ?? null),
    average: format.count(of('average')),
    weak: format.count(of('weak')),
    none: of('none') > 0 ? words('classes.sentenceNone', { none: format.count(of('none')) }) : '',
  })
}
