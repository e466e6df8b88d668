import type { Understood } from '../../../../../data/ingest/prepared.ts'
import type { Remembered } from '../../../../../data/ingest/remembered.ts'
import { nothingRemembered } from '../../../../../data/ingest/remembered.ts'
import { CancelledError, type ImportClient } from '../../../../store/import-client.ts'
import type { NewImport } from '../../../../store/import-log.ts'
import type { AreaStreams } from '../../../../store/read-areas.ts'
import { importsOf, isReady, lacksArea, nextStep, type Step, stepOf, understoodNow } from './batch.ts'
import { type BatchChange, changeBatch } from './change-batch.ts'
import { newImports } from './new-imports.ts'
import { rememberChoices } from './remember-choices.ts'
import { replacing } from './replacing.ts'
import {
  type Busy,
  freshState,
  type SessionSources,
  type SessionState,
  type Weighed,
} from './session-state.ts'
import { ValueStore } from './value-store.ts'

/** A reading that took longer is not begun again at every key: the analyst may not be done. */
const slow = 1000
const pause = 700

/**
 * The import under way: keeps the batch, has the worker do each step as soon as it can be done, and has the
 * engine say what would change. Lives as long as the page, so a look at another page loses nothing.
 */
export class ImportSession<Result> {
  readonly #sources: SessionSources<Result>
  readonly #state = new ValueStore<SessionState<Result>>(freshState)
  /** What is under way; apart from the state, since it changes ten times a second. */
  readonly busy = new ValueStore<Busy | null>(null)
  #remembered: Remembered = nothingRemembered
  #reference: AreaStreams | null = null
  /** Which own areas the reference holds; see `WorkspaceState.areaRows`. */
  #areaRows = ''
  #beginning = false
  #working = false
  #stopping = false
  #lastChoice = 0

  constructor(sources: SessionSources<Result>) {
    this.#sources = sources
    sources.workspace.subscribe(() => this.#followLog())
  }

  readonly get = (): SessionState<Result> => this.#state.get()
  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener)

  get client(): ImportClient {
    return this.#sources.client
  }

