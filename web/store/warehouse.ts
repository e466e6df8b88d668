import { datasetTables } from '../../data/dataset-tables.ts'
import { toArrow } from '../../data/ingest/to-arrow.ts'
import type { Dataset, Manifest, ShippedFile } from '../../data/model/dataset.ts'
import type { Plan } from '../../data/plans/plan.ts'
import { targetRows } from '../../data/plans/target-rows.ts'
import { referenceColumns } from '../../data/reference-columns.ts'
import { ask } from '../../queries/ask.ts'
import { type Need, type QueryName, type QueryParams, type QueryRow, queryOf } from '../../queries/catalog.ts'
import {
  buildDatabase,
  buildNeeded,
  keepAsBefore,
  keepNothingBefore,
  type TableData,
} from '../../queries/database.ts'
import type { Engine } from '../../queries/engine/engine.ts'
import type { ReadOptions, ReadRows } from '../../queries/engine/read-rows.ts'

export interface WarehouseSources {
  manifest: Manifest
  startEngine: () => Promise<Engine>
  /** The inflated bytes of a file in the manifest. */
  load: (file: ShippedFile) => Promise<Uint8Array>
  /** The rows of a dataset that is not shipped: the workspace's, or a package's. Null for one that is. */
  rowsOf?: (dataset: Dataset) => Promise<TableData[]> | TableData[] | null
  /** The plan of a key that is not shipped: the workspace's, a package's or a draft. Undefined for any other. */
  planOf?: (key: string) => Plan | undefined
}

/** What stands for "nothing before" in a comparison. */
const nothing = 'nothing'

/**
 * One engine that holds one dataset at a time. Questions are answered in turn: a change of dataset waits
 * for those asked before it and holds up those asked after it.
 */
export class Warehouse {
  readonly #sources: WarehouseSources
  #engine: Promise<Engine> | null = null
  #held: string | null = null
  /** What has been made for questions that stand on more, of the state that is held. */
  readonly #made = new Set<Need>()
  /** Version of the state that is kept for comparison. */
  #before: string | null = null
  /** The tables that all datasets share, kept for the next change of dataset. */
  #reference: Promise<TableData[]> | null = null
  /** Keys of the plans whose rules were brought in. A key stands for one content, so they hold until a rebuild. */
  readonly #plans = new Set<string>()
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
    return this.#inTurn(async () => {
      const engine = await this.#hold(dataset)
      if ('plan' in params) await this.#bringPlan(engine, params.plan)
      await this.#makeNeeded(engine, queryOf(name).needs)
      return ask(engine, name, params)
    })
  }

  /**
   * The first rows that a statement of the reader answers with, over a dataset, the documented views and the rules
   * of some plans. Only the page Explore's own warehouse is asked this: others' questions would wait for it.
   */
  read(
    dataset: Dataset,
    sql: string,
    { plans, ...options }: ReadOptions & { plans: readonly string[] },
  ): Promise<ReadRows> {
    return this.#inTurn(async () => {
      const engine = await this.#hold(dataset)
      for (const plan of plans) await this.#bringPlan(engine, plan)
      await this.#makeNeeded(engine, 'explore_views')
      return engine.read(sql, options)
    })
  }

  /** Throws the engine away at once, whatever it is doing: what it was asked is never answered. */
  async close(): Promise<void> {
    const engine = await this.#engine?.catch(() => null)
    await engine?.close()
  }

  /**
   * Gets two states ready to be compared: holds `after`, with the units and figures of `before` (null for
   * none) beside it. Questions under `import/` are then asked of `after`.
   */
  compare(before: Dataset | null, after: Dataset): Promise<void> {
    return this.#inTurn(async () => {
      await this.#compare(before, after)
    })
  }

  /** The rows that answer a question under `import/`, whatever was compared in the meantime. */
  askChange<Name extends QueryName>(
    before: Dataset | null,
    after: Dataset,
    name: Name,
    params: QueryParams<Name>,
  ): Promise<QueryRow<Name>[]> {
    return this.#inTurn(async () => ask(await this.#compare(before, after), name, params))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(work)
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #compare(before: Dataset | null, after: Dataset): Promise<Engine> {
    const wanted = before?.version ?? nothing
    if (this.#before !== wanted) {
      const engine = before ? await this.#hold(before) : await this.#started()
      this.#before = null
      await (before ? keepAsBefore(engine) : keepNothingBefore(engine))
      this.#before = wanted
    }
    return this.#hold(after)
  }

  #started(): Promise<Engine> {
    // A failed start may be tried again: the network may be back.
    this.#engine ??= this.#sources.startEngine().catch((error: unknown) => {
      this.#engine = null
      throw error
    })
    return this.#engine
  }

  async #hold(dataset: Dataset): Promise<Engine> {
    const [engine, tables] = await Promise.all([
      this.#started(),
      this.#held === dataset.version ? null : this.#tables(dataset),
    ])
    if (tables) {
      await this.#rebuild(engine, tables)
      this.#held = dataset.version
    }
    return engine
  }

  async #rebuild(engine: Engine, tables: readonly TableData[]): Promise<void> {
    this.#held = null
    this.#plans.clear()
    this.#made.clear()
    await buildDatabase(engine, tables)
  }

  async #makeNeeded(engine: Engine, need: Need | null): Promise<void> {
    if (!need || this.#made.has(need)) return
    await buildNeeded(engine, need)
    this.#made.add(need)
  }

  /** Has the rules of a plan in the engine that are not among the shipped ones. */
  async #bringPlan(engine: Engine, key: unknown): Promise<void> {
    if (typeof key !== 'string' || this.#plans.has(key)) return
    const plan = this.#sources.planOf?.(key)
    if (!plan) return
    const rows = targetRows([plan]).map((row) => ({ ...row, plan_id: key }))
    const columns = Object.keys(referenceColumns.target) as (keyof typeof referenceColumns.target)[]
    const data = Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]))
    await engine.insert('target', toArrow(referenceColumns.target, data))
    this.#plans.add(key)
  }

  async #tables(dataset: Dataset): Promise<TableData[]> {
    const { manifest, load, rowsOf } = this.#sources
    const shipped = ([table, file]: [string, ShippedFile]) =>
      load(file).then((arrow) => ({ table, arrow: [arrow] }))
    this.#reference ??= Promise.all(Object.entries(manifest.reference).map(shipped))
    try {
      const [reference, rows] = await Promise.all([
        this.#reference,
        rowsOf?.(dataset) ?? Promise.all(Object.entries(dataset.tables).map(shipped)),
      ])
      const own = rows.find(({ table }) => table === 'areas')
      const standing = own ? (await import('./own-areas.ts')).withOwnAreas(reference, own.arrow) : reference
      return [...datasetTables(dataset), ...standing, ...rows]
    } catch (error) {
      this.#reference = null
      throw error
    }
  }
}
