import type { Dataset } from '../../../data/model/dataset.ts'
import type { TableData } from '../../../queries/database.ts'
import { type AppGround, besideId, fitPackage } from './fit-package.ts'
import { type OpenedPackage, openPackage, packageLimits } from './open-package.ts'
import { PackageError } from './package-error.ts'
import { packageFile } from './package-file.ts'
import type { KeptPackage, PackageShelf } from './package-shelf.ts'

export interface PackagesState {
  /** The package that stands beside the page. */
  beside: OpenedPackage | null
  /** Those that were opened in this browser, first opened first. */
  opened: readonly OpenedPackage[]
  /** What could not be opened at start; the app goes on without it. */
  faults: readonly PackageProblem[]
}

/** A package that could not be opened, and the version it is kept under; null for the one beside the page. */
export interface PackageProblem {
  file: string
  error: unknown
  kept: string | null
}

interface PackagesSources {
  app: AppGround
  shelf: PackageShelf
  beside: () => Promise<OpenedPackage | null>
}

/** Id of a package that was opened in this browser, by the version that was published. */
const idOf = ({ manifest }: OpenedPackage) => `opened-${manifest.dataset.version.slice(0, 12)}`

/**
 * The packages that the app shows beside what is shipped. Components follow it with `useSyncExternalStore`;
 * packages opened or closed in another tab come and go here, too.
 */
export class Packages {
  readonly #sources: PackagesSources
  #state: PackagesState = { beside: null, opened: [], faults: [] }
  #held: readonly OpenedPackage[] = []
  readonly #listeners = new Set<() => void>()
  readonly #otherTabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('phong-trao-packages') : null

  constructor(sources: PackagesSources) {
    this.#sources = sources
    this.#otherTabs?.addEventListener('message', () => void this.#readShelf())
  }

  readonly get = (): PackagesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens the package beside the page and those kept from earlier visits. Never throws: see `faults`. */
  async start(): Promise<void> {
    await Promise.all([this.#readBeside(), this.#readShelf()])
  }

  /**
   * Opens a file that the reader handed over and keeps it for later visits. Throws {@link PackageError}; where
   * the browser has no room to keep it, it is open until the page is left, and `kept` is false.
   */
  async open(file: File): Promise<{ opened: OpenedPackage; kept: boolean }> {
    const opened = await this.#read({ file: file.name, content: file }, true)
    const kept = { version: opened.manifest.dataset.version, file: file.name, content: file }
    const done = await this.#sources.shelf.put(kept).then(
      () => true,
      () => false,
    )
    const others = this.#state.opened.filter(({ dataset }) => dataset.id !== opened.dataset.id)
    this.#set({ ...this.#state, opened: [...others, opened] })
    this.#otherTabs?.postMessage('changed')
    return { opened, kept: done }
  }

  /** Closes an opened package; the file it came from is the reader's own and stays. */
  async close({ dataset, manifest }: OpenedPackage): Promise<void> {
    await this.#sources.shelf.remove(manifest.dataset.version)
    this.#set({ ...this.#state, opened: this.#state.opened.filter((one) => one.dataset.id !== dataset.id) })
    this.#otherTabs?.postMessage('changed')
  }

  /** Keeps a package no longer that could not be opened. */
  async forget(problem: PackageProblem): Promise<void> {
    if (problem.kept !== null) await this.#sources.shelf.remove(problem.kept)
    this.#set({ ...this.#state, faults: this.#state.faults.filter((one) => one !== problem) })
  }

  /** Has the tables of a package asked for before it is published. Call what it gives when that is done. */
  hold(opened: OpenedPackage): () => void {
    this.#held = [...this.#held, opened]
    return () => {
      this.#held = this.#held.filter((one) => one !== opened)
    }
  }

  /** The rows of a dataset that came in a package; null for any other. */
  tablesOf({ version }: Dataset): TableData[] | null {
    const { beside, opened } = this.#state
    const all = [...(beside ? [beside] : []), ...opened, ...this.#held]
    return all.find(({ dataset }) => dataset.version === version)?.tables ?? null
  }

  async #readBeside(): Promise<void> {
    const { beside: open, app } = this.#sources
    try {
      const opened = await open()
      if (opened) this.#set({ ...this.#state, beside: await fitPackage(opened, besideId, app) })
    } catch (error) {
      this.#set({ ...this.#state, faults: [...this.#state.faults, { file: packageFile, error, kept: null }] })
    }
  }

  async #readShelf(): Promise<void> {
    let kept: KeptPackage[]
    try {
      kept = await this.#sources.shelf.all()
    } catch {
      // A browser that keeps nothing has nothing to open.
      return
    }
    const opened: OpenedPackage[] = []
    const faults: PackageProblem[] = []
    for (const one of kept) {
      const there = this.#state.opened.find(({ manifest }) => manifest.dataset.version === one.version)
      try {
        opened.push(there ?? (await this.#read(one, false)))
      } catch (error) {
        faults.push({ file: one.file, error, kept: one.version })
      }
    }
    const beside = this.#state.faults.filter((fault) => fault.kept === null)
    const changed = [opened, this.#state.opened, faults, this.#state.faults].some((list) => list.length > 0)
    if (changed) this.#set({ ...this.#state, opened, faults: [...beside, ...faults] })
  }

  async #read({ file, content }: { file: string; content: Blob }, sources: boolean): Promise<OpenedPackage> {
    if (content.size > packageLimits.packed) throw new PackageError('too_large', file)
    const bytes = new Uint8Array(await content.arrayBuffer())
    const opened = await openPackage(bytes, { file, sources })
    if (sources) {
      const { checkTables } = await import('./check-tables.ts')
      checkTables(opened, file)
    }
    return fitPackage(opened, idOf(opened), this.#sources.app)
  }

  #set(state: PackagesState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
