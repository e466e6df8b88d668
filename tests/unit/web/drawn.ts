import type { ChartModel } from '../../../web/charts/chart-model.ts'
import type { ChartText } from '../../../web/charts/chart-text.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

/** The words and formats of charts in Vietnamese. */
export const text: ChartText = { t: createTexts('vi').t, format: formatOf('vi') }

/** What is looked at of a chart library's option. */
export interface Drawn {
  series: DrawnSeries[]
  tooltip: { renderMode: string; formatter: (hovered: unknown) => string }
  legend: { data: string[] }
  visualMap: { pieces: { gte?: number; lt?: number; color: string }[] }
  xAxis: { data: string[]; axisLabel: { formatter: (value: number) => string } }[]
  yAxis: { data: string[] }[]
}

interface DrawnSeries {
  type: string
  name: string
  color: string
  data: unknown[]
  label: { formatter: (datum: unknown) => string }
  lineStyle: { color: string }
  markLine?: { data: { xAxis: number }[] }
}

/** A chart's option for a width, as far as tests look at it; with texts as large as a slide's where so many pixels. */
export const drawn = (model: ChartModel, width = 600, leastText?: number) =>
  model.option(width, leastText) as unknown as Drawn

/** Widths from a narrow phone to a wall. */
export const widths = [200, 390, 768, 1280, 1920, 3840]

/** The datum of each point at a width, in reading order; undefined where a point leads nowhere. */
export function pointed(model: ChartModel, width: number): unknown[] {
  const { series } = drawn(model, width)
  return model.points(width).map(({ seriesIndex, dataIndex }) => series[seriesIndex]?.data[dataIndex])
}
