import type { OwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import { mergeBoundaries } from '../own-boundaries.ts'
import type { RestoreMode } from './restore.ts'

/** What a restore would do to the own boundaries, by the files they came from. */
export interface BoundariesPreview {
  added: string[]
  /** Those of the backup that stay out, since this workspace has others of the same areas (merge). */
  refused: string[]
  /** Boundaries of this workspace that would be gone (replace). */
  lost: string[]
}

const filesOf = (list: readonly OwnBoundaries[]) => list.map(({ file }) => file)

/** Both are what the setting of a log holds. */
export function previewBoundaries(mine: unknown, theirs: unknown, mode: RestoreMode): BoundariesPreview {
  const { added, refused } = mergeBoundaries(mine, theirs)
  if (mode === 'merge') return { added: filesOf(added), refused: filesOf(refused), lost: [] }
  const back = mergeBoundaries(theirs, mine)
  return {
    added: filesOf([...added, ...refused]),
    refused: [],
    lost: filesOf([...back.added, ...back.refused]),
  }
}
