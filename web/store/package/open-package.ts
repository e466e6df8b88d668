import { type Deck, readDecks } from '../../../data/deck/deck.ts'
import type { ContractId, Dataset, ShippedFile } from '../../../data/model/dataset.ts'
import { type Note, readNotes } from '../../../data/notes/note.ts'
import type { TableData } from '../../../queries/database.ts'
import { type FirstResult, unpackFirstResults } from '../first-results.ts'
import type { HeldPlan } from '../held-plan.ts'
import { heldPlans } from '../own-plans.ts'
import { gunzipWithin } from './gunzip.ts'
import { PackageError } from './package-error.ts'
import { packageFile } from './package-file.ts'
import {
  manifestFile,
  manifestHashFile,
  PackageManifest,
  PackageMark,
  packageVersion,
} from './package-manifest.ts'
import { readZip, type ZipFiles, ZipTooLargeError } from './read-zip.ts'
import { sha256 } from './sha256.ts'

/** A package that has been read and checked in full. */
export interface OpenedPackage {
  manifest: PackageManifest
  dataset: Dataset
  /** The rows of its contracts; what says of what the dataset is made comes from `datasetTables`. */
  tables: TableData[]
  firstResults: FirstResult[]
  plans: HeldPlan[]
  /** What the publisher noted on its figures. */
  notes: Note[]
  /** The publisher's decks on its figures. */
  decks: Deck[]
  /** What it has in the way of boundaries; null for none. See `readOwnBoundaries`. */
  boundaries?: unknown
  /** Of the one beside the page: what tells it from one that takes its place later, see `publishedMark`. */
  mark?: string | null
}

/** What no honest package comes near. */
export const packageLimits = { files: 2000, packed: 2 ** 28, bytes: 2 ** 30, table: 2 ** 29 } as const

interface OpenOptions {
  /** The file as the reader knows it. */
  file?: string
  /** Whether the original files are checked too: they are not needed to show figures. */
  sources?: boolean
}

/**
 * Reads a package: every part has the size and hash that its manifest says, tables inflate to the bytes that
 * were published. Throws {@link PackageError}; never gives part of a package.
 */
export async function openPackage(
  bytes: Uint8Array<ArrayBuffer>,
  { file = packageFile, sources = false }: OpenOptions = {},
): Promise<OpenedPackage> {
  if (bytes.length > packageLimits.packed) throw new PackageError('too_large', file)
  const zip = openZip(bytes, file)
  const manifest = await readManifest(zip, file)
  try {
    const checked = await checkParts(zip, manifest, sources)
    const inflated = async (part: ShippedFile) => {
      const packed = checked.get(part.path)
      if (packed?.length !== part.bytes) throw new Error(`${part.path} is not in the package`)
      const content = await gunzipWithin(packed, packageLimits.table)
      if ((await sha256(content)) !== part.sha256) throw new Error(`${part.path} is damaged`)
      return content
    }
    const tables: TableData[] = []
    for (const [table, part] of entriesOf(manifest.dataset.tables)) {
      tables.push({ table, arrow: [await inflated(part)] })
    }
    const firstResults = unpackFirstResults(await inflated(manifest.first_results))
    const plans = heldPlans(manifest.plans)
    const notes = readNotes(manifest.notes)
    const read = async (part: ShippedFile | undefined): Promise<unknown> =>
      part ? JSON.parse(new TextDecoder().decode(await inflated(part))) : null
    const decks = readDecks(await read(manifest.decks))
    const boundaries = await read(manifest.boundaries)
    return { manifest, dataset: manifest.dataset, tables, firstResults, plans, notes, decks, boundaries }
  } catch (cause) {
    throw new PackageError('damaged', file, cause)
  }
}

const entriesOf = (tables: Dataset['tables']) =>
  Object.entries(tables).flatMap(([id, part]): [ContractId | string, ShippedFile][] =>
    part ? [[id, part]] : [],
  )

function openZip(bytes: Uint8Array<ArrayBuffer>, file: string): ZipFiles {
  // Every zip that is made here begins with the head of its first file.
  const marked = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  if (!marked) throw new PackageError('foreign', file)
  try {
    return readZip(bytes, packageLimits)
  } catch (cause) {
    throw new PackageError(cause instanceof ZipTooLargeError ? 'too_large' : 'damaged', file, cause)
  }
}

async function readManifest(zip: ZipFiles, file: string): Promise<PackageManifest> {
  // A workbook is a zip, too.
  if (!zip.names.has(manifestFile)) throw new PackageError('foreign', file)
  let content: unknown
  let intact = false
  try {
    const bytes = zip.read(manifestFile)
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const hash = zip.names.has(manifestHashFile) ? zip.read(manifestHashFile) : new Uint8Array()
    intact = new TextDecoder().decode(hash) === (await sha256(bytes))
  } catch (cause) {
    throw new PackageError('damaged', file, cause)
  }
  const mark = PackageMark.safeParse(content)
  if (!mark.success) throw new PackageError('foreign', file)
  if (mark.data.version > packageVersion) throw new PackageError('newer', file)
  const manifest = PackageManifest.safeParse(content)
  if (!manifest.success || !intact) throw new PackageError('damaged', file, manifest.error)
  return manifest.data
}

/** The parts by path, each as its manifest says; sources only where asked for. */
async function checkParts(zip: ZipFiles, { parts }: PackageManifest, sources: boolean) {
  const listed = new Set([manifestFile, manifestHashFile, ...parts.map(({ path }) => path)])
  if (listed.size !== parts.length + 2 || listed.size !== zip.names.size) {
    throw new Error('the zip holds other files than its manifest lists')
  }
  const checked = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of parts) {
    if (!zip.names.has(part.path)) throw new Error(`${part.path} is missing`)
    if (!sources && part.path.startsWith('sources/')) continue
    const bytes = zip.read(part.path)
    if (bytes.length !== part.bytes || (await sha256(bytes)) !== part.sha256) {
      throw new Error(`${part.path} is damaged`)
    }
    if (!part.path.startsWith('sources/')) checked.set(part.path, bytes)
  }
  return checked
}
