import type { OwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import type { Deck } from '../../../data/deck/deck.ts'
import type { Dataset, Manifest, ShippedFile } from '../../../data/model/dataset.ts'
import { isShippedKey } from '../../../data/model/plan-entry.ts'
import type { Note } from '../../../data/notes/note.ts'
import { answerKey } from '../../app/question.ts'
import { resolveView } from '../../app/view.ts'
import { fileNameOf } from '../../export/caption.ts'
import { questionsOf } from '../../prerender/default-views.ts'
import { FirstResult, packFirstResults } from '../first-results.ts'
import { type HeldPlan, ownPlan } from '../held-plan.ts'
import { decksToPublish } from '../own-decks.ts'
import { notesToPublish } from '../own-notes.ts'
import type { Warehouse } from '../warehouse.ts'
import { gzip } from './gunzip.ts'
import type { OpenedPackage } from './open-package.ts'
import { type PackageTitle, type PackedTable, packageDataset } from './package-dataset.ts'
import {
  manifestFile,
  manifestHashFile,
  type PackageManifest,
  packageFormat,
  packageVersion,
} from './package-manifest.ts'
import { packageRows } from './package-rows.ts'
import { sha256 } from './sha256.ts'
import { ZipWriter } from './write-zip.ts'

/** What is to be published. */
export interface PackageWish extends PackageTitle {
  years: ReadonlySet<number>
  /** Whether the original files go in, for everyone to download. */
  sources: boolean
  /** The own plans that go in. */
  plans: readonly HeldPlan[]
  /** The notes of which those on the dataset's years go in. */
  notes: readonly Note[]
  /** The decks of which those that are of the dataset alone go in. */
  decks?: readonly Deck[]
  /** The own boundaries that go in. */
  boundaries?: readonly OwnBoundaries[]
}

/** Where a package is made from. */
export interface PackageGround {
  dataset: Dataset
  manifest: Manifest
  ask: Warehouse['ask']
  /** Has questions over the package answered from its own rows until the function it gives is called. */
  hold: (opened: OpenedPackage) => () => void
  source: (sha256: string) => Promise<Blob>
}

/** Parts of the work, in their order. */
export const packageSteps = ['rows', 'results', 'files'] as const
export type PackageStep = (typeof packageSteps)[number]

export interface MadePackage {
  file: Blob
  manifest: PackageManifest
}

/** Name in the package for an original file: its own, as far as every file system takes it. */
function sourcePath(file: string, hash: string): string {
  const [, name = file, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(file) ?? []
  return `sources/${hash.slice(0, 10)}-${fileNameOf(name)}${extension.toLowerCase()}`
}

/**
 * The package that visitors open. Its first results are answered from its own rows, so that they are what
 * visitors' browsers will answer. Throws where no year is wished for, or the engine or the log fails.
 */
export async function makePackage(
  wish: PackageWish,
  ground: PackageGround,
  progress: (step: PackageStep, share: number) => void = () => {},
  madeAt = new Date(),
): Promise<MadePackage> {
  const { manifest: app, ask } = ground
  progress('rows', 0)
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  const pack = async (path: string, bytes: Uint8Array<ArrayBuffer>): Promise<ShippedFile> => {
    const packed = await gzip(bytes)
    parts.set(path, packed)
    return { path, bytes: packed.length, sha256: await sha256(bytes) }
  }
  const tables: PackedTable[] = []
  for (const rows of await packageRows(ask, ground.dataset, wish.years)) {
    tables.push({ ...rows, part: await pack(`tables/${rows.contract}.arrow.gz`, rows.arrow) })
  }
  const dataset = await packageDataset(ground.dataset, wish, wish.years, tables, app.reference, madeAt)
  const notes = notesToPublish(wish.notes, ground.dataset.id, wish.years)
  const manifest: PackageManifest = {
    format: packageFormat,
    version: packageVersion,
    title: wish.title,
    organisation: wish.organisation,
    made_at: madeAt.toISOString(),
    dataset,
    edition: app.first_results?.sha256 ?? '',
    reference: Object.fromEntries(Object.entries(app.reference).map(([table, file]) => [table, file.sha256])),
    first_results: { path: '', bytes: 0, sha256: '' },
    sources: [],
    parts: [],
    ...(wish.plans.length > 0 ? { plans: wish.plans.map(ownPlan) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }

  const { boundaries = [] } = wish
  if (boundaries.length > 0) {
    const bytes = new TextEncoder().encode(JSON.stringify(boundaries))
    manifest.boundaries = await pack('boundaries.json.gz', bytes)
  }
  const decks = decksToPublish(wish.decks ?? [], ground.dataset.id)
  if (decks.length > 0) {
    manifest.decks = await pack('decks.json.gz', new TextEncoder().encode(JSON.stringify(decks)))
  }

  const rows = tables.map(({ contract, arrow }) => ({ table: contract, arrow: [arrow] }))
  const release = ground.hold({
    manifest,
    dataset,
    tables: rows,
    firstResults: [],
    plans: [...wish.plans],
    notes,
    decks,
  })
  try {
    const results = await firstResults(dataset, wish.plans, ground, (share) => progress('results', share))
    const bytes = Uint8Array.from(packFirstResults(results))
    manifest.first_results = await pack('first-results.json.gz', bytes)
  } finally {
    release()
  }

  const writer = new ZipWriter(madeAt)
  for (const [path, content] of parts) {
    manifest.parts.push(await writer.add({ path, content, compress: false }))
  }
  if (wish.sources) {
    const files = new Map(dataset.imports.map((entry) => [entry.sha256, entry.file]))
    for (const [hash, file] of files) {
      progress('files', manifest.sources.length / files.size)
      const path = sourcePath(file, hash)
      manifest.parts.push(await writer.add({ path, content: await ground.source(hash), compress: true }))
      manifest.sources.push({ file, path, sha256: hash })
    }
  }
  const text = new TextEncoder()
  const content = text.encode(JSON.stringify(manifest))
  const { sha256: hash } = await writer.add({ path: manifestFile, content, compress: true })
  await writer.add({ path: manifestHashFile, content: text.encode(hash), compress: false })
  progress('files', 1)
  return { file: writer.end(), manifest }
}

/** The answers to all that the package's first page asks. */
async function firstResults(
  dataset: Dataset,
  plans: readonly HeldPlan[],
  { manifest, ask }: PackageGround,
  progress: (share: number) => void,
): Promise<FirstResult[]> {
  const { view } = resolveView(
    {},
    {
      ...manifest,
      datasets: [dataset],
      plans: [...plans.map(({ entry }) => entry), ...manifest.plans.filter(({ id }) => isShippedKey(id))],
    },
  )
  const questions = questionsOf(view)
  const results: FirstResult[] = []
  for (const asked of questions) {
    progress(results.length / questions.length)
    const rows = await ask(asked.dataset, asked.name, asked.params)
    results.push(FirstResult.parse({ key: answerKey(asked), rows }))
  }
  return results
}
