import type { Dataset } from '../../data/model/dataset.ts'
import { isSpent } from '../../queries/engine/query-fault.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import { exploreSchemas } from '../../queries/explore-views.ts'
import type { Warehouse } from './warehouse.ts'

/** The statement was stopped by the reader, or for want of the page that asked. */
export class StatementStopped extends Error {
  constructor() {
    super('the statement was stopped')
    this.name = 'StatementStopped'
  }
}

export interface Reading {
  dataset: Dataset
  sql: string
  /** The most rows that are wanted. */
  limit: number
  /** Keys of the plans that are not shipped, whose rules are to be there. */
  plans: readonly string[]
}

/**
 * Runs statements of the reader, one after another, in an engine of their own with the same data. The app's engine
 * answers in turn: every page would wait for a long statement. And only an engine that is thrown away stops in the
 * middle of any statement and gives back its memory; nothing that is done to it can reach the figures of the pages.
 */
export class Explorer {
  readonly #make: () => Pick<Warehouse, 'read' | 'prepare' | 'close'>
  #warehouse: Pick<Warehouse, 'read' | 'prepare' | 'close'> | null = null
  /** The plans that the engine has the rules of: with others it is made anew. */
  #plans = ''
  readonly #running = new Set<() => void>()

  constructor(make: () => Pick<Warehouse, 'read' | 'prepare' | 'close'>) {
    this.#make = make
  }

  /** Starts the engine with a dataset ahead of the first statement. Never throws: the statement will say why. */
  async prepare(dataset: Dataset): Promise<void> {
    this.#warehouse ??= this.#make()
    await this.#warehouse.prepare(dataset).catch(() => undefined)
  }

  /**
   * The first rows of a statement's answer; it waits for those before it. Throws {@link StatementStopped},
   * `QueryError` (see `query-fault.ts`), and what keeps the engine from starting.
   */
  async read({ dataset, sql, limit, plans }: Reading): Promise<ReadRows> {
    const wanted = plans.join(' ')
    if (wanted !== this.#plans) this.#throwAway()
    this.#plans = wanted
    this.#warehouse ??= this.#make()
    const warehouse = this.#warehouse
    const answer = warehouse.read(dataset, sql, { limit, schemas: exploreSchemas, plans })
    let stop = () => {}
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(new StatementStopped())
      this.#running.add(stop)
    })
    try {
      return await Promise.race([answer, stopped])
    } catch (error) {
      if (isSpent(error) && this.#warehouse === warehouse) this.#throwAway()
      throw error
    } finally {
      this.#running.delete(stop)
    }
  }

  /** Stops what is running, and lets go of the engine and its memory; the next statement starts another. */
  stop(): void {
    this.#throwAway()
  }

  /** Whoever waits for the engine would wait for ever. */
  #throwAway(): void {
    void this.#warehouse?.close()
    this.#warehouse = null
    for (const stop of this.#running) stop()
  }
}
