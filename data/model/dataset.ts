import * as z from 'zod/mini'
import { PlanEntry } from './plan-entry.ts'
import { DatasetYear } from './year.ts'

/** What stands behind a dataset's figures; demonstration data is labelled wherever it is seen. */
export const datasetKinds = ['demonstration', 'published', 'workspace'] as const
export const DatasetKind = z.enum(datasetKinds)
export type DatasetKind = z.infer<typeof DatasetKind>

/** Contracts whose rows are of a year. */
export const yearlyContracts = ['classification', 'recognition', 'summary', 'indicator'] as const
export const contractIds = [...yearlyContracts, 'areas'] as const
export const ContractId = z.enum(contractIds)
export type ContractId = z.infer<typeof ContractId>

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/**
 * What an import takes the place of: all earlier rows of its contracts in its years (`year`), those of one
 * area in its years (`area`), or only earlier rows of the same units (`rows`).
 */
export const importModes = ['year', 'area', 'rows'] as const
export const ImportMode = z.enum(importModes)
export type ImportMode = z.infer<typeof ImportMode>

/** A file that is shipped beside the app, gzip-compressed, with the hash of what it inflates to. */
export const ShippedFile = z.strictObject({ path: z.string(), bytes: z.int(), sha256: Sha256 })
export type ShippedFile = z.infer<typeof ShippedFile>

/** One accepted import: the source file that its rows, marked with its id, came from. */
export const ImportEntry = z.strictObject({
  /** Later ones win. Rows carry it as `import_id`. */
  id: z.int().check(z.positive()),
  contract: ContractId,
  file: z.string(),
  /** The sheet of an XLSX file; not there for text. */
  sheet: z.optional(z.string()),
  /** Hash of the source file's bytes. */
  sha256: Sha256,
  years: z.array(z.int()),
  rows: z.int().check(z.nonnegative()),
  /** What the rows take the place of, see {@link ImportMode}. */
  mode: ImportMode,
  /** With mode `area`: the area whose part of the year is replaced. */
  area_id: z.nullable(z.string()),
  /** Columns that the file lacks: with mode `rows` they keep what earlier imports said. */
  absent: z.array(z.string()),
  /** The file says of itself that it is demonstration data; of all of a demonstration dataset its kind does. */
  demonstration: z.optional(z.boolean()),
})
export type ImportEntry = z.infer<typeof ImportEntry>

export const Dataset = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  kind: DatasetKind,
  /** Title that its publisher gave it; null where the app names it. */
  name: z.nullable(z.string()),
  /** When a package was made; null for what is shipped or being worked on. */
  made_at: z.nullable(z.iso.datetime()),
  /** Changes with any byte of the data: with the query and its parameters the key of the result cache. */
  version: Sha256,
  /** The area a page shows until another is chosen. */
  home_area: z.string(),
  /** The year a page shows until another is chosen: the last final one of the home area. */
  home_year: z.int(),
  /** The area that holds all others of the dataset; null where it gathers areas of no one province. */
  scope: z.nullable(z.string()),
  years: z.array(DatasetYear),
  imports: z.array(ImportEntry),
  /** The rows of all imports by contract, as one Arrow stream each: names that recur are held once. */
  tables: z.partialRecord(ContractId, ShippedFile),
})
export type Dataset = z.infer<typeof Dataset>

/** Whether areas of the dataset came from a file that says it is an example. */
export const hasExampleAreas = ({ imports }: Pick<Dataset, 'imports'>): boolean =>
  imports.some(({ contract, demonstration }) => contract === 'areas' && demonstration === true)

/** `data/manifest.json`: all that is shipped, datasets in the order in which they are offered. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** Reference tables that all datasets share, by table name. */
  reference: z.record(z.string(), ShippedFile),
  datasets: z.array(Dataset).check(z.minLength(1)),
  /** Plans that figures can be held against. */
  plans: z.array(PlanEntry),
  /** Prebuilt answers of the default views; the build of the pages adds it. */
  first_results: z.nullable(ShippedFile),
})
export type Manifest = z.infer<typeof Manifest>
