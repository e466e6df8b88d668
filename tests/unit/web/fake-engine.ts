import type { Table } from 'apache-arrow'
import { tableFromIPC } from 'apache-arrow'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import type { ShippedFile } from '../../../data/model/dataset.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

/** The content of a shipped file is its own path. */
export const loadPath = async (file: ShippedFile) => {
  await later()
  return new TextEncoder().encode(file.path)
}

/**
 * An engine that answers every question with the name of the dataset whose rows it holds, "nothing" while it
 * holds none. Each step takes a while, so that what runs at the same time gets mixed up.
 */
export class FakeEngine implements Engine {
  /** What happened, in order: rows and plans that came in, states kept for comparison, lists made, questions. */
  readonly log: string[] = []
  /** Which of the next inserts fail, the next one first. */
  failures: boolean[] = []
  /** How many inserts there were. */
  inserts = 0
  #held = 'nothing'

  async execute(sql: string): Promise<void> {
    await later()
    // The schema empties all tables.
    if (sql.includes('CREATE OR REPLACE TABLE classification')) this.#held = 'nothing'
    if (sql.includes('CREATE OR REPLACE TABLE before_unit_year')) this.log.push(`keep ${this.#held}`)
    if (sql.includes('DROP TABLE IF EXISTS before_unit_year')) this.log.push('keep nothing')
    if (sql.includes('CREATE OR REPLACE TABLE unit_list')) this.log.push(`list units of ${this.#held}`)
  }

  async insert(table: string, arrow: Uint8Array): Promise<void> {
    await later()
    this.inserts += 1
    if (this.failures.shift()) throw new Error('out of memory')
    if (table === 'target') this.log.push(`plan ${tableFromIPC(arrow).getChild('plan_id')?.get(0)}`)
    if (table !== 'classification' && table !== 'summary') return
    this.#held = new TextDecoder().decode(arrow).replace('.arrow', '')
    this.log.push(`load ${this.#held}`)
  }

  async query(_sql: string, params: readonly unknown[]): Promise<Table> {
    await later()
    // Questions of the build itself have no parameters.
    if (params.length > 0) this.log.push(`ask ${params[1]}`)
    const row = { area_id: [this.#held], full_name: [this.#held], group_name: [this.#held] }
    return tableFromIPC(toArrow({ area_id: 'text', full_name: 'text', group_name: 'text' }, row))
  }

  async read(): Promise<ReadRows> {
    await later()
    return { columns: [], count: 0, more: false }
  }

  async close(): Promise<void> {}
}
