import { proxy } from 'comlink'
import type { Prepared, Understood } from '../../data/ingest/prepared.ts'
import type { Problem } from '../../data/ingest/problem.ts'
import type { Recipe } from '../../data/model/recipe.ts'
import type {
  AreaOption,
  ImportContext,
  OpenedSummary,
  Page,
  PreparedSummary,
  ProblemQuery,
  RepeatedRow,
  SourceRow,
} from './import-protocol.ts'
import { type StartedDesk, startDesk } from './started-desk.ts'

/** The work was given up because something else is wanted. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled')
    this.name = 'CancelledError'
  }
}

/** The worker died, most likely for want of memory. */
export class WorkerLostError extends Error {
  constructor(said: string) {
    super(said || 'the worker stopped')
    this.name = 'WorkerLostError'
  }
}

interface Held {
  file: File
  name: string
  /** What was last prepared: prepared again where its lists are asked for after a restart. */
  prepared: { recipe: Recipe; importId: number } | null
}

interface Session extends StartedDesk {
  /** Files that the worker has or is about to have, and those read in full: no two questions open one twice. */
  opened: Map<string, Promise<unknown>>
  prepared: Map<string, Promise<unknown>>
  context: ImportContext | null
  /** Rejects all that is still waited for when the worker ends. */
  ended: Promise<never>
  reject: (reason: Error) => void
}

/**
 * The import worker as the page sees it. Cancelling ends the worker; the next question starts another, which
 * opens again from their files what it needs.
 */
export class ImportClient {
  readonly #start: () => StartedDesk
  readonly #files = new Map<string, Held>()
  #context: ImportContext | null = null
  #session: Session | null = null
  #readings = 0

  constructor(start: () => StartedDesk = startDesk) {
    this.#start = start
  }

  setContext(context: ImportContext): void {
    this.#context = context
  }

  /** Opens a file; it is kept, to be opened again after a restart. */
  async open(id: string, file: File, name: string): Promise<OpenedSummary> {
    this.#files.set(id, { file, name, prepared: null })
    const session = await this.#ready()
    return noted(session.opened, id, this.#during(session, session.desk.open(id, file, name)))
  }

  async understand(id: string, choices: Partial<Recipe>): Promise<Understood> {
    const session = await this.#opened(id)
    return this.#during(session, session.desk.understand(id, choices))
  }

  async prepare(
    id: string,
    recipe: Recipe,
    importId: number,
    progress: (share: number) => void,
  ): Promise<PreparedSummary> {
    const session = await this.#opened(id)
    const preparing = this.#during(session, session.desk.prepare(id, recipe, importId, proxy(progress)))
    // Until it is done, lists are those of the reading before.
    if (!session.prepared.has(id)) noted(session.prepared, id, preparing)
    const summary = await preparing
    const held = this.#files.get(id)
    if (held) held.prepared = { recipe, importId }
    this.#readings += 1
    return { ...summary, reading: this.#readings }
  }

  async problems(id: string, query: ProblemQuery): Promise<Page<Problem>> {
    const session = await this.#prepared(id)
    return this.#during(session, session.desk.problems(id, query))
  }

  async skipped(id: string, from: number): Promise<Page<Prepared['skipped'][number]>> {
    const session = await this.#prepared(id)
    return this.#during(session, session.desk.skipped(id, from))
  }

  async rows(id: string, recipe: Recipe, rows: readonly number[]): Promise<SourceRow[]> {
    const session = await this.#opened(id)
    return this.#during(session, session.desk.rows(id, recipe, rows))
  }

  async problemRows(id: string, recipe: Recipe): Promise<{ problems: Problem[]; rows: SourceRow[] }> {
    const session = await this.#prepared(id)
    return this.#during(session, session.desk.problemRows(id, recipe))
  }

  async repeated(ids: readonly string[]): Promise<Page<RepeatedRow>> {
    let session = await this.#ready()
    for (const id of ids) session = await this.#prepared(id)
    return this.#during(session, session.desk.repeated(ids))
  }

  async areas(year: number): Promise<AreaOption[]> {
    const session = await this.#ready()
    return this.#during(session, session.desk.areas(year))
  }

  /** Today's provinces that the areas know. */
  async provinces(): Promise<{ id: string; full_name: string }[]> {
    const session = await this.#ready()
    return this.#during(session, session.desk.provinces())
  }

  /** Forgets a file. */
  close(id: string): void {
    this.#files.delete(id)
    const session = this.#session
    if (!session?.opened.delete(id)) return
    session.prepared.delete(id)
    void this.#during(session, session.desk.close(id)).catch(() => undefined)
  }

  /** Ends what is under way: all that waits for it is rejected with {@link CancelledError}. */
  cancel(): void {
    this.#finish(new CancelledError())
  }

  #finish(reason: Error): void {
    const session = this.#session
    this.#session = null
    session?.end()
    session?.reject(reason)
  }

  async #ready(): Promise<Session> {
    this.#session ??= this.#begin()
    const session = this.#session
    if (this.#context && session.context !== this.#context) {
      session.context = this.#context
      await this.#during(session, session.desk.setContext(this.#context))
    }
    return session
  }

  #begin(): Session {
    const started = this.#start()
    let reject: (reason: Error) => void = () => undefined
    const ended = new Promise<never>((_, refuse) => {
      reject = refuse
    })
    // Nobody may be waiting when it ends.
    ended.catch(() => undefined)
    const session: Session = {
      ...started,
      opened: new Map(),
      prepared: new Map(),
      context: null,
      ended,
      reject,
    }
    started.onLost((said) => {
      if (this.#session === session) this.#finish(new WorkerLostError(said))
    })
    return session
  }

  async #opened(id: string): Promise<Session> {
    const session = await this.#ready()
    const { file, name } = this.#held(id)
    await (session.opened.get(id) ??
      noted(session.opened, id, this.#during(session, session.desk.open(id, file, name))))
    return session
  }

  async #prepared(id: string): Promise<Session> {
    const session = await this.#opened(id)
    const { prepared } = this.#held(id)
    if (!prepared) return session
    const { recipe, importId } = prepared
    await (session.prepared.get(id) ??
      noted(session.prepared, id, this.#during(session, session.desk.prepare(id, recipe, importId))))
    return session
  }

  #held(id: string): Held {
    const held = this.#files.get(id)
    if (!held) throw new Error(`file ${id} was closed`)
    return held
  }

  #during<T>(session: Session, work: Promise<T>): Promise<T> {
    return Promise.race([work, session.ended])
  }
}

/** Notes what is under way for a file for the others who need it, too; what fails can be asked for again. */
function noted<T>(known: Map<string, Promise<unknown>>, id: string, work: Promise<T>): Promise<T> {
  known.set(id, work)
  work.catch(() => {
    if (known.get(id) === work) known.delete(id)
  })
  return work
}
