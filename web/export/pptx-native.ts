import type { NativeChart, NativeSeries } from '../charts/chart-model.ts'
import { type Format, noFigure } from '../i18n/format.ts'
import type { Box, PptxChart, PptxPart, PptxTable } from './pptx-page.ts'
import { shortName } from './pptx-text.ts'

/** Categories beside which figures still have room in a table below the chart. */
const mostBelow = 7
/** Letters of a name of a category and of a series. */
const longestName = 46
const longestSeries = 60
/** Height of a bar with its figure, and of the room around the bars of a category, in pixels. */
const barHeight = 28
const barGap = 14
/** Room of a category at most: one bar alone is no poster. */
const thickest = 170
/** Height of legend and edges of a chart. */
const edges = 76
const between = 24

/** Whether the slide of a chart says of every value what it was made from; else its table has to follow. */
export const saysRatios = ({ kind, categories, series, beside }: NativeChart): boolean =>
  beside !== undefined ||
  kind.endsWith('bars') ||
  categories.length <= mostBelow ||
  series.every(({ ratios }) => !ratios)

/** A chart as PowerPoint draws it itself, over as many slides as can be read. */
export function nativeParts(native: NativeChart, box: Box, alt: string, format: Format): PptxPart[][] {
  const chart = named(native)
  const isAcross = chart.kind === 'bars' || chart.kind === 'stacked_bars'
  const told = chart.series.filter(({ ratios }) => ratios)
  const isBelow = told.length > 0 && chart.categories.length <= mostBelow
  if (isBelow) {
    const table = figuresBelow(chart, told, box, format)
    const free = table.box.y - box.y - 8
    const height = isAcross ? Math.min(free, edges + chart.categories.length * thickest) : free
    const room = { ...box, height }
    return [[...panels(withBreaks(chart), room, alt), table]]
  }
  if (!isAcross) return [panels(withBreaks(chart), box, alt)]
  const whole = withBeside(chart)
  const bars = chart.kind === 'bars' ? chart.series.length : 1
  const size = Math.max(1, Math.floor((box.height - edges) / (bars * barHeight + barGap)))
  const count = Math.ceil(chart.categories.length / size)
  const pages = Math.ceil(count / 2)
  // As even as may be over all halves of slides; one that fits alone has the whole slide.
  const halves = count === 1 ? 1 : pages * 2
  const pieces = cutRows(whole, halves)
  if (halves === 1) {
    const height = Math.min(box.height, edges + chart.categories.length * thickest)
    return [[part(whole, { ...box, height }, alt, whole)]]
  }
  const width = (box.width - between) / 2
  return Array.from({ length: pages }, (_, page) =>
    pieces.slice(page * 2, page * 2 + 2).map((piece, side) => {
      const longest = pieces[page * 2]?.categories.length ?? 1
      // Bars of both halves are equally thick.
      const height = edges + ((box.height - edges) * piece.categories.length) / longest
      return part(piece, { ...box, x: box.x + side * (width + between), width, height }, alt, whole)
    }),
  )
}

/** A chart, and below it that of the series that stand apart. */
function panels(chart: NativeChart, box: Box, alt: string): PptxChart[] {
  const apart = chart.series.filter((one) => one.apart)
  const others = chart.series.filter((one) => !one.apart)
  if (apart.length === 0 || others.length === 0) return [part(chart, box, alt)]
  const height = Math.round(box.height * 0.64)
  return [
    part({ ...chart, series: others }, { ...box, height }, alt),
    part({ ...chart, series: apart }, { ...box, y: box.y + height, height: box.height - height }, alt),
  ]
}

const part = (chart: NativeChart, box: Box, alt: string, whole = chart): PptxChart => ({
  ...{ kind: 'chart', chart, box, alt },
  axis: axisOf(whole),
})

/** Names short enough to stand beside a drawing; no series that has nothing to draw, unless none has. */
function named(chart: NativeChart): NativeChart {
  const drawn = chart.series.filter(
    ({ values, ratios }) => values.some((value) => value !== null) || ratios?.some((ratio) => ratio !== null),
  )
  return {
    ...chart,
    categories: chart.categories.map((name) => shortName(name, longestName)),
    series: (drawn.length > 0 ? drawn : chart.series).map((one) => ({
      ...one,
      name: shortName(one.name, longestSeries),
    })),
  }
}

