import type { TFunction } from 'i18next'
import type { Dataset } from '../../data/model/dataset.ts'
import { faultOf } from '../../queries/engine/query-fault.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import type { DataSource } from '../app/data-context.tsx'
import { type Explorer, StatementStopped } from '../store/explorer.ts'

/** A statement of a slide over one dataset. */
export interface AskedStatement {
  dataset: Dataset
  sql: string
}

/** Rows of an answer that slides get at most, as of lists of the app. */
export const mostRead = 1000
/** Seconds that a slide waits for its answer: who opens a deck has not chosen to wait for its statements. */
export const longestRead = 30

/** The statement ran for {@link longestRead} without an answer. */
export class StatementTooSlowError extends Error {
  constructor() {
    super(`no answer within ${longestRead} seconds`)
    this.name = 'StatementTooSlowError'
  }
}

type Source = Pick<DataSource, 'plans'> & { warehouse: Pick<DataSource['warehouse'], 'explorer'> }

const plansOf = ({ plans }: Source) => plans.map(({ key }) => key)

/** The result cache's key of a statement. */
export const statementKey = (data: Source, { dataset, sql }: AskedStatement) => [
  'statement',
  dataset.version,
  sql,
  plansOf(data),
]

// Statements of slides wait for each other: who stops the one that takes too long stops all that the engine was asked.
const turns = new WeakMap<Explorer, Promise<unknown>>()

/**
 * The first rows of a statement's answer, read as the page Explore reads them. Throws {@link StatementTooSlowError}
 * and what `Explorer.read` throws.
 */
export async function readStatement(data: Source, { dataset, sql }: AskedStatement): Promise<ReadRows> {
  const explorer = await data.warehouse.explorer()
  const before = turns.get(explorer) ?? Promise.resolve()
  const read = async () => {
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      explorer.stop()
    }, longestRead * 1000)
    try {
      return await explorer.read({ dataset, sql, limit: mostRead, plans: plansOf(data) })
    } catch (error) {
      throw isLate ? new StatementTooSlowError() : error
    } finally {
      clearTimeout(clock)
    }
  }
  const mine = before.catch(() => undefined).then(read)
  turns.set(explorer, mine)
  return mine
}

/** How the cache asks it: once more where another page has stopped the engine. */
export const statementOptions = (data: Source, asked: AskedStatement) => ({
  queryKey: statementKey(data, asked),
  queryFn: () => readStatement(data, asked),
  retry: (failures: number, error: Error) => failures === 0 && error instanceof StatementStopped,
  retryDelay: 0,
})

/** Why a statement of a slide has no answer, in words. */
export function statementReason(error: unknown, words: TFunction<'explore'>): string {
  if (error instanceof StatementTooSlowError) return words('slide.tooSlow', { seconds: longestRead })
  const fault = faultOf(error)
  if (!fault) return error instanceof Error ? error.message : String(error)
  return `${words(`fault.${fault.kind}.title`)} (${fault.message})`
}
