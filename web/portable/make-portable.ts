import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Deck } from '../../data/deck/deck.ts'
import type { Note } from '../../data/notes/note.ts'
import type { DataSource } from '../app/data-context.tsx'
import { searchOf, type View } from '../app/view.ts'
import type { HeldPlan } from '../store/held-plan.ts'
import { ownPlan } from '../store/held-plan.ts'
import { besideId } from '../store/package/fit-package.ts'
import { gzip } from '../store/package/gunzip.ts'
import type { PackageTitle } from '../store/package/package-dataset.ts'
import type { Packages } from '../store/package/packages.ts'
import { appFiles } from './app-files.ts'
import { portablePage } from './portable-page.ts'

/** What goes in beside the dataset that is shown. */
export interface PortableContent {
  names: PackageTitle
  decks: readonly Deck[]
  notes: readonly Note[]
  plans: readonly HeldPlan[]
  /** Not of data that is shipped. */
  boundaries: readonly OwnBoundaries[]
}

export type PortableStep = 'data' | 'files' | 'page'

/**
 * The portable edition of the dataset that is shown: of one that is not shipped with the page, a package of all its
 * years stands in it. Throws where the engine fails or a file of the app does not come.
 */
export async function makePortable(
  view: View,
  { manifest, warehouse }: Pick<DataSource, 'manifest' | 'warehouse'>,
  packages: Packages,
  { names, decks, notes, plans, boundaries }: PortableContent,
  progress: (step: PortableStep, share: number) => void,
): Promise<Blob> {
  const { dataset } = view
  const madeAt = new Date()
  const isShipped = dataset.kind !== 'workspace'
  let bytes: Uint8Array<ArrayBuffer> | null = null
  if (!isShipped) {
    const { makePackage } = await import('../store/package/make-package.ts')
    const { file } = await makePackage(
      {
        ...names,
        years: new Set(dataset.years.map(({ year }) => year)),
        sources: false,
        decks,
        notes,
        plans,
        boundaries,
      },
      {
        dataset,
        manifest,
        ask: warehouse.ask.bind(warehouse),
        hold: packages.hold.bind(packages),
        source: () => Promise.reject(new Error('no source file goes in')),
      },
      (step, share) => progress('data', step === 'rows' ? 0 : share),
      madeAt,
    )
    bytes = new Uint8Array(await file.arrayBuffer())
  }
  const files = await appFiles((share) => progress('files', share))
  progress('page', 0)
  const carried = isShipped
    ? { decks: [...decks], notes: [...notes], plans: plans.map(ownPlan) }
    : { decks: [], notes: [], plans: [] }
  // The view that it was made of, whatever else the browser that opens it has kept.
  const search = { ...searchOf(view), ...(isShipped ? {} : { dataset: besideId }) }
  const opens = `#/?${new URLSearchParams(Object.entries(search))}`
  const pieces = await portablePage(files, { package: bytes, carried, opens, madeAt }, { gzip, base64 })
  return new Blob(pieces, { type: 'text/html' })
}

/** The browser's own base64: it does not hold up the page. */
function base64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('the bytes could not be read'))
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(new Blob([bytes]))
  })
}
