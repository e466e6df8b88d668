import type { Understood } from '../../../../../data/ingest/prepared.ts'
import type { ImportMode } from '../../../../../data/model/import-log.ts'
import type { Recipe } from '../../../../../data/model/recipe.ts'
import type { OpenedSummary, PreparedSummary } from '../../../../store/import-protocol.ts'

/** What the analyst has laid down of a recipe; the rest is understood from the file. */
export type Choices = Partial<Recipe>

/** The steps a file goes through, each by itself as soon as it can. */
export type Step = 'open' | 'understand' | 'prepare'

/** One sheet of a dropped file on its way into the log. */
export interface BatchFile {
  id: string
  /** Its place in the batch, never given twice: what it imports gets the id `firstId + number`. */
  number: number
  name: string
  file: File
  /** A backup or a package of published data is no import: it is pointed to where it can be opened. */
  kind: 'import' | 'package'
  opened: OpenedSummary | null
  choices: Choices
  /** Choices taken back and those before, for undo and redo. */
  past: readonly Choices[]
  future: readonly Choices[]
  /** What was understood under which choices; under other ones it is out of date. */
  understood: { of: Choices; result: Understood } | null
  prepared: { of: Recipe; result: PreparedSummary } | null
  /** Something unforeseen in a step; it is not tried again unasked. */
  fault: { step: Step; error: unknown } | null
  /** How many bad rows the analyst agreed to leave out; holds for that count only. */
  leaveOut: number | null
  mode: ImportMode
  /** With mode `area`: the area whose part of the year is replaced. */
  area: string | null
}

/** All that is to be accepted together. */
export interface Batch {
  files: readonly BatchFile[]
  selected: string | null
  /** The province whose areas the names are looked up among. */
  scope: string | null
  /** Id of the first import; the log says it, and moves on when another tab accepts something. */
  firstId: number
  /** How many files were ever added. */
  added: number
}

export const emptyBatch: Batch = { files: [], selected: null, scope: null, firstId: 1, added: 0 }

/** What `understood` says as long as it is up to date. */
export const understoodNow = (file: BatchFile): Understood | null =>
  file.understood?.of === file.choices ? file.understood.result : null

/** What `prepared` says as long as it is up to date. */
export function preparedNow(file: BatchFile, firstId: number): PreparedSummary | null {
  const understood = understoodNow(file)
  const { prepared } = file
  if (!understood || !prepared || prepared.of !== understood.recipe) return null
  return prepared.result.importId === firstId + file.number ? prepared.result : null
}

/**
 * The recipe with the choices that are still being worked out: a choice made in quick succession to another
 * adds to it. Null before the file was understood at all.
 */
export const recipeOf = ({ understood, choices }: BatchFile): Recipe | null =>
  understood && { ...understood.result.recipe, ...choices }

/** Whether a file is a list of areas: its rows are of no year and take the place of none. */
export const isOfAreas = (file: BatchFile): boolean => recipeOf(file)?.contracts.includes('areas') ?? false

/** Whether a file still lacks the area whose part of the year it replaces. */
export const lacksArea = (file: BatchFile): boolean =>
  file.mode === 'area' && file.area === null && !isOfAreas(file)

/** Where a file stands; what blocks it comes first. */
export type FileState =
  | 'package'
  | 'failed'
  | 'unreadable'
  | 'working'
  | 'blocked'
  | 'nothing'
  | 'errors'
  | 'ready'

/** Whether the rows with errors are left out with the analyst's word. */
export const leavesOut = (file: BatchFile, prepared: PreparedSummary): boolean =>
  prepared.rows.left_out > 0 && file.leaveOut === prepared.rows.left_out

export function stateOf(file: BatchFile, firstId: number): FileState {
  if (file.kind === 'package') return 'package'
  if (file.fault) return 'failed'
  if (file.opened && !file.opened.opened) return 'unreadable'
  const understood = understoodNow(file)
  if (understood?.problems.some(({ severity }) => severity === 'error')) return 'blocked'
  const prepared = preparedNow(file, firstId)
  if (!prepared) return 'working'
  if (prepared.file_errors > 0) return 'blocked'
  if (prepared.rows.left_out > 0 && !leavesOut(file, prepared)) return 'errors'
  return prepared.rows.taken === 0 ? 'nothing' : 'ready'
}

/** The files that would be imported. */
export const importsOf = (batch: Batch): readonly BatchFile[] =>
  batch.files.filter(({ kind }) => kind === 'import')

/** Whether every file can be accepted. */
export function isReady(batch: Batch): boolean {
  const files = importsOf(batch)
  return files.length > 0 && files.every((file) => stateOf(file, batch.firstId) === 'ready')
}

/** The next thing to be done for a file: for the one that is looked at first, then in order. */
export function nextStep(batch: Batch): { id: string; step: Step } | null {
  const chosen = importsOf(batch).find(({ id }) => id === batch.selected)
  for (const file of chosen ? [chosen, ...importsOf(batch)] : importsOf(batch)) {
    const step = stepOf(file, batch.firstId)
    if (step) return { id: file.id, step }
  }
  return null
}

/** What a file waits for; null where it is done, or cannot go on by itself. */
export function stepOf(file: BatchFile, firstId: number): Step | null {
  if (file.fault) return null
  if (!file.opened) return 'open'
  if (!file.opened.opened) return null
  const understood = understoodNow(file)
  if (!understood) return 'understand'
  if (understood.problems.some(({ severity }) => severity === 'error')) return null
  return preparedNow(file, firstId) ? null : 'prepare'
}