/** What figures were made from, beside the names. */
const withBeside = (chart: NativeChart): NativeChart => ({
  ...chart,
  categories: chart.categories.map((name, at) => {
    const beside = chart.beside?.[at]
    return beside ? `${name}  ${beside}` : name
  }),
})

/** An empty category where the series breaks: no line runs over it. */
function withBreaks(chart: NativeChart): NativeChart {
  const breaks = new Set(chart.breaks ?? [])
  if (chart.kind !== 'line' || breaks.size === 0) return chart
  const parted = <Item>(items: readonly Item[], gap: (at: number) => Item) =>
    items.flatMap((item, at) => (breaks.has(at) ? [gap(at), item] : [item]))
  return {
    ...chart,
    categories: parted(chart.categories, () => '⁝'),
    series: chart.series.map((one) => ({
      ...one,
      // A bound holds on both sides.
      values: parted(one.values, (at) => (one.role === 'bound' ? (one.values[at] ?? null) : null)),
      ...(one.ratios ? { ratios: parted(one.ratios, () => null) } : {}),
    })),
  }
}

/** Rows of a chart in so many pieces, as even as may be. */
function cutRows(chart: NativeChart, pieces: number): NativeChart[] {
  const { length } = chart.categories
  const start = (at: number) => Math.floor(length / pieces) * at + Math.min(at, length % pieces)
  const cut = <Item>(items: readonly Item[], at: number) => items.slice(start(at), start(at + 1))
  return Array.from({ length: pieces }, (_, at) => ({
    ...chart,
    categories: cut(chart.categories, at),
    series: chart.series.map((one) => ({
      ...one,
      values: cut(one.values, at),
      ...(one.ratios ? { ratios: cut(one.ratios, at) } : {}),
    })),
  })).filter(({ categories }) => categories.length > 0)
}

/** Ends of the value axis. Bars begin at zero; lines of rates need not, or every change would be flat. */
function axisOf({ kind, unit, series }: NativeChart): PptxChart['axis'] {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  if (kind === 'line') {
    const low = Math.min(100, ...values)
    if (unit !== 'percent') return { min: null, max: null }
    const min = Math.max(0, Math.floor((low - 4) / 10) * 10)
    return { min, max: most > 90 ? 102 : null }
  }
  if (unit === 'points') return { min: null, max: null }
  // Room for the figure at the end of the longest bar.
  if (kind.startsWith('stacked')) {
    return { min: 0, max: unit === 'percent' ? 100 : Math.max(1, most) }
  }
  return { min: least < 0 ? null : 0, max: Math.max(most * 1.14, unit === 'percent' ? 5 : 1) }
}

/** All figures of a chart with what they were made from: series down, categories across. */
function figuresBelow(
  chart: NativeChart,
  told: readonly NativeSeries[],
  box: Box,
  format: Format,
): PptxTable {
  const { categories, unit } = chart
  const figure = (value: number | null) =>
    unit === 'percent'
      ? format.percent(value)
      : unit === 'points'
        ? format.points(value)
        : format.count(value)
  const cell = ({ values, ratios }: NativeSeries, at: number) => {
    const [value, ratio] = [values[at] ?? null, ratios?.[at] ?? null]
    if (value === null) return ratio ?? noFigure
    return ratio === null ? figure(value) : `${figure(value)} (${ratio})`
  }
  const rows = told.map((one) => [shortName(one.name, 28), ...categories.map((_, at) => cell(one, at))])
  const first = Math.min(420, box.width / 4)
  const other = Math.floor((box.width - first) / categories.length)
  const size = 24
  const longest = Math.max(...rows.flatMap((row) => row.slice(1).map((text) => text.length)))
  const lines = longest * size * 0.54 + 26 > other ? 2 : 1
  const height = lines * 30 + 14
  const heights = [longestHead(categories, other, size) * 30 + 14, ...rows.map(() => height)]
  const whole = heights.reduce((sum, one) => sum + one, 0)
  return {
    ...{ kind: 'table', size, rows, heights, widths: [first, ...categories.map(() => other)] },
    box: { ...box, y: box.y + box.height - whole, height: whole },
    head: ['', ...categories],
    numeric: [false, ...categories.map(() => true)],
  }
}

const longestHead = (names: readonly string[], width: number, size: number) =>
  Math.max(1, ...names.map((name) => Math.ceil((name.length * size * 0.56) / (width - 26))))
