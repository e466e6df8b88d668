import type { Prepared, PreparedTable, UnmatchedArea } from '../../data/ingest/prepared.ts'
import type { Problem, ProblemCode, Severity } from '../../data/ingest/problem.ts'
import type { Remembered } from '../../data/ingest/remembered.ts'
import type { AreaLevel } from '../../data/model/area.ts'
import type { ContractId } from '../../data/model/dataset.ts'
import type { AreaStreams } from './read-areas.ts'

/** How many lines of a list cross over from the worker at once: the page never waits for a long one. */
export const pageSize = 200

/** What files are read against; handed in before the first of them and whenever it changes. */
export interface ImportContext extends AreaStreams {
  /** The province whose areas the names are looked up among; null for all there are. */
  scope: string | null
  remembered: Remembered
}

/** A file that could be opened, or why not. */
export interface OpenedSummary {
  opened: { sha256: string; bytes: number; kind: 'text' | 'xlsx' } | null
  problems: Problem[]
}

/** Part of a long list. */
export interface Page<Item> {
  total: number
  from: number
  items: Item[]
}

export const problemOrders = ['row', 'code', 'column'] as const

/** Which problems are wanted; null takes all. */
export interface ProblemQuery {
  code: ProblemCode | null
  severity: Severity | null
  column: string | null
  order: (typeof problemOrders)[number]
  from: number
}

export const allProblems: ProblemQuery = { code: null, severity: null, column: null, order: 'row', from: 0 }

/** A word of a list (sector, class, level, yes or no, indicator) that was not understood, once however often it stands. */
export interface UnknownWord {
  column_id: string
  column: string
  written: string
  type: 'sector' | 'sectors' | 'level' | 'class' | 'yes_no' | 'indicator' | 'area_kind'
  rows: number
}

/** A file read in full; the lists stay in the worker, of which this has the first lines. */
export interface PreparedSummary
  extends Omit<Prepared, 'tables' | 'problems' | 'skipped' | 'unmatched' | 'recipe'> {
  importId: number
  tables: (PreparedTable & { sha256: string })[]
  /** Ids of the areas that rows were taken for. */
  areas: string[]
  problems: Page<Problem>
  /** Columns that have problems, by their headings. */
  problem_columns: string[]
  skipped: Page<Prepared['skipped'][number]>
  unmatched: Page<UnmatchedArea>
  words: Page<UnknownWord>
  /** Tells readings apart: lists of another one are out of date. */
  reading: number
  /** Errors of the file as a whole: leaving rows out does not mend them. */
  file_errors: number
  milliseconds: number
}

/** A unit, count or indicator of one year, or an area, that several files speak of: the last of them is taken. */
export interface RepeatedRow {
  contract: ContractId
  /** Null for an area. */
  year: number | null
  name: string
  /** Ids of the files, in their order. */
  files: string[]
}

/** An area that a written place can mean in a year. */
export interface AreaOption {
  id: string
  full_name: string
  level: AreaLevel
  /** The district or province above it. */
  parent: string | null
  /** Ids of the areas above it, the nearest first. */
  above: string[]
}

/** The original cells of a row. */
export interface SourceRow {
  row: number
  cells: string[]
}
