import type { OwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import { importsInForce } from '../../../data/model/import-log.ts'
import type { WorkspaceState } from '../workspace.ts'

/** Imports in force that were accepted after the last backup; 0 where nothing would be lost. */
export function notBackedUp({ entries, lastBackup }: Pick<WorkspaceState, 'entries' | 'lastBackup'>): number {
  const held = new Set(importsInForce(entries).map(({ id }) => id))
  return entries.reduce((count, entry) => {
    if (entry.kind !== 'import' || (lastBackup !== null && entry.time <= lastBackup)) return count
    return entry.imports.some(({ id }) => held.has(id)) ? count + 1 : count
  }, 0)
}

/** Notes that were written after the last backup. */
export function notesNotBackedUp({
  notes,
  lastBackup,
}: Pick<WorkspaceState, 'notes' | 'lastBackup'>): number {
  return notes.filter(({ written_at }) => lastBackup === null || written_at > lastBackup).length
}

/** Decks that were changed after the last backup. */
export function decksNotBackedUp({
  decks,
  lastBackup,
}: Pick<WorkspaceState, 'decks' | 'lastBackup'>): number {
  return decks.filter(({ changed_at }) => lastBackup === null || changed_at > lastBackup).length
}

/** Own plans that were saved after the last backup. */
export function plansNotBackedUp({
  plans,
  lastBackup,
}: Pick<WorkspaceState, 'plans' | 'lastBackup'>): number {
  return plans.filter(({ saved_at }) => lastBackup === null || saved_at > lastBackup).length
}

/** Statements that were saved after the last backup. */
export function queriesNotBackedUp({
  queries,
  lastBackup,
}: Pick<WorkspaceState, 'queries' | 'lastBackup'>): number {
  return queries.filter(({ saved_at }) => lastBackup === null || saved_at > lastBackup).length
}

/** Own boundaries that came in after the last backup. */
export function boundariesNotBackedUp(
  boundaries: readonly Pick<OwnBoundaries, 'saved_at'>[],
  { lastBackup }: Pick<WorkspaceState, 'lastBackup'>,
): number {
  return boundaries.filter(({ saved_at }) => lastBackup === null || saved_at > lastBackup).length
}
