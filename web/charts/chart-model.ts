import type { EChartsCoreOption } from 'echarts/core'

/** One datum of a chart for readers without a mouse, and where the chart draws it. */
export interface ChartPoint {
  text: string
  seriesIndex: number
  dataIndex: number
  /** Set for a band between two nodes, which are numbered apart from the nodes. */
  dataType?: 'edge'
  /** Its place in the chart's own coordinates: there it is brought where the chart is drawn larger. */
  centre?: readonly [number, number]
  /** The id that choosing the point hands on, where it does anything: of an area, or of what else is drawn. */
  area?: string
}

/** The table behind a chart: shown in its place on demand, and saved as CSV. */
export interface ChartTable {
  columns: readonly ChartColumn[]
  rows: readonly (readonly Cell[])[]
}

export interface ChartColumn {
  heading: string
  kind: 'text' | 'count' | 'percent' | 'points'
  /** Counts of parts that make up a whole, none of them twice: a file may add them up. */
  adds?: true
  /** Of a percent: how many columns away its numerator and its denominator stand. */
  share?: readonly [numerator: number, denominator: number]
}

export type Cell = string | number | null

/**
 * The same chart in the kinds that office programs draw themselves, so that it can be edited there. Values are in
 * the unit's own numbers: percent as 95.6.
 */
export interface NativeChart {
  kind: 'line' | 'bars' | 'columns' | 'stacked_bars' | 'stacked_columns'
  unit: 'percent' | 'count' | 'points'
  categories: readonly string[]
  /** What the figure of each category was made from, as "57/60": stands beside its name. */
  beside?: readonly (string | null)[]
  /** Places of categories that cannot be compared with the one before: nothing joins the two. */
  breaks?: readonly number[]
  series: readonly NativeSeries[]
}

export interface NativeSeries {
  name: string
  /** As `#rrggbb`. */
  color: string
  /** One a category; null where there is none. */
  values: readonly (number | null)[]
  /** What each value was made from, as "57/60", or what it can be where it is not known. */
  ratios?: readonly (string | null)[]
  /** The one that the chart is about, where there are several; or a bound that holds all along. */
  role?: 'main' | 'bound'
  /** Of another magnitude than the others: drawn apart, so that it does not flatten them. */
  apart?: boolean
}

/** A part of a chart, drawn larger: how many times, and what is in its middle; null is the middle of the whole. */
export interface Enlarged {
  zoom: number
  center: readonly number[] | null
}

/** All that a chart shows, made by a pure function from the rows of a query. */
export interface ChartModel {
  /**
   * The drawing for a width in CSS pixels. A drawing that lays out its texts itself makes none smaller than
   * `leastText` pixels.
   */
  option: (width: number, leastText?: number) => EChartsCoreOption
  /** Loads what this kind of chart needs beyond the common runtime. */
  parts?: () => Promise<unknown>
  /** Height in CSS pixels for a width, with such texts. */
  height: (width: number, leastText?: number) => number
  /** A map: it means nothing in parts, however high it is. */
  whole?: boolean
  /** Where it can be drawn larger: what that changes of the drawing for a width. */
  enlarged?: (width: number, part: Enlarged) => EChartsCoreOption
  /** In reading order. */
  points: (width: number) => readonly ChartPoint[]
  table: ChartTable
  /** What the chart shows in a sentence or two: its text alternative. */
  alt: string
  /** Missing where no such kind shows the same: a picture stands for it there. */
  native?: NativeChart
}
