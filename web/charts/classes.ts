import { movementClasses } from '../../data/model/movement-class.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartText } from './chart-text.ts'
import { classColors, classTextColors } from './palette.ts'

type Row = QueryRow<'overview/classes'>

const percentOf = (row: Row) => ({
  excellent: row.excellent_percent,
  good: row.good_percent,
  average: row.average_percent,
  weak: row.weak_percent,
})

/** The make-up by class, one bar a year, newest on top; shares of the classified units. */
export function classesChart(rows: readonly Row[], { t, format }: ChartText): ChartModel {
  const shown = rows.filter((row) => row.classified !== null && row.classified > 0)
  const newestLast = [...shown]
  const label = (row: Row) => (row.provisional ? `${row.year}*` : String(row.year))
  const say = (row: Row, name: (typeof movementClasses)[number]) =>
    `${t(`class.${name}`)}: ${format.percent(percentOf(row)[name], 2)} (${format.ratio(row[name], row.classified)})`
  const unclassified = (row: Row) =>
    row.unclassified === null ? [] : [`${t('class.unclassified')}: ${format.count(row.unclassified)}`]
  const all = (row: Row) => [...movementClasses.map((name) => say(row, name)), ...unclassified(row)]

  const option = (width: number) => ({
    grid: {
      left: 8,
      right: 12,
      top: width < 360 ? 44 : 30,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemHeight: 9, itemGap: width < 500 ? 8 : 14, textStyle: text(11) },
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: { dataIndex: number }[]) => {
        const row = newestLast[hovered[0]?.dataIndex ?? 0]
        return row ? [label(row), ...all(row)].join('\n') : ''
      },
    }),
    xAxis: valueAxis((value) => format.percent(value, 0), { max: 100 }),
    yAxis: categoryAxis(newestLast.map(label)),
    series: movementClasses.map((name) => ({
      type: 'bar',
      name: t(`class.${name}`),
      stack: 'class',
      color: classColors[name],
      barMaxWidth: 26,
      itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
      data: newestLast.map((row) => percentOf(row)[name]),
      label: {
        show: true,
        ...text(11, classTextColors[name]),
        // A share too narrow for its number keeps it for the tooltip and the table.
        formatter: ({ value }: { value: number | null }) =>
          value !== null && value * width > 4200 ? format.percent(value) : '',
      },
    })),
  })

  return {
    option,
    height: () => 194,
    points: () =>
      movementClasses.flatMap((name, seriesIndex) =>
        newestLast.map((row, dataIndex) => ({
          text: `${label(row)}. ${say(row, name)}`,
          seriesIndex,
          dataIndex,
        })),
      ),
    table: {
      columns: [
        { heading: t('field.year'), kind: 'text' },
        ...movementClasses.flatMap((name) => [
          { heading: t(`class.${name}`), kind: 'count' as const },
          { heading: `${t(`class.${name}`)} %`, kind: 'percent' as const },
        ]),
        { heading: t('field.classified'), kind: 'count' },
        { heading: t('class.unclassified'), kind: 'count' },
      ],
      rows: rows.map((row) => [
        label(row),
        ...movementClasses.flatMap((name) => [row[name], percentOf(row)[name]]),
        row.classified,
        row.unclassified,
      ]),
    },
    native: {
      kind: 'stacked_columns',
      unit: 'percent',
      categories: newestLast.map(label),
      series: movementClasses.map((name) => ({
        name: t(`class.${name}`),
        color: classColors[name],
        values: newestLast.map((row) => percentOf(row)[name]),
        ratios: newestLast.map((row) => format.ratio(row[name], row.classified)),
      })),
    },
    alt: newestLast.map((row) => `${label(row)}: ${all(row).join('; ')}`).join('. '),
  }
}
