import type { Understood } from '../../../../../data/ingest/prepared.ts'
import type { ImportMode } from '../../../../../data/model/import-log.ts'
import type { Recipe } from '../../../../../data/model/recipe.ts'
import type { OpenedSummary, PreparedSummary } from '../../../../store/import-protocol.ts'
import { type Batch, type BatchFile, type Choices, emptyBatch, recipeOf, type Step } from './batch.ts'
import { isPackage } from './dropped-files.ts'

/** Everything that can happen to a batch. */
export type BatchChange =
  | { type: 'add'; files: readonly { file: File; name: string }[] }
  | { type: 'add-sheet'; id: string; sheet: string }
  | { type: 'remove'; id: string }
  | { type: 'clear' }
  | { type: 'select'; id: string }
  | { type: 'opened'; id: string; summary: OpenedSummary }
  | { type: 'understood'; id: string; of: Choices; result: Understood }
  | { type: 'prepared'; id: string; of: Recipe; result: PreparedSummary }
  | { type: 'failed'; id: string; step: Step; error: unknown }
  | { type: 'retry'; id: string }
  | { type: 'choose'; id: string; choices: Choices | ((recipe: Recipe) => Choices) }
  | { type: 'undo' | 'redo'; id: string }
  | { type: 'leave-out'; id: string; count: number | null }
  | { type: 'mode'; id: string | null; mode: ImportMode }
  | { type: 'area'; id: string; area: string | null }
  | { type: 'scope'; scope: string | null }
  | { type: 'areas-changed' }
  | { type: 'log-moved'; firstId: number }

/** The batch after a change. What comes late, for choices made over since or a file removed, changes nothing. */
export function changeBatch(batch: Batch, change: BatchChange): Batch {
  switch (change.type) {
    case 'add':
      return added(batch, change.files)
    case 'add-sheet':
      return withSheet(batch, change.id, change.sheet)
    case 'remove': {
      const files = batch.files.filter(({ id }) => id !== change.id)
      const selected = batch.selected === change.id ? (files[0]?.id ?? null) : batch.selected
      return { ...batch, files, selected }
    }
    case 'clear':
      return { ...emptyBatch, scope: batch.scope, firstId: batch.firstId, added: batch.added }
    case 'select':
      return { ...batch, selected: change.id }
    case 'scope': {
      if (batch.scope === change.scope) return batch
      // Names mean other places there: everything is read again, and no chosen area holds.
      const files = batch.files.map((file) => ({ ...file, understood: null, prepared: null, area: null }))
      return { ...batch, scope: change.scope, files }
    }
    case 'areas-changed':
      return {
        ...batch,
        files: batch.files.map((file) => ({ ...file, understood: null, prepared: null })),
      }
    case 'log-moved':
      return batch.firstId === change.firstId ? batch : { ...batch, firstId: change.firstId }
    case 'mode': {
      const { id, mode } = change
      return {
        ...batch,
        files: batch.files.map((file) => (id === null || file.id === id ? { ...file, mode } : file)),
      }
    }
    default:
      return {
        ...batch,
        files: batch.files.map((file) => (file.id === change.id ? changeFile(file, change) : file)),
      }
  }
}

type FileChange = Extract<
  BatchChange,
  {
    type:
      | 'opened'
      | 'understood'
      | 'prepared'
      | 'failed'
      | 'retry'
      | 'choose'
      | 'undo'
      | 'redo'
      | 'leave-out'
      | 'area'
  }
>

function changeFile(file: BatchFile, change: FileChange): BatchFile {
  switch (change.type) {
    case 'opened':
      return { ...file, opened: change.summary }
    case 'understood':
      return change.of === file.choices
        ? { ...file, understood: { of: change.of, result: change.result } }
        : file
    case 'prepared':
      return { ...file, prepared: { of: change.of, result: change.result } }
    case 'failed':
      return { ...file, fault: { step: change.step, error: change.error } }
    case 'retry':
      return { ...file, fault: null }
    case 'choose': {
      const recipe = recipeOf(file)
      const asked = change.choices
      if (typeof asked === 'function' && !recipe) return file
      const chosen = typeof asked === 'function' ? recipe && asked(recipe) : asked
      const choices = { ...file.choices, ...chosen }
      return { ...file, choices, past: [...file.past, file.choices], future: [], fault: null }
    }
    case 'undo': {
      const before = file.past.at(-1)
      if (!before) return file
      const future = [file.choices, ...file.future]
      return { ...file, choices: before, past: file.past.slice(0, -1), future, fault: null }
    }
    case 'redo': {
      const [after, ...future] = file.future
      if (!after) return file
      return { ...file, choices: after, past: [...file.past, file.choices], future, fault: null }
    }
    case 'leave-out':
      return { ...file, leaveOut: change.count }
    case 'area':
      return { ...file, area: change.area }
  }
}

function newFile(file: File, name: string, number: number, choices: Choices): BatchFile {
  return {
    id: `file-${number}`,
    number,
    name,
    file,
    kind: isPackage(name) ? 'package' : 'import',
    opened: null,
    choices,
    past: [],
    future: [],
    understood: null,
    prepared: null,
    fault: null,
    leaveOut: null,
    mode: 'rows',
    area: null,
  }
}

function added(batch: Batch, dropped: readonly { file: File; name: string }[]): Batch {
  const files = dropped.map(({ file, name }, index) => newFile(file, name, batch.added + index, {}))
  return {
    ...batch,
    files: [...batch.files, ...files],
    selected: batch.selected ?? files[0]?.id ?? null,
    added: batch.added + files.length,
  }
}

function withSheet(batch: Batch, id: string, sheet: string): Batch {
  const place = batch.files.findIndex((file) => file.id === id)
  const source = batch.files[place]
  if (!source) return batch
  const file = newFile(source.file, source.name, batch.added, { sheet })
  return {
    ...batch,
    files: [...batch.files.slice(0, place + 1), file, ...batch.files.slice(place + 1)],
    selected: file.id,
    added: batch.added + 1,
  }
}
