import type { ReadColumn, ReadRows, ReadValue } from '../../queries/engine/read-rows.ts'
import { categoryAxis, text, tooltip, valueAxis } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import { accent, faint } from './palette.ts'

export type QuickKind = 'bar' | 'line'

/** Which columns of an answer are drawn, by their place, and how. */
export interface QuickChoice {
  x: number
  y: number
  kind: QuickKind
}

/** How many rows can be told apart. */
const mostRows = { bar: 40, line: 400 } as const

const isWhole = ({ values }: ReadColumn) => values.every((value) => value === null || Number.isInteger(value))
const isYear = (column: ReadColumn) => /year|năm/i.test(column.name) && isWhole(column)

/** Whether a column's name says that it is in percent. */
export const isPercent = (name: string) => /%|percent|phần trăm/i.test(name)

/** Figures of a row that are told beside the one that is drawn. */
const mostBeside = 6

/**
 * What is drawn unless the reader chooses: the first column that names rows (text, a day, a year) across, the first
 * column of figures up, one of percent before others. A line where the names are in time. Null where nothing can be.
 */
export function quickChoice({ columns }: Pick<ReadRows, 'columns'>): QuickChoice | null {
  const numbers = [...columns.keys()].filter((at) => columns[at]?.kind === 'number')
  const named = columns.findIndex((column) => column.kind !== 'number' || isYear(column))
  const x = named >= 0 ? named : numbers.length > 1 ? (numbers[0] ?? -1) : -1
  const figures = numbers.filter((at) => at !== x)
  const y = figures.find((at) => /%|percent|rate|tỷ lệ/i.test(columns[at]?.name ?? '')) ?? figures[0]
  const across = columns[x]
  if (!across || y === undefined) return null
  const inTime = across.kind === 'day' || across.kind === 'moment' || across.kind === 'number'
  return { x, y, kind: inTime ? 'line' : 'bar' }
}

/** How many rows of an answer the chart draws. */
export const drawnRows = (count: number, kind: QuickKind) => Math.min(count, mostRows[kind])

export interface QuickText {
  /** A value as the reader sees it in the table. */
  say: (value: ReadValue, column: ReadColumn) => string
}

/** A chart of two columns of any answer. */
export function quickChart(
  { columns, count }: ReadRows,
  choice: QuickChoice,
  { say }: QuickText,
): ChartModel | null {
  const [across, up] = [columns[choice.x], columns[choice.y]]
  if (!across || !up || count === 0) return null
  const shown = drawnRows(count, choice.kind)
  const names = across.values.slice(0, shown).map((value) => say(value, across))
  const values = up.values.slice(0, shown).map((value) => (typeof value === 'number' ? value : null))
  // A rate has what it was made from beside it, as far as the answer has it.
  const others = columns.filter((column) => column.kind === 'number' && column !== across && column !== up)
  const lines = names.map((name, at) => {
    const beside = others.slice(0, mostBeside).map((one) => `${one.name} ${say(one.values[at] ?? null, one)}`)
    return `${name}: ${say(values[at] ?? null, up)}${beside.length > 0 ? ` (${beside.join('; ')})` : ''}`
  })
  const isBar = choice.kind === 'bar'
  const room = (width: number) => Math.min(220, Math.round(width * 0.38))

  const nameAxis = (width: number) =>
    categoryAxis(
      names,
      isBar
        ? {
            inverse: true,
            axisLabel: { ...text(12), interval: 0, width: room(width) - 8, overflow: 'truncate' },
          }
        : { axisLabel: { ...text(11), hideOverlap: true } },
    )
  const figureAxis = () =>
    valueAxis((value) => say(value, up), {
      scale: !isBar,
      axisLabel: { ...text(11, faint), hideOverlap: true, formatter: (value: number) => say(value, up) },
    })

  const option = (width: number) => ({
    grid: isBar
      ? { left: room(width), right: 76, top: 4, bottom: 24 }
      : { left: 64, right: 24, top: 12, bottom: 28 },
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => lines[dataIndex] ?? '',
    }),
    xAxis: isBar ? figureAxis() : nameAxis(width),
    yAxis: isBar ? nameAxis(width) : figureAxis(),
    series: [
      {
        type: choice.kind,
        data: values,
        color: accent,
        barMaxWidth: 16,
        symbolSize: 7,
        showSymbol: shown <= 60,
        label: {
          show: isBar,
          position: 'right',
          ...text(11),
          formatter: ({ value }: { value: number | null }) => say(value, up),
        },
      },
    ],
  })

  return {
    option,
    height: () => (isBar ? shown * 24 + 32 : 320),
    points: () => lines.map((line, dataIndex) => ({ text: line, seriesIndex: 0, dataIndex })),
    table: {
      columns: [
        { heading: across.name, kind: 'text' },
        { heading: up.name, kind: isWhole(up) ? 'count' : 'text' },
      ],
      // A column of counts is rounded; other figures are told as they are.
      rows: names.map((name, at) => [name, isWhole(up) ? (values[at] ?? null) : say(values[at] ?? null, up)]),
    },
    alt: lines.slice(0, 5).join('. '),
    // PowerPoint writes figures as shares or as whole numbers; others it would round.
    ...(isPercent(up.name) || isWhole(up)
      ? {
          native: {
            kind: isBar ? 'bars' : 'line',
            unit: isPercent(up.name) ? 'percent' : 'count',
            categories: names,
            series: [{ name: up.name, color: accent, values }],
          },
        }
      : {}),
  }
}
