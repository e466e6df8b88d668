import { deckOfDataset } from '../../../data/deck/deck.ts'
import type { Dataset, Manifest } from '../../../data/model/dataset.ts'
import type { OpenedPackage } from './open-package.ts'
import { sha256 } from './sha256.ts'

/** Id under which the address names the package beside the page, whatever is in it. */
export const besideId = 'package'

/** What of the app a package's first results depend on. */
export interface AppGround {
  reference: Manifest['reference']
  /** What tells this edition of the app from others; see `PackageManifest`. */
  edition: string
}

/**
 * An opened package as a dataset of this app, under an id of its own. Where the app's areas, metrics or plans
 * are no longer those it was published with, its version changes. Its first results are dropped then, and
 * where another edition of the app answered them: they may not be what this one answers.
 */
export async function fitPackage(
  opened: OpenedPackage,
  id: string,
  { reference, edition }: AppGround,
): Promise<OpenedPackage> {
  const here = Object.entries(reference).map(([table, file]) => [table, file.sha256] as const)
  const there = opened.manifest.reference
  const same =
    here.length === Object.keys(there).length && here.every(([table, hash]) => there[table] === hash)
  const dataset: Dataset = { ...opened.dataset, id }
  // Its notes speak of its figures, whatever the dataset was called where it was made.
  const notes = opened.notes.map((note) => ({ ...note, dataset: id }))
  // Its decks, too; whoever made it has decks of the same ids.
  const decks = opened.decks.map((deck) => ({
    ...deckOfDataset(deck, id),
    id: `${id}-${deck.id}`.slice(0, 60),
  }))
  if (same) {
    return {
      ...opened,
      dataset,
      notes,
      decks,
      firstResults: edition === opened.manifest.edition ? opened.firstResults : [],
    }
  }
  const stands = new TextEncoder().encode(JSON.stringify([dataset.version, here.toSorted()]))
  return { ...opened, dataset: { ...dataset, version: await sha256(stands) }, firstResults: [], notes, decks }
}
