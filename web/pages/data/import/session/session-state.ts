import type { Remembered } from '../../../../../data/ingest/remembered.ts'
import type { LogEntry } from '../../../../../data/model/import-log.ts'
import type { ImportClient } from '../../../../store/import-client.ts'
import type { NewImport } from '../../../../store/import-log.ts'
import type { AreaOption, Page, RepeatedRow } from '../../../../store/import-protocol.ts'
import type { AreaStreams } from '../../../../store/read-areas.ts'
import { type Batch, emptyBatch, type Step } from './batch.ts'
import type { Clash } from './replacing.ts'

/** What is under way in the worker. */
export interface Busy {
  id: string
  step: Step
  /** Part that is done, 0 to 1; null where that is not known. */
  share: number | null
  since: number
}

/** What the batch would change in the workspace; `key` says of which batch and which state of the log. */
export type Weighed<Result> =
  | { phase: 'none' }
  | { phase: 'weighing'; key: string }
  | { phase: 'failed'; key: string; error: unknown }
  | { phase: 'done'; key: string; result: Result; repeated: Page<RepeatedRow> }

export type Accepting =
  | { phase: 'open' }
  | { phase: 'accepting' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'accepted'; entry: LogEntry; rows: number }

export interface SessionState<Result> {
  batch: Batch
  /** Whether the worker has the areas; an error where they could not be had. */
  start: { phase: 'waiting' } | { phase: 'ready' } | { phase: 'failed'; error: unknown }
  provinces: readonly { id: string; full_name: string }[]
  areas: ReadonlyMap<number, readonly AreaOption[]>
  clashes: readonly Clash[]
  weighed: Weighed<Result>
  accepting: Accepting
}

/** The analyst's own data, as far as an import needs it. */
export interface LogSource {
  get: () => { lastSeq: number; nextId: number; areaRows: readonly string[] }
  subscribe: (listener: () => void) => () => void
  accept: (imports: readonly NewImport[], after: number) => Promise<LogEntry>
  undo: (ids: readonly number[]) => Promise<unknown>
  recall: () => Promise<Remembered>
  remember: (next: Remembered) => Promise<void>
}

export interface SessionSources<Result> {
  client: ImportClient
  workspace: LogSource
  /** The areas that there are now. */
  reference: () => Promise<AreaStreams>
  /** What would change; asked of the engine. */
  weigh: (imports: readonly NewImport[], batch: Batch) => Promise<Result>
}

/** Before anything has happened. */
export const freshState = {
  batch: emptyBatch,
  start: { phase: 'waiting' },
  provinces: [],
  areas: new Map(),
  clashes: [],
  weighed: { phase: 'none' },
  accepting: { phase: 'open' },
} as const satisfies SessionState<never>
