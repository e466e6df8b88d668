import { areasOf, type OwnBoundaries, readOwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { ImportLog } from './import-log.ts'

/** Setting of the log that holds the workspace's own boundaries. */
export const boundariesSetting = 'boundaries'

const listOf = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])

/** Whether both are of some area: one map cannot show it twice. */
function overlap(one: OwnBoundaries, other: OwnBoundaries): boolean {
  const areas = new Set(areasOf(one))
  return areasOf(other).some((id) => areas.has(id))
}

/** Whether an entry of the setting is one of these; what this edition of the app cannot read is none of them. */
function isAmong(entry: unknown, some: readonly OwnBoundaries[]): boolean {
  const [read] = readOwnBoundaries([entry])
  return read !== undefined && some.some(({ saved_at }) => saved_at === read.saved_at)
}

/** The setting with boundaries in it, in the place of all that are of some area of theirs; and what went. */
export function withBoundaries(
  kept: unknown,
  own: OwnBoundaries,
): { boundaries: unknown[]; replaced: OwnBoundaries[] } {
  const replaced = readOwnBoundaries(kept).filter((one) => overlap(one, own))
  return { boundaries: [...listOf(kept).filter((one) => !isAmong(one, replaced)), own], replaced }
}

/** The setting without the boundaries saved then. */
export const withoutBoundaries = (kept: unknown, own: OwnBoundaries): unknown[] =>
  listOf(kept).filter((one) => !isAmong(one, [own]))

/** What the boundaries of another workspace add to those of this one. */
export interface MergedBoundaries {
  /** The setting as it becomes. */
  boundaries: unknown[]
  added: OwnBoundaries[]
  /** Those of theirs that stay out: this workspace has others of the same areas. */
  refused: OwnBoundaries[]
}

const content = ({ topology }: OwnBoundaries) => JSON.stringify(topology)

/** The boundaries of both; where both have some of one area, those that are here stay. */
export function mergeBoundaries(mine: unknown, theirs: unknown): MergedBoundaries {
  const boundaries = listOf(mine)
  const here = readOwnBoundaries(mine)
  const known = new Set(here.map(content))
  const added: OwnBoundaries[] = []
  const refused: OwnBoundaries[] = []
  for (const own of readOwnBoundaries(theirs)) {
    if (known.has(content(own))) continue
    const list = [...here, ...added].some((one) => overlap(one, own)) ? refused : added
    list.push(own)
  }
  return { boundaries: [...boundaries, ...added], added, refused }
}

type Settings = Pick<ImportLog, 'changeSetting'>

/**
 * Keeps boundaries in the workspace, in the place of those of the same areas, which it gives back. Throws
 * `StorageFullError`, `StorageRefusedError`.
 */
export async function keepBoundaries(log: Settings, own: OwnBoundaries): Promise<OwnBoundaries[]> {
  let gone: OwnBoundaries[] = []
  await log.changeSetting(boundariesSetting, (kept) => {
    const { boundaries, replaced } = withBoundaries(kept, own)
    gone = replaced
    return boundaries
  })
  return gone
}

/** Removes boundaries and puts others back, in one go: undoing either. Throws as {@link keepBoundaries} does. */
export function exchangeBoundaries(
  log: Settings,
  out: readonly OwnBoundaries[],
  back: readonly OwnBoundaries[],
): Promise<void> {
  return log.changeSetting(boundariesSetting, (kept) => {
    const left = out.reduce<unknown>(withoutOne, kept)
    return back.reduce<unknown>((list, own) => withBoundaries(list, own).boundaries, left)
  })
}

const withoutOne = (kept: unknown, own: OwnBoundaries): unknown => withoutBoundaries(kept, own)
