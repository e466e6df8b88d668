import type { NativeChart } from '../charts/chart-model.ts'
import type { Language } from '../i18n/language.ts'

/** A place on a slide of 1920 × 1080 pixels, laid out as slides on the screen are. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A run of text in one look; `size` in pixels of the slide, `color` as "#rrggbb". */
export interface PptxRun {
  text: string
  size: number
  color?: string
  bold?: boolean
}

/** Paragraphs in a box, a run each. */
export interface PptxText {
  kind: 'text'
  box: Box
  runs: readonly PptxRun[]
  align?: 'left' | 'center' | 'right'
  valign?: 'top' | 'middle' | 'bottom'
  fill?: string
  /** Room between two paragraphs, in pixels. */
  gap?: number
}

export interface PptxChart {
  kind: 'chart'
  box: Box
  chart: NativeChart
  /** Ends of the value axis; null where the program chooses. */
  axis: { min: number | null; max: number | null }
  alt: string
}

export interface PptxTable {
  kind: 'table'
  box: Box
  /** Widths of the columns and heights of the rows in pixels, the head's first. */
  widths: readonly number[]
  heights: readonly number[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** Columns of numbers stand to the right. */
  numeric: readonly boolean[]
  size: number
}

export interface PptxPicture {
  kind: 'picture'
  box: Box
  /** PNG or JPEG as data URL. */
  data: string
  alt: string
}

export type PptxPart = PptxText | PptxChart | PptxTable | PptxPicture

/** A slide as PowerPoint gets it: all texts in words, all charts in figures, all places set. */
export interface PptxPage {
  layout: 'title' | 'content' | 'labelled'
  title: PptxText
  parts: readonly PptxPart[]
  note: string
}

/** A deck as the writer takes it: plain data, so that a worker can be handed it. */
export interface PptxDeck {
  title: string
  language: Language
  organisation: string
  /** Already sized for the foot of every slide; null where there is none. */
  emblem: PptxPicture | null
  pages: readonly PptxPage[]
}

/** Colours of slides; all text keeps AAA contrast on white. */
export const slideColors = {
  ink: '#14202b',
  quiet: '#3f4a55',
  line: '#c9d1d9',
  tile: '#f2f6f8',
  accent: '#074d5a',
  better: '#0a5560',
  worse: '#8a2a08',
  stripe: '#f4f7f9',
} as const
