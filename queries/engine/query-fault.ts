import { QueryError } from './query-error.ts'

/** Why a statement that somebody wrote has no answer, as far as the reader can do something about it. */
export const queryFaults = [
  'empty',
  'several',
  'syntax',
  'name',
  'value',
  'writes',
  'sealed',
  'parameter',
  'memory',
  'broken',
  'other',
] as const

export interface QueryFault {
  kind: (typeof queryFaults)[number]
  /** The line of the statement that the engine points at, from 1. */
  line: number | null
  /** What the engine said, without the line that it prints. */
  message: string
}

/** The engine's words for what went wrong, in the order in which they are looked for. */
const signs: readonly (readonly [RegExp, QueryFault['kind']])[] = [
  [/No statement to prepare/, 'empty'],
  [/Cannot prepare multiple statements/, 'several'],
  [/Values were not provided for|not all parameters were bound|Invalid number of parameters/i, 'parameter'],
  [/Out of Memory|bad_alloc|memory limit|Array buffer allocation failed|could not allocate/i, 'memory'],
  [/transaction is launched in read-only mode|read-only/i, 'writes'],
  [/configuration has been locked|disabled by configuration|disabled through configuration/i, 'sealed'],
  [/Permission Error|extension/i, 'sealed'],
  [/^(INTERNAL|FATAL)|RuntimeError|unreachable|out of bounds|database has been invalidated/i, 'broken'],
  [/^Parser Error|^Syntax Error/i, 'syntax'],
  [/^Catalog Error|not found in FROM clause|^Binder Error: (Referenced|Table|Column)/i, 'name'],
  [/^(Conversion|Out of Range|Invalid Input) Error/i, 'value'],
]

/** What the engine's error says; null for an error that is not the engine's. */
export function faultOf(error: unknown): QueryFault | null {
  if (!(error instanceof QueryError)) return null
  const { message } = error
  const kind = signs.find(([sign]) => sign.test(message))?.[1] ?? 'other'
  const line = /^LINE (\d+):/m.exec(message)?.[1]
  // Of memory the engine goes on to advise settings, which are locked.
  const said = kind === 'memory' ? (message.split('\n')[0] ?? '') : withoutLine(message)
  return { kind, line: line === undefined ? null : Number(line), message: said }
}

/** Whether the engine is not to be asked any more after this: its memory is full, or it has broken down. */
export const isSpent = (error: unknown): boolean => {
  const kind = faultOf(error)?.kind
  return kind === 'memory' || kind === 'broken'
}

const withoutLine = (message: string) => (message.split(/\n+LINE \d+:/)[0] ?? message).trim()
