import { datasetTables } from '../../data/dataset-tables.ts'
import type { Dataset, Manifest, ShippedFile } from '../../data/model/dataset.ts'
import { ask } from '../../queries/ask.ts'
import type { QueryName, QueryParams, QueryRow } from '../../queries/catalog.ts'
import { buildDatabase, type TableData } from '../../queries/database.ts'
import type { Engine } from '../../queries/engine/engine.ts'

export interface WarehouseSources {
  manifest: Manifest
  startEngine: () => Promise<Engine>
  /** The inflated bytes of a file in the manifest. */
  load: (file: ShippedFile) => Promise<Uint8Array>
}

/**
 * One engine that holds one dataset at a time. Questions are answered in turn: a change of dataset waits
 * for those asked before it and holds up those asked after it.
 */
export class Warehouse {
  readonly #sources: WarehouseSources
  #engine: Promise<Engine> | null = null
  #held: string | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(sources: WarehouseSources) {
    this.#sources = sources
  }

  /** Starts the engine and loads a dataset, if that has not happened yet. */
  prepare(dataset: Dataset): Promise<void> {
    return this.#inTurn(async () => {
      await this.#hold(dataset)
    })
  }

  /** The rows that answer a named question over a dataset. */
  ask<Name extends QueryName>(
    dataset: Dataset,
    name: Name,
    params: QueryParams<Name>,
  ): Promise<QueryRow<Name>[]> {
    return this.#inTurn(async () => ask(await this.#hold(dataset), name, params))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(work)
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #hold(dataset: Dataset): Promise<Engine> {
    // A failed start may be tried again: the network may be back.
    this.#engine ??= this.#sources.startEngine().catch((error: unknown) => {
      this.#engine = null
      throw error
    })
    const [engine, tables] = await Promise.all([
      this.#engine,
      this.#held === dataset.version ? null : this.#tables(dataset),
    ])
    if (tables) {
      this.#held = null
      await buildDatabase(engine, tables)
      this.#held = dataset.version
    }
    return engine
  }

  async #tables(dataset: Dataset): Promise<TableData[]> {
    const { manifest, load } = this.#sources
    const reference = Object.entries(manifest.reference).map(async ([table, file]) => ({
      table,
      arrow: [await load(file)],
    }))
    const rows = Object.entries(dataset.tables).map(async ([table, file]) => ({
      table,
      arrow: [await load(file)],
    }))
    return [...datasetTables(dataset), ...(await Promise.all([...reference, ...rows]))]
  }
}
