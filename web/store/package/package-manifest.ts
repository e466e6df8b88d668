import * as z from 'zod/mini'
import { Dataset, Sha256, ShippedFile } from '../../../data/model/dataset.ts'

/** The two files of a package that its manifest does not list: itself, and its hash as 64 hex digits. */
export const manifestFile = 'manifest.json'
export const manifestHashFile = 'manifest.sha256'

export const packageFormat = 'phong-trao-data'
export const packageVersion = 1

/** Longest title and name of an organisation. */
export const longestTitle = 200

/** One file of the package as it lies there. */
const Part = z.strictObject({ path: z.string(), bytes: z.int().check(z.nonnegative()), sha256: Sha256 })
export type Part = z.infer<typeof Part>

/** The manifest of a package: what it is, and every other file in it. */
export const PackageManifest = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(packageVersion),
  title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  organisation: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  made_at: z.iso.datetime(),
  /** Its tables are paths in the package, gzip-compressed; their hashes are of what they inflate to. */
  dataset: Dataset.check(z.refine(({ kind }) => kind === 'workspace')),
  /** The edition of the app that it was made with: others may ask other questions. */
  edition: z.string(),
  /** Hashes of the reference tables that the figures stand on. */
  reference: z.record(z.string(), Sha256),
  first_results: ShippedFile,
  /** Original files, where the publisher put them in: name as imported, and path in the package. */
  sources: z.array(z.strictObject({ file: z.string(), path: z.string(), sha256: Sha256 })),
  parts: z.array(Part),
  /** The publisher's own plans, where they went in: see `OwnPlan`. One that cannot be read does not hide the rest. */
  plans: z.optional(z.array(z.unknown())),
  /** The notes on its years, where they went in: see `Note`. One that cannot be read does not hide the rest. */
  notes: z.optional(z.array(z.unknown())),
  /** The decks on its figures, where they went in: see `Deck`. One that cannot be read does not hide the rest. */
  decks: z.optional(ShippedFile),
  /** The publisher's own boundaries, where they went in: a list of `OwnBoundaries` as JSON, read when it is drawn. */
  boundaries: z.optional(ShippedFile),
})
export type PackageManifest = z.infer<typeof PackageManifest>

/** What every version of the format says, so that a newer one is told from a file that is none. */
export const PackageMark = z.object({ format: z.literal(packageFormat), version: z.int() })
