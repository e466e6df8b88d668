import type { Deck } from '../../data/deck/deck.ts'
import type { Organisation } from '../../data/deck/organisation.ts'
import type { Dataset } from '../../data/model/dataset.ts'
import type { LogEntry } from '../../data/model/import-log.ts'
import type { Note } from '../../data/notes/note.ts'
import type { OwnPlan } from '../../data/plans/own-plan.ts'
import type { TableData } from '../../queries/database.ts'
import type { HeldPlan } from './held-plan.ts'
import type { ImportLog, NewImport } from './import-log.ts'
import type { PlanBase } from './own-plans.ts'
import type { OwnQuery } from './own-queries.ts'
import type { WorkspaceFiles } from './workspace-files.ts'
import type { WorkspaceGround } from './workspace-ground.ts'
import { setMark } from './workspace-mark.ts'

export { lastBackupSetting, workspaceId } from './workspace-ground.ts'

/** The analyst's own data as it is now. */
export interface WorkspaceState {
  entries: readonly LogEntry[]
  /** `seq` of the last entry; what is accepted next follows it. */
  lastSeq: number
  /** The first id that no import has. */
  nextId: number
  /** Null while nothing is in force. */
  dataset: Dataset | null
  /** Hashes of the rows of areas in force, as they were accepted: with other ones the list of areas is another. */
  areaRows: readonly string[]
  /** The analyst's own plans, in the order in which they were made. */
  plans: readonly HeldPlan[]
  /** The analyst's notes, in the order in which they were written. */
  notes: readonly Note[]
  /** The statements that the analyst keeps, by name. */
  queries: readonly OwnQuery[]
  /** The analyst's decks, in the order in which they were made, and whose they are. */
  decks: readonly Deck[]
  organisation: Organisation
  /** ISO time. */
  lastBackup: string | null
  /** Why the browser keeps nothing, or what of the log cannot be read; the app works on without it. */
  fault: unknown | null
}

const nothing: WorkspaceState = {
  entries: [],
  lastSeq: 0,
  nextId: 1,
  dataset: null,
  areaRows: [],
  plans: [],
  notes: [],
  queries: [],
  decks: [],
  organisation: { name: '', emblem: null },
  lastBackup: null,
  fault: null,
}

/**
 * The analyst's own data, which follows the import log, changes by other tabs included. Light by itself: the
 * code that reads and writes the log comes with {@link start}.
 */
export class Workspace {
  readonly #ground: WorkspaceGround
  readonly #listeners = new Set<() => void>()
  readonly #loadFiles: () => Promise<(ground: WorkspaceGround) => WorkspaceFiles>
  #state = nothing
  #started: Promise<void> | null = null
  #otherTabs: BroadcastChannel | null = null
  #files: WorkspaceFiles | null = null
  #refreshing: Promise<void> = Promise.resolve()

  constructor(
    ground: WorkspaceGround,
    loadFiles = async () => (await import('./workspace-files.ts')).workspaceFiles,
  ) {
    this.#ground = ground
    this.#loadFiles = loadFiles
  }

  readonly get = (): WorkspaceState => this.#state

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads the log, once. Never throws: where that fails, the state's `fault` says why. */
  start(): Promise<void> {
    this.#started ??= this.#start()
    return this.#started
  }

  /** The log; there once {@link start} is done, as it is wherever the Data page is shown. */
  get log(): ImportLog {
    return this.#opened().log
  }

  /**
   * The dataset of any state of the log, with imports that are not in it yet counted as accepted now; null
   * when nothing is in force. The same rows make the same `version`: accepting a candidate changes nothing in
   * the database that already holds it.
   */
  async datasetOf(entries: readonly LogEntry[], plus: readonly NewImport[] = []): Promise<Dataset | null> {
    await this.start()
    return this.#opened().datasetOf(entries, plus)
  }

  /**
   * The rows of a dataset that {@link datasetOf} made or the state holds, one Arrow stream a contract; null
   * for any other dataset.
   */
  tablesOf(dataset: Dataset): Promise<TableData[]> | null {
    return this.#files?.tablesOf(dataset) ?? null
  }

  /** The rows of areas that hold after a log, with imports that are not in it yet; see `WorkspaceFiles`. */
  async areaRows(entries: readonly LogEntry[], plus: readonly NewImport[] = []): Promise<Uint8Array[]> {
    await this.start()
    return this.#opened().areaRows(entries, plus)
  }

  /** See `ImportLog.accept`; the state has followed when this answers. */
  accept(imports: readonly NewImport[], after: number): Promise<LogEntry> {
    return this.#change((log) => log.accept(after, imports))
  }

  /** Takes imports back. See `ImportLog.undo`; throws `AreasInUseError` where figures would lose their areas. */
  undo(ids: readonly number[]): Promise<LogEntry> {
    return this.#turn('undo', ids)
  }

  /** Brings imports back. See `ImportLog.redo`; throws as {@link undo} does. */
  redo(ids: readonly number[]): Promise<LogEntry> {
    return this.#turn('redo', ids)
  }

