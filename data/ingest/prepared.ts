import type { ContractId } from '../model/dataset.ts'
import type { Encoding, Recipe } from '../model/recipe.ts'
import type { Problem, ProblemCode, Severity } from './problem.ts'

/** What a row of a sheet is. All but `data` are left out, listed, and can be called data by the analyst. */
export const rowRoles = [
  'data',
  'title',
  'header',
  'units',
  'numbering',
  'group',
  'totals',
  'footer',
  'blank',
  'skipped',
] as const
export type RowRole = (typeof rowRoles)[number]

/** One column of the sheet as understood. */
export interface SheetColumn {
  index: number
  /** As in the file, over several header rows joined by " / ". */
  heading: string
  /** The contract's column it is read as; null where it is left out. */
  column: string | null
  /** Of a table with sectors or years side by side: what its cells are of. */
  of?: Recipe['columns'][number]['of']
  /** Why: the official heading, an alias, similarity (0–1), an earlier choice, or the analyst's own. */
  how: 'heading' | 'alias' | 'similar' | 'remembered' | 'chosen' | null
  similarity: number | null
  /** Looks like personal data: left out unless the analyst takes it in. */
  personal: 'citizen_id' | 'phone' | null
  /** The first values that are not blank. */
  sample: string[]
}

/** What the app understood of one sheet of a file, under the choices made so far. */
export interface Understood {
  file: string
  kind: 'text' | 'xlsx'
  recipe: Recipe
  /** Sheets of the workbook with their numbers of rows; none for text. */
  sheets: { name: string; rows: number }[]
  /** Text that seems to be of an encoding before Unicode: shown beside its raw form, applied only on a yes. */
  legacy: { encoding: Encoding; likelihood: number; samples: { raw: string; decoded: string }[] } | null
  columns: SheetColumn[]
  /** Rows before the header that say something: "ỦY BAN NHÂN DÂN …", "Biểu số 02". */
  titles: string[]
  /** The first rows of the sheet, from row 1. */
  preview: { row: number; role: RowRole; cells: string[] }[]
  rows: number
  /** Only those of the file and its columns. With errors among them nothing can be prepared. */
  problems: Problem[]
  /** Same for files of the same shape: what a remembered mapping is kept under. */
  shape: string
}

/** A written place that no area in force that year answers to, once however often it is written. */
export interface UnmatchedArea {
  year: number
  written: string
  district: string | null
  rows: number
  why: 'area_unknown' | 'area_ambiguous'
  /** Likeliest first; nothing is applied unasked. */
  candidates: { area_id: string; full_name: string; district: string | null; similarity: number }[]
}

/** The rows of one contract that passed every check. */
export interface PreparedTable {
  contract: ContractId
  rows: number
  columns: string[]
  /** Arrow IPC stream in the order of the contract's table. */
  arrow: Uint8Array
}

/** A file read in full under a recipe: what would be taken in, and what is wrong with the rest. */
export interface Prepared {
  file: string
  recipe: Recipe
  tables: PreparedTable[]
  years: { year: number; rows: number }[]
  /** Data rows; those without errors; those with. `read` = `taken` + `left_out`. */
  rows: { read: number; taken: number; left_out: number }
  /** Rows that are not data, such as titles and totals (blank ones are only counted). */
  skipped: { row: number; role: RowRole; text: string }[]
  blank_rows: number
  /** At most `problemLimit` of them, errors first come first kept; `counts` has all. */
  problems: Problem[]
  counts: { code: ProblemCode; severity: Severity; count: number }[]
  unmatched: UnmatchedArea[]
  demonstration: boolean
}

/** Problems listed one by one; more of them are counted only. */
export const problemLimit = 10_000
