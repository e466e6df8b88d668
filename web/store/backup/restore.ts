import type { OwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import type { Deck } from '../../../data/deck/deck.ts'
import { type Organisation, readOrganisation } from '../../../data/deck/organisation.ts'
import { type ImportRecord, importsInForce, type LogEntry } from '../../../data/model/import-log.ts'
import type { Wording } from '../../../data/model/wording.ts'
import type { Note } from '../../../data/notes/note.ts'
import { type HeldPlan, ownPlan } from '../held-plan.ts'
import type { ImportLog, LogContents } from '../import-log.ts'
import { LogMovedOnError } from '../log-errors.ts'
import { boundariesSetting, mergeBoundaries } from '../own-boundaries.ts'
import { decksSetting, mergeDecks, organisationSetting } from '../own-decks.ts'
import { mergeNotes, notesSetting } from '../own-notes.ts'
import { mergePlans, plansSetting } from '../own-plans.ts'
import { mergeQueries, type OwnQuery, queriesSetting } from '../own-queries.ts'
import { lastBackupSetting } from '../workspace-ground.ts'
import { unpackContents } from './backup-contents.ts'
import { unsealBackup } from './backup-file.ts'
import type { BackupHeader } from './backup-header.ts'
import { mergeLogs, recordsOf } from './merge-logs.ts'
import { type BoundariesPreview, previewBoundaries } from './preview-boundaries.ts'

export const restoreModes = ['merge', 'replace'] as const
export type RestoreMode = (typeof restoreModes)[number]

/** A backup that has been read and checked in full; nothing is written yet. */
export interface OpenedBackup {
  header: BackupHeader
  contents: LogContents
}

/** Reads a backup. Throws `BackupError`, which says why it cannot be restored. */
export async function openBackup(file: Blob, passphrase: string | null): Promise<OpenedBackup> {
  const { header, content } = await unsealBackup(file, passphrase)
  return { header, contents: await unpackContents(content) }
}

/** What a restore would do to the log that is there. */
export interface RestorePreview {
  /** Imports that come in, with the ids they have in the backup; undone ones are `undone`, too. */
  added: ImportRecord[]
  undone: number
  /** Imports of the backup that the log has already. */
  known: number
  /** Imports of the log that would be gone (replace). */
  lost: ImportRecord[]
  /** Imports that both have, and whose state changes: taken back or brought back. */
  turned: number
  /** Years in force here that imports of the backup would speak of last (merge). */
  overlaps: number[]
  plans: PlansPreview
  notes: NotesPreview
  /** The analyst's own statements, by their names: what comes in, and what would be gone (replace). */
  queries: { added: string[]; lost: string[] }
  boundaries: BoundariesPreview
  decks: DecksPreview
}

/** The decks that a restore would bring in, by their titles, and those of this workspace that would be gone (replace). */
export interface DecksPreview {
  added: string[]
  lost: string[]
}

/** How many notes a restore would bring in, and of this workspace's would be gone (replace). */
export interface NotesPreview {
  added: number
  lost: number
}

/** What a restore would do to the own plans, by their titles. */
export interface PlansPreview {
  added: Wording[]
  /** Those of the added that get another id, since a plan of this workspace has theirs. */
  renamed: { title: Wording; was: string; id: string }[]
  /** Plans of this workspace that would be gone (replace). */
  lost: Wording[]
}

function previewPlans(held: readonly HeldPlan[], theirs: unknown, mode: RestoreMode): PlansPreview {
  const mine = held.map(ownPlan)
  const { added } = mergePlans(mine, theirs)
  const titles = added.map(({ own }) => own.plan.title)
  if (mode === 'replace') {
    const lost = mergePlans(theirs, mine).added.map(({ own }) => own.plan.title)
    return { added: titles, renamed: [], lost }
  }
  const renamed = added.flatMap(({ own, was }) =>
    own.plan.id === was ? [] : [{ title: own.plan.title, was, id: own.plan.id }],
  )
  return { added: titles, renamed, lost: [] }
}

function previewQueries(
  mine: readonly OwnQuery[],
  theirs: unknown,
  mode: RestoreMode,
): RestorePreview['queries'] {
  const namesOf = (added: readonly OwnQuery[]) => added.map(({ name }) => name)
  const lost = mode === 'replace' ? mergeQueries(theirs, mine).added : []
  return { added: namesOf(mergeQueries(mine, theirs).added), lost: namesOf(lost) }
}

function previewDecks(mine: readonly Deck[], theirs: unknown, mode: RestoreMode): DecksPreview {
  const titlesOf = (decks: readonly Deck[]) => decks.map(({ title }) => title)
  const lost = mode === 'replace' ? mergeDecks(theirs, mine).added : []
  return { added: titlesOf(mergeDecks(mine, theirs).added), lost: titlesOf(lost) }
}

/** What this workspace has of its own beside the imports. */
export interface OwnThings {
  plans?: readonly HeldPlan[]
  notes?: readonly Note[]
  queries?: readonly OwnQuery[]
  decks?: readonly Deck[]
  boundaries?: readonly OwnBoundaries[]
}

/** What {@link restore} would change, for a look before it is done. */
export function previewRestore(
  mine: readonly LogEntry[],
  { contents }: OpenedBackup,
  mode: RestoreMode,
  own: OwnThings = {},
): RestorePreview {
  const boundaries = previewBoundaries(own.boundaries ?? [], contents.settings[boundariesSetting], mode)
  const plans = previewPlans(own.plans ?? [], contents.settings[plansSetting], mode)
  const [myNotes, theirNotes] = [own.notes ?? [], contents.settings[notesSetting]]
  const notes = {
    added: mergeNotes(myNotes, theirNotes).added.length,
    lost: mode === 'replace' ? mergeNotes(theirNotes, myNotes).added.length : 0,
  }
  const queries = previewQueries(own.queries ?? [], contents.settings[queriesSetting], mode)
  const decks = previewDecks(own.decks ?? [], contents.settings[decksSetting], mode)
  const theirs = recordsOf(contents.entries)
  const { added, ids, known } = mergeLogs(mine, contents.entries)
  const inForce = new Set(importsInForce(contents.entries).map(({ id }) => id))
  const fresh = theirs.filter(({ id }) => !known.has(id))
  if (mode === 'replace') {
    const kept = new Set([...known].map((id) => ids.get(id)))
    return {
      added: fresh,
      undone: fresh.filter(({ id }) => !inForce.has(id)).length,
      known: known.size,
      lost: recordsOf(mine).filter(({ id }) => !kept.has(id)),
      turned: 0,
      overlaps: [],
      plans,
      notes,
      queries,
      boundaries,
      decks,
    }
  }
  const before = importsInForce(mine)
  const held = new Set(before.map(({ id }) => id))
  const after = new Set(importsInForce([...mine, ...added]).map(({ id }) => id))
  const yearsHere = new Set(before.flatMap(({ years }) => years.map(({ year }) => year)))
  const arriving = fresh.filter(({ id }) => inForce.has(id))
  const yearsThere = new Set(arriving.flatMap(({ years }) => years.map(({ year }) => year)))
  return {
    added: fresh,
    undone: fresh.length - arriving.length,
    known: known.size,
    lost: [],
    turned: recordsOf(mine).filter(({ id }) => held.has(id) !== after.has(id)).length,
    overlaps: [...yearsThere].filter((year) => yearsHere.has(year)).sort((a, b) => a - b),
    plans,
    notes,
    queries,
    boundaries,
    decks,
  }
}

/**
 * Puts a backup into the log, all or nothing. `after` is the last entry that the preview was made of. Throws
 * `LogMovedOnError` when the log has moved on since, `StorageFullError` when there is no room.
 */
export async function restore(
  log: Pick<ImportLog, 'replaceAll' | 'append' | 'read' | 'recall' | 'setting'>,
  after: number,
  { header, contents }: OpenedBackup,
  mode: RestoreMode,
): Promise<void> {
  const { entries, last } = await log.read()
  if (last !== after) throw new LogMovedOnError(after, last)
  if (mode === 'replace') {
    // What is in the log now is what the backup holds: there is nothing to remind of.
    const settings = { ...contents.settings, [lastBackupSetting]: header.made_at }
    await log.replaceAll({ ...contents, settings })
    return
  }
  const merged = contentsToAppend(entries, contents)
  const remembered = mergeRemembered(await log.recall(), contents.remembered)
  const plans = mergePlans(await log.setting(plansSetting), contents.settings[plansSetting])
  const notes = mergeNotes(await log.setting(notesSetting), contents.settings[notesSetting])
  const queries = mergeQueries(await log.setting(queriesSetting), contents.settings[queriesSetting])
  const bounds = mergeBoundaries(await log.setting(boundariesSetting), contents.settings[boundariesSetting])
  const decks = mergeDecks(await log.setting(decksSetting), contents.settings[decksSetting])
  const whose = mergeOrganisation(
    await log.setting(organisationSetting),
    contents.settings[organisationSetting],
  )
  const settings = {
    ...(plans.added.length > 0 ? { [plansSetting]: plans.plans } : {}),
    ...(notes.added.length > 0 ? { [notesSetting]: notes.notes } : {}),
    ...(queries.added.length > 0 ? { [queriesSetting]: queries.queries } : {}),
    ...(decks.added.length > 0 ? { [decksSetting]: decks.decks } : {}),
    ...(whose ? { [organisationSetting]: whose } : {}),
    ...(bounds.added.length > 0 ? { [boundariesSetting]: bounds.boundaries } : {}),
  }
  await log.append(after, { ...merged, remembered, settings })
}

/** Their name and emblem where this workspace has neither; null where nothing changes. */
function mergeOrganisation(mine: unknown, theirs: unknown): Organisation | null {
  const isNone = ({ name, emblem }: Organisation) => name === '' && emblem === null
  const there = readOrganisation(theirs)
  return isNone(readOrganisation(mine)) && !isNone(there) ? there : null
}

/** The entries to append, with their files. */
function contentsToAppend(mine: readonly LogEntry[], { entries, sources, arrows }: LogContents) {
  const { added } = mergeLogs(mine, entries)
  const records = recordsOf(added)
  const needed = new Set(
    records.flatMap(({ sha256, tables }) => [sha256, ...tables.map(({ arrow }) => arrow)]),
  )
  return {
    entries: added,
    sources: new Map([...sources].filter(([hash]) => needed.has(hash))),
    arrows: new Map([...arrows].filter(([hash]) => needed.has(hash))),
  }
}

type Choices = LogContents['remembered']

/** The choices of both; where they differ, those made here. */
function mergeRemembered(mine: Choices, theirs: Choices): Choices {
  const both = <Choice>(here: Choice[], there: Choice[], key: (choice: Choice) => unknown): Choice[] => {
    const made = new Set(here.map((choice) => JSON.stringify(key(choice))))
    return [...here, ...there.filter((choice) => !made.has(JSON.stringify(key(choice))))]
  }
  return {
    shapes: { ...theirs.shapes, ...mine.shapes },
    values: both(mine.values, theirs.values, ({ column, written }) => [column, written]),
    areas: both(mine.areas, theirs.areas, ({ year, written, district }) => [year, written, district]),
    units: both(mine.units, theirs.units, ({ unit_id }) => unit_id),
  }
}