  /**
   * Keeps a plan in the place of `base`, which it was made from. Throws `PlanMovedOnError` where that is no longer
   * what it was, unless `force` is set; `StorageFullError`, `StorageRefusedError`. The state has followed then.
   */
  savePlan(own: OwnPlan, base: PlanBase | null, force = false): Promise<void> {
    return this.#changePlans(({ withPlan }, kept) => withPlan(kept, own, base, force))
  }

  /** Deletes the own plan of an id; {@link savePlan} brings it back. */
  deletePlan(id: string): Promise<void> {
    return this.#changePlans(({ withoutPlan }, kept) => withoutPlan(kept, id))
  }

  /**
   * Keeps a note in the place of `base`, which it was made from. Throws `NoteMovedOnError` where that is no longer
   * what it was, unless `force` is set; `TooManyNotesError`, `StorageFullError`, `StorageRefusedError`.
   */
  saveNote(note: Note, base: Note | null, force = false): Promise<void> {
    return this.#changeNotes(({ withNote }, kept) => withNote(kept, note, base, force))
  }

  /** Deletes the note of an id; {@link saveNote} brings it back. */
  deleteNote(id: string): Promise<void> {
    return this.#changeNotes(({ withoutNote }, kept) => withoutNote(kept, id))
  }

  /**
   * Keeps a deck in the place of `base`, which it was made from. Throws `DeckMovedOnError` where that is no longer
   * what it was, unless `force` is set; `TooManyDecksError`, `StorageFullError`, `StorageRefusedError`.
   */
  saveDeck(deck: Deck, base: Deck | null, force = false): Promise<void> {
    return this.#changeDecks(({ withDeck }, kept) => withDeck(kept, deck, base, force))
  }

  /** Deletes the deck of an id; {@link saveDeck} brings it back. */
  deleteDeck(id: string): Promise<void> {
    return this.#changeDecks(({ withoutDeck }, kept) => withoutDeck(kept, id))
  }

  /** Keeps whose decks they are. Throws `StorageFullError`, `StorageRefusedError`. */
  async saveOrganisation(organisation: Organisation): Promise<void> {
    const { organisationSetting } = await import('./own-decks.ts')
    await this.#change((log) => log.changeSetting(organisationSetting, () => organisation))
  }

  /** Ends following; the log is closed. */
  async close(): Promise<void> {
    this.#otherTabs?.close()
    await this.#refreshing
    await this.#files?.log.close()
  }

  async #start(): Promise<void> {
    try {
      const make = await this.#loadFiles()
      this.#files = make(this.#ground)
      this.#files.log.subscribe(() => {
        this.#otherTabs?.postMessage('changed')
        void this.#refresh()
      })
      if ('BroadcastChannel' in globalThis) {
        this.#otherTabs = new BroadcastChannel('phong-trao-log')
        this.#otherTabs.addEventListener('message', () => void this.#refresh())
      }
      await this.#refresh()
    } catch (fault) {
      this.#set({ ...nothing, fault })
    }
  }

  #opened(): WorkspaceFiles {
    if (!this.#files) throw this.#state.fault ?? new Error('the workspace has not been started')
    return this.#files
  }

  #turn(kind: 'undo' | 'redo', ids: readonly number[]): Promise<LogEntry> {
    return this.#change(async (log) => {
      const { entries, lastSeq } = this.#state
      await this.#opened().checkTurn(entries, kind, ids)
      return log[kind](lastSeq, ids)
    })
  }

  async #changePlans(
    change: (plans: typeof import('./own-plans.ts'), kept: unknown) => unknown[],
  ): Promise<void> {
    const plans = await import('./own-plans.ts')
    await this.#change((log) => log.changeSetting(plans.plansSetting, (kept) => change(plans, kept)))
  }

  async #changeNotes(
    change: (notes: typeof import('./own-notes.ts'), kept: unknown) => unknown[],
  ): Promise<void> {
    const notes = await import('./own-notes.ts')
    await this.#change((log) => log.changeSetting(notes.notesSetting, (kept) => change(notes, kept)))
  }

  async #changeDecks(
    change: (decks: typeof import('./own-decks.ts'), kept: unknown) => unknown[],
  ): Promise<void> {
    const decks = await import('./own-decks.ts')
    await this.#change((log) => log.changeSetting(decks.decksSetting, (kept) => change(decks, kept)))
  }

  async #change<T>(change: (log: ImportLog) => Promise<T>): Promise<T> {
    await this.start()
    try {
      return await change(this.#opened().log)
    } finally {
      // The log itself says when it has changed; where another tab was first, its changes are wanted, too.
      await this.#refresh()
    }
  }

  /** Reads the log again, one reading after another. */
  #refresh(): Promise<void> {
    const files = this.#files
    if (!files) return Promise.resolve()
    this.#refreshing = this.#refreshing.then(async () => {
      try {
        this.#set(await files.read(this.#state))
      } catch (fault) {
        this.#set({ ...nothing, fault })
      }
    })
    return this.#refreshing
  }

  #set(state: WorkspaceState): void {
    this.#state = state
    setMark('workspace', state.dataset !== null || state.plans.length > 0)
    for (const listener of this.#listeners) listener()
  }
}
