import * as z from 'zod/mini'
import { DatasetYear } from './year.ts'

/** What stands behind a dataset's figures; demonstration data is labelled wherever it is seen. */
export const datasetKinds = ['demonstration', 'published', 'workspace'] as const
export const DatasetKind = z.enum(datasetKinds)
export type DatasetKind = z.infer<typeof DatasetKind>

export const contractIds = ['classification', 'recognition', 'summary', 'indicator'] as const
export const ContractId = z.enum(contractIds)
export type ContractId = z.infer<typeof ContractId>

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A file that is shipped beside the app, gzip-compressed, with the hash of what it inflates to. */
export const ShippedFile = z.strictObject({ path: z.string(), bytes: z.int(), sha256: Sha256 })
export type ShippedFile = z.infer<typeof ShippedFile>

/** One accepted import: the source file that its rows, marked with its id, came from. */
export const ImportEntry = z.strictObject({
  id: z.int().check(z.positive()),
  contract: ContractId,
  file: z.string(),
  /** Hash of the source file's bytes. */
  sha256: Sha256,
  years: z.array(z.int()),
  rows: z.int().check(z.nonnegative()),
})
export type ImportEntry = z.infer<typeof ImportEntry>

export const Dataset = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  kind: DatasetKind,
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

/** `data/manifest.json`: all that is shipped, datasets in the order in which they are offered. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** Reference tables that all datasets share, by table name. */
  reference: z.record(z.string(), ShippedFile),
  datasets: z.array(Dataset).check(z.minLength(1)),
  /** Prebuilt answers of the default views; the build of the pages adds it. */
  first_results: z.nullable(ShippedFile),
})
export type Manifest = z.infer<typeof Manifest>
