import type { TFunction } from 'i18next'
import type { Basis } from '../../data/model/basis.ts'
import type { Level } from '../../data/model/level.ts'
import type { Sector } from '../../data/model/sector.ts'
import type { DatasetYear } from '../../data/model/year.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { ChartText } from '../charts/chart-text.ts'
import type { Language } from '../i18n/language.ts'
import type { Rule } from '../pages/targets/rules.ts'

export type Headline = QueryRow<'overview/headline'>

/** Words and formats of a report: the shared texts, its own, and those of targets. */
export interface ReportText extends ChartText {
  words: TFunction<'sentences'>
  targetWords: TFunction<'targets'>
  /** The language of what plans say. */
  language: Language
}

/** The headline figures of one sector, of one level, of both, or (both null) of all units of the view. */
export interface FigureGroup {
  /** A sector, or pooled ones such as "agency+school". */
  sector: string | null
  level: Level | null
  rows: readonly Headline[]
}

/** What a report is made of: the view and the answers to its questions. */
export interface ReportFacts {
  year: number
  compare: number | null
  /** The years of the dataset. */
  years: readonly DatasetYear[]
  basis: Basis
  /** "toàn tỉnh", or the name of the area. */
  place: string
  /** What the view is filtered to. */
  sector: Sector | null
  level: Level | null
  /** Area and filters in one line, for the title. */
  filters: string
  /** That the data is demonstration data; null where it is not. */
  label: string | null
  /** The notes pinned to the figures, one line each. */
  pinned: readonly string[]
  /** The source line. */
  source: string
  whole: readonly Headline[]
  /** Sector by sector, level by level, and both; none where the view is filtered to one of them. */
  sectors: readonly FigureGroup[]
  levels: readonly FigureGroup[]
  cells: readonly FigureGroup[]
  /** Units in trouble, the weak first and then the average. */
  troubled: readonly QueryRow<'area/trouble'>[]
  /** The chosen plan with its rules; null where none is chosen. */
  plan: ReportPlan | null
}

export interface ReportPlan {
  name: string
  /** Whether it is another area's, and only a yardstick. */
  isOfOthers: boolean
  rules: readonly Rule[]
  targets: readonly QueryRow<'overview/targets'>[]
}

export interface ReportSection {
  id: 'summary' | 'sectors' | 'levels' | 'low' | 'targets' | 'notes' | 'pinned'
  /** Null for what needs none. */
  heading: string | null
  paragraphs: readonly string[]
}

export interface ReportTable {
  id: 'figures' | 'targets'
  title: string
  headings: readonly { text: string; isFigure: boolean }[]
  /** Rows of the whole stand out; the first cell names the row. */
  rows: readonly { isWhole: boolean; cells: readonly string[] }[]
}

/** A view in the words and tables that a report prints; for the page, the clipboard, documents and slides alike. */
export interface Report {
  title: string
  sections: readonly ReportSection[]
  tables: readonly ReportTable[]
  /** The last section: notes of people, which go with the tables, too; null where nobody wrote any. */
  pinned: ReportSection | null
  source: string
}
