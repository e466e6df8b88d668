import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import { accent, before as beforeColor, classColors, faint, highlight, ink } from './palette.ts'
import { spoken } from './two-years.ts'
import { stepLines, stepOf, type TypicalStep, type TypicalText } from './typical-step.ts'

type Row = QueryRow<'typical/pipeline'>

const road: readonly TypicalStep[] = [
  'units',
  'safe_before',
  'class_before',
  'eligible',
  'registered',
  'undecided',
  'typical',
]
const titles: readonly TypicalStep[] = ['held', 'maintained', 'lost', 'gone', 'new']

const colors: Partial<Record<TypicalStep, string>> = { lost: highlight, gone: beforeColor }

const rowHeight = (width: number) => (width < 520 ? 36 : 27)
const gap = 34

/**
 * The road of a year to "typical", a bar a step, and below it what became of the titles of the year before. Grey is
 * not known. The two parts have scales of their own: titles are few among units. Choosing a bar hands on its step.
 */
export function roadChart(rows: readonly Row[], year: number, typicalText: TypicalText): ChartModel {
  const { t, words, format } = typicalText
  const before = year - 1
  const pick = (steps: readonly TypicalStep[]) =>
    steps.flatMap((step) => rows.filter((row) => row.step === step))
  const parts = [pick(road), pick(titles)]
  const shown = parts.flat()
  const name = (row: Row) => words(`step.${stepOf(row.step) ?? 'units'}`, { before })
  const say = (row: Row) => [name(row), ...stepLines(row, before, typicalText)]
  const most = (part: readonly Row[]) => Math.max(1, ...part.map((row) => (row.k ?? 0) + row.unknown))
  const opens = (row: Row) => (row.k ?? 0) - row.unnamed > 0 || row.unknown > 0

  const figure = (row: Row, narrow: boolean) => {
    const unknown = row.unknown > 0 ? words('unknown', { number: format.count(row.unknown) }) : ''
    const counted = row.k === null || row.step === 'units' ? format.count(row.k) : format.ratio(row.k, row.n)
    if (narrow) return [counted, unknown].filter(Boolean).join('\n')
    const share = row.percent === null || row.step === 'units' ? '' : ` · ${format.percent(row.percent)}`
    return [`${counted}${share}`, unknown].filter(Boolean).join(' · ')
  }

  const series = (part: readonly Row[], index: number) => {
    const bar = {
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index * 2,
      barWidth: 17,
      barGap: '-100%',
    }
    return [
      {
        ...bar,
        stack: `part${index}`,
        silent: true,
        data: part.map((row) => ({
          value: row.k,
          itemStyle: { color: colors[stepOf(row.step) ?? 'units'] ?? accent },
        })),
      },
      {
        ...bar,
        stack: `part${index}`,
        silent: true,
        color: classColors.unclassified,
        data: part.map((row) => row.unknown),
      },
      // As long as the axis and seen only when reached: a bar of 3 among 3,000 could not be hit.
      {
        ...bar,
        color: 'rgba(255,255,255,0)',
        emphasis: { itemStyle: { color: 'rgba(194,65,12,0.12)' } },
        data: part.map((row) => ({ value: most(part), say: say(row) })),
      },
    ]
  }

  const option = (width: number) => {
    const narrow = width < 520
    const [left, right] = narrow ? [116, 96] : [216, 236]
    const height = rowHeight(width)
    const tops = [4, 4 + road.length * height + gap]
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      grid: parts.map((part, index) => ({
        left,
        right,
        top: tops[index],
        height: part.length * height,
        // Both parts keep the same edges, however long their words are.
        outerBoundsMode: 'none',
      })),
      xAxis: parts.map((part, index) => ({
        type: 'value',
        gridIndex: index,
        min: 0,
        max: most(part),
        show: false,
      })),
      yAxis: parts.flatMap((part, index) => {
        const axis = {
          type: 'category',
          gridIndex: index,
          inverse: true,
          axisLine: { show: false },
          axisTick: { show: false },
        }
        return [
          {
            ...axis,
            data: part.map(name),
            name: index === 1 ? words('road.titles', { before }) : '',
            nameLocation: 'start',
            nameGap: 10,
            nameTextStyle: {
              ...text(12, faint),
              align: narrow ? 'center' : 'right',
              padding: narrow ? 0 : [0, 6, 0, 0],
            },
            axisLabel: { ...text(12), interval: 0, width: left - 10, overflow: 'break', lineHeight: 14 },
          },
          {
            ...axis,
            position: 'right',
            data: part.map((row) => figure(row, narrow)),
            axisLabel: { ...text(12, ink), interval: 0, lineHeight: 14 },
          },
        ]
      }),
      series: parts.flatMap(series),
    }
  }

  return {
    option,
    height: (width) => 8 + gap + shown.length * rowHeight(width),
    points: () =>
      parts.flatMap((part, index) =>
        part.map((row, dataIndex) => ({
          text: spoken(say(row)),
          seriesIndex: index * 3 + 2,
          dataIndex,
          ...(opens(row) ? { area: row.step } : {}),
        })),
      ),
    table: {
      columns: [
        { heading: words('road.step'), kind: 'text' },
        { heading: 'k', kind: 'count' },
        { heading: 'n', kind: 'count' },
        { heading: '%', kind: 'percent' },
        { heading: words('road.unknown'), kind: 'count' },
        { heading: words('road.base'), kind: 'text' },
      ],
      rows: shown.map((row) => [
        name(row),
        row.k,
        row.n,
        row.percent,
        row.unknown,
        words(`of.${stepOf(row.step) ?? 'units'}`, { before }),
      ]),
    },
    alt: `${words('road.title', { year })}. ${t('chart.role')}: ${shown
      .map((row) => `${name(row)} ${figure(row, false)}`)
      .join('; ')}`,
  }
}
