import * as z from 'zod/mini'
import { ContractId } from './dataset.ts'

/** How the bytes of a text file are letters; `tcvn3` and `vni` are the font encodings before Unicode. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const
export const Encoding = z.enum(encodings)
export type Encoding = z.infer<typeof Encoding>

export const delimiters = [';', ',', '\t', '|'] as const
export const Delimiter = z.enum(delimiters)
export type Delimiter = z.infer<typeof Delimiter>

/** Row as Excel counts, the first is 1. */
const Row = z.int().check(z.positive())

/** Longest text that a cell may bring into the tables. */
export const longestText = 1000

/**
 * All the choices under which one sheet of a file is read: what the app understood, and what the analyst
 * changed. The same bytes with the same recipe give the same rows, so an import can be opened and repeated.
 */
export const Recipe = z.strictObject({
  contracts: z.array(ContractId).check(z.minLength(1)),
  /** Of text files; null for XLSX. */
  encoding: z.nullable(Encoding),
  delimiter: z.nullable(Delimiter),
  /** Of XLSX files; null for text. */
  sheet: z.nullable(z.string()),
  /** The sign before decimals. The other one groups thousands: "1.554" is 1554 under ",". */
  decimal: z.enum([',', '.']),
  /** The last row of headings, and how many rows the headings take (merged titles over sub-headings). */
  header_row: Row,
  header_rows: z.int().check(z.gte(1), z.lte(4)),
  /** What each column that is read stands for; `index` counts from 0. Others are left out. */
  columns: z.array(
    z.strictObject({
      index: z.int().check(z.nonnegative()),
      heading: z.string(),
      column: z.string(),
      /**
       * Of a table with sectors or years side by side: what the cells are of, as a cell of its own would say it. A
       * row of the file is then one row for each of these.
       */
      of: z.optional(z.strictObject({ column: z.enum(['sector', 'year']), said: z.string() })),
    }),
  ),
  /** Cell text for columns that the file lacks, by the contract's column: { year: "2025" }. */
  constants: z.record(z.string(), z.string()),
  /** Whether rows such as "I. Khu dân cư" or "Xã Lương Bằng" say the sector or the area of those below. */
  groups: z.boolean(),
  /** What a written value of a column means everywhere: { column: "sector", written: "KDC", meant: "Khu dân cư" }. */
  values: z.array(z.strictObject({ column: z.string(), written: z.string(), meant: z.string() })),
  /** What a written place means; `district` as written, or null. */
  areas: z.array(
    z.strictObject({
      year: z.int(),
      written: z.string(),
      district: z.nullable(z.string()),
      area_id: z.string(),
    }),
  ),
  /** Units that go on under another name: the id this file gives → the id of other years. */
  units: z.array(z.strictObject({ unit_id: z.string(), same_as: z.string() })),
  /** Cells corrected in place; `column` as {@link readKey} has it. */
  corrections: z.array(z.strictObject({ row: Row, column: z.string(), value: z.string() })),
  /** Rows read as data though they looked like titles or totals, and rows left out by hand. */
  keep_rows: z.array(Row),
  skip_rows: z.array(Row),
})
export type Recipe = z.infer<typeof Recipe>

/** What tells a column that is read from the others: several may stand for one column, each of another sector. */
export const readKey = ({ column, of }: Pick<Recipe['columns'][number], 'column' | 'of'>): string =>
  of === undefined ? column : `${column}@${of.said}`