  /** Hands the worker its areas and begins; `scope` is the province until another is chosen. */
  async begin(scope: string | null): Promise<void> {
    if (this.#beginning) return
    this.#beginning = true
    this.#set({ start: { phase: 'waiting' } })
    try {
      this.#areaRows = this.#areaRowsNow()
      const [reference, remembered] = await Promise.all([
        this.#sources.reference(),
        this.#sources.workspace.recall(),
      ])
      this.#reference = reference
      this.#remembered = remembered
      this.change({ type: 'scope', scope: this.get().batch.scope ?? scope })
      this.#setContext()
      const provinces = await this.client.provinces()
      this.#set({ start: { phase: 'ready' }, provinces })
      this.#followLog()
      this.#work()
    } catch (error) {
      this.#set({ start: { phase: 'failed', error } })
    } finally {
      this.#beginning = false
    }
  }

  /** Changes the batch, and does what follows from it. */
  change(change: BatchChange): void {
    const before = this.get().batch
    const batch = changeBatch(before, change)
    if (batch === before) return
    const dropped = change.type === 'add' && this.get().accepting.phase !== 'accepting'
    this.#set({ batch, ...(dropped && { accepting: { phase: 'open' } }) })
    for (const { id } of before.files) {
      if (!batch.files.some((file) => file.id === id)) this.client.close(id)
    }
    if (change.type === 'scope') {
      this.#set({ areas: new Map() })
      this.#setContext()
    }
    if (change.type === 'choose' || change.type === 'undo' || change.type === 'redo') {
      this.#lastChoice = Date.now()
    }
    this.#giveUpStale()
    this.#work()
  }

  /** Stops what is under way at the analyst's word; the file says so and can be tried again. */
  stop(): void {
    if (!this.busy.get()) return
    this.#stopping = true
    this.client.cancel()
  }

  /** The areas of a year, once they have come. */
  loadAreas(year: number): void {
    if (this.get().areas.has(year) || this.get().start.phase !== 'ready') return
    this.#set({ areas: new Map(this.get().areas).set(year, []) })
    this.client.areas(year).then(
      (options) => this.#set({ areas: new Map(this.get().areas).set(year, options) }),
      () => {
        const areas = new Map(this.get().areas)
        areas.delete(year)
        this.#set({ areas })
      },
    )
  }

  /** Names the batch and the state of the log: what was weighed for another one is out of date. */
  weighKey(): string {
    const { batch } = this.get()
    const files = importsOf(batch).map(({ id, mode, area, leaveOut, prepared }) => {
      const tables = prepared?.result.tables.map(({ sha256 }) => sha256)
      return [id, mode, area, leaveOut, tables, prepared?.result.importId]
    })
    return JSON.stringify([this.#sources.workspace.get().lastSeq, files])
  }

  /** Whether everything is checked, weighed against the log as it is, and can be accepted. */
  isAcceptable(): boolean {
    const { batch, start, weighed, clashes, accepting } = this.get()
    const current = weighed.phase === 'done' && weighed.key === this.weighKey()
    const settled = start.phase === 'ready' && accepting.phase !== 'accepting'
    return isReady(batch) && current && clashes.length === 0 && settled
  }

  /** Tries again to say what would change. */
  weighAgain(): void {
    this.#set({ weighed: { phase: 'none' } })
    this.#work()
  }

  /** Puts the whole batch into the log, or nothing of it. */
  async accept(): Promise<void> {
    if (!this.isAcceptable()) return
    const imports = this.#imports()
    if (!imports) return
    const { workspace } = this.#sources
    this.#set({ accepting: { phase: 'accepting' } })
    try {
      const entry = await workspace.accept(imports, workspace.get().lastSeq)
      const understood = importsOf(this.get().batch).flatMap((file) => understoodNow(file) ?? [])
      const rows = imports.flatMap(({ record }) => record.tables).reduce((sum, table) => sum + table.rows, 0)
      this.change({ type: 'clear' })
      this.#set({ accepting: { phase: 'accepted', entry, rows }, weighed: { phase: 'none' }, clashes: [] })
      await this.#remember(understood)
    } catch (error) {
      this.#set({ accepting: { phase: 'failed', error } })
    }
    this.#followLog()
  }

  /** Takes back what was just accepted. */
  async undoAccepted(): Promise<void> {
    const { accepting } = this.get()
    if (accepting.phase !== 'accepted' || accepting.entry.kind !== 'import') return
    try {
      await this.#sources.workspace.undo(accepting.entry.imports.map(({ id }) => id))
      this.#set({ accepting: { phase: 'open' } })
    } catch (error) {
      this.#set({ accepting: { phase: 'failed', error } })
    }
  }

  #set(change: Partial<SessionState<Result>>): void {
    this.#state.set({ ...this.get(), ...change })
  }

  #setContext(): void {
    if (!this.#reference) return
    const { scope } = this.get().batch
    this.client.setContext({ ...this.#reference, scope, remembered: this.#remembered })
  }

  /** Another tab may have accepted something: ids move on, and what would change is weighed anew. */
  #followLog(): void {
    if (this.get().accepting.phase === 'accepting') return
    this.change({ type: 'log-moved', firstId: this.#sources.workspace.get().nextId })
    if (this.get().start.phase === 'ready' && this.#areaRows !== this.#areaRowsNow()) {
      // Names are matched with the list as it is now: everything is read again.
      this.change({ type: 'areas-changed' })
      this.#set({ areas: new Map() })
      void this.begin(this.get().batch.scope)
    }
    this.#work()
  }

  #areaRowsNow(): string {
    return this.#sources.workspace.get().areaRows.join()
  }

  async #remember(understood: readonly Understood[]): Promise<void> {
    this.#remembered = understood.reduce(rememberChoices, this.#remembered)
    this.#setContext()
    // It only saves work: an import does not fail for it.
    await this.#sources.workspace.remember(this.#remembered).catch(() => undefined)
  }

  /** A long reading under choices that no longer hold is not waited for; a short one is not worth a new start. */
  #giveUpStale(): void {
    const busy = this.busy.get()
    const { batch } = this.get()
    const file = batch.files.find(({ id }) => id === busy?.id)
    if (!busy || (file && stepOf(file, batch.firstId) === busy.step)) return
    const wait = busy.since + slow - Date.now()
    if (wait > 0) setTimeout(() => this.#giveUpStale(), wait)
    else this.client.cancel()
  }

  #work(): void {
    if (this.#working || this.get().start.phase !== 'ready') return
    const next = nextStep(this.get().batch)
    if (!next) {
      void this.#weigh()
      return
    }
    const file = this.get().batch.files.find(({ id }) => id === next.id)
    const wait = this.#lastChoice + pause - Date.now()
    if (next.step === 'prepare' && wait > 0 && (file?.prepared?.result.milliseconds ?? 0) > slow) {
      setTimeout(() => this.#work(), wait)
      return
    }
    this.#working = true
    this.busy.set({ ...next, share: null, since: Date.now() })
    this.#do(next.id, next.step)
      .catch((error: unknown) => {
        if (error instanceof CancelledError && !this.#stopping) return
        this.change({ type: 'failed', ...next, error })
      })
      .finally(() => {
        this.#working = false
        this.#stopping = false
        this.busy.set(null)
        this.#work()
      })
  }

  async #do(id: string, step: Step): Promise<void> {
    const { batch } = this.get()
    const file = batch.files.find((one) => one.id === id)
    if (!file) return
    if (step === 'open') {
      this.#done({ type: 'opened', id, summary: await this.client.open(id, file.file, file.name) })
    } else if (step === 'understand') {
      const of = file.choices
      this.#done({ type: 'understood', id, of, result: await this.client.understand(id, of) })
    } else {
      const of = understoodNow(file)?.recipe
      if (!of) return
      const result = await this.client.prepare(id, of, batch.firstId + file.number, (share) => {
        const busy = this.busy.get()
        if (busy?.id === id && busy.step === step) this.busy.set({ ...busy, share })
      })
      this.#done({ type: 'prepared', id, of, result })
    }
  }

  /** A step has ended: with its result in, it must not look like work that nobody wants any more. */
  #done(change: BatchChange): void {
    this.busy.set(null)
    this.change(change)
  }

  #imports(): NewImport[] | null {
    const { batch, areas } = this.get()
    const above = new Map([...areas.values()].flat().map((area) => [area.id, area.above]))
    const within = (area: string, other: string) => area === other || (above.get(area) ?? []).includes(other)
    const { modes, clashes } = replacing(batch, within)
    if (clashes.length !== this.get().clashes.length || clashes.length > 0) this.#set({ clashes })
    return clashes.length > 0 ? null : newImports(batch, modes)
  }

  async #weigh(): Promise<void> {
    const { batch, weighed } = this.get()
    if (!isReady(batch)) return
    if (importsOf(batch).some(lacksArea)) return
    const key = this.weighKey()
    if (weighed.phase !== 'none' && weighed.key === key) return
    const imports = this.#imports()
    if (!imports) return
    this.#set({ weighed: { phase: 'weighing', key } })
    const ids = importsOf(batch).map(({ id }) => id)
    const done = await Promise.all([this.#sources.weigh(imports, batch), this.client.repeated(ids)]).then(
      ([result, repeated]): Weighed<Result> => ({ phase: 'done', key, result, repeated }),
      (error: unknown): Weighed<Result> => ({ phase: 'failed', key, error }),
    )
    // The worker was given up for a choice made meanwhile, which may have been taken back since.
    const isCancelled = done.phase === 'failed' && done.error instanceof CancelledError
    if (key === this.weighKey()) this.#set({ weighed: isCancelled ? { phase: 'none' } : done })
    if (key !== this.weighKey() || isCancelled) this.#work()
  }
}
