import * as z from 'zod/mini'
import { ContractId, ImportMode, Sha256 } from './dataset.ts'
import { Recipe } from './recipe.ts'

export { ImportMode, importModes } from './dataset.ts'

const Time = z.iso.datetime()

/** One sheet of a file, accepted: what was read from it, how, and what was left out. */
export const ImportRecord = z.strictObject({
  /** Place in the log; later ones win. Rows carry it as `import_id`. */
  id: z.int().check(z.positive()),
  file: z.string(),
  /** Hash of the file's bytes; they are kept under it. */
  sha256: Sha256,
  bytes: z.int().check(z.nonnegative()),
  recipe: Recipe,
  mode: ImportMode,
  /** With mode `area`: the area whose part of the year is replaced. */
  area_id: z.nullable(z.string()),
  /** The province of today that holds all its areas; null where no one does. */
  scope: z.nullable(z.string()),
  tables: z.array(
    z.strictObject({
      contract: ContractId,
      rows: z.int().check(z.nonnegative()),
      /** The contract's columns that the file has; others keep what earlier imports said (mode `rows`). */
      columns: z.array(z.string()),
      /** Hash of the Arrow stream; it is kept under it. */
      arrow: Sha256,
    }),
  ),
  years: z.array(z.strictObject({ year: z.int(), rows: z.int() })),
  /** Data rows of the sheet, and how many of them the analyst left out because they have errors. */
  rows_read: z.int().check(z.nonnegative()),
  rows_left_out: z.int().check(z.nonnegative()),
  warnings: z.int().check(z.nonnegative()),
  /** The file says of itself that it is demonstration data. */
  demonstration: z.boolean(),
})
export type ImportRecord = z.infer<typeof ImportRecord>

/** One line of the append-only import log. Nothing is ever changed or removed: undoing adds a line. */
export const LogEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    seq: z.int().check(z.positive()),
    time: Time,
    imports: z.array(ImportRecord).check(z.minLength(1)),
  }),
  z.strictObject({
    kind: z.enum(['undo', 'redo']),
    seq: z.int().check(z.positive()),
    time: Time,
    /** Ids of the imports that it takes back or brings back. */
    imports: z.array(z.int().check(z.positive())).check(z.minLength(1)),
  }),
])
export type LogEntry = z.infer<typeof LogEntry>

/** The imports that hold after a log, in the order of their ids: all but those whose last word is undone. */
export function importsInForce(log: readonly LogEntry[]): ImportRecord[] {
  const records = new Map<number, ImportRecord>()
  const undone = new Set<number>()
  for (const entry of log) {
    if (entry.kind === 'import') for (const record of entry.imports) records.set(record.id, record)
    else if (entry.kind === 'undo') for (const id of entry.imports) undone.add(id)
    else for (const id of entry.imports) undone.delete(id)
  }
  return [...records.values()].filter(({ id }) => !undone.has(id)).sort((a, b) => a.id - b.id)
}
