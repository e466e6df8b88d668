import type { ImportMode } from '../../../../../data/model/import-log.ts'
import type { PreparedSummary } from '../../../../store/import-protocol.ts'
import { type Batch, type BatchFile, importsOf, isOfAreas, preparedNow } from './batch.ts'

/** A file whose rows a later file of the same batch would wipe out. */
export interface Clash {
  file: string
  by: string
  years: number[]
}

/** How each file goes into the log, by its id, and which files cannot go together as they are. */
export interface Replacing {
  modes: ReadonlyMap<string, ImportMode>
  clashes: Clash[]
}

interface Part {
  file: BatchFile
  prepared: PreparedSummary
}

/**
 * The mode each file of a batch is recorded with. Later imports win over earlier ones: of several files that
 * replace the same year, or the same area's part of it, only the first may clear it, and the others add their
 * rows. Where a later file would clear rows of an earlier one all the same, it is a clash. `within` says
 * whether an area lies in another or is the same.
 */
export function replacing(batch: Batch, within: (area: string, other: string) => boolean): Replacing {
  const modes = new Map<string, ImportMode>()
  const clashes: Clash[] = []
  const before: Part[] = []
  for (const file of importsOf(batch)) {
    const prepared = preparedNow(file, batch.firstId)
    if (!prepared) continue
    if (isOfAreas(file)) {
      modes.set(file.id, 'rows')
      continue
    }
    const part = { file, prepared }
    const cleared = before.some(
      (other) =>
        modes.get(other.file.id) === file.mode && other.file.area === file.area && covers(other, part),
    )
    modes.set(file.id, cleared ? 'rows' : file.mode)
    if (!cleared) {
      for (const other of before.filter((earlier) => clears(part, earlier, within))) {
        clashes.push({ file: other.file.name, by: file.name, years: sharedYears(other, part) })
      }
    }
    before.push(part)
  }
  return { modes, clashes }
}

const contractsOf = ({ prepared }: Part) => new Set(prepared.tables.map(({ contract }) => contract))

/** All years and contracts of a file are among those of the other. */
function covers(other: Part, part: Part): boolean {
  const contracts = contractsOf(other)
  return (
    sharedYears(other, part).length === part.prepared.years.length &&
    part.prepared.tables.every(({ contract }) => contracts.has(contract))
  )
}

/** Whether a file, with the mode chosen for it, would take rows of an earlier one out. */
function clears(part: Part, earlier: Part, within: (area: string, other: string) => boolean): boolean {
  const { mode, area } = part.file
  if (mode === 'rows' || sharedYears(part, earlier).length === 0) return false
  const contracts = contractsOf(earlier)
  if (!part.prepared.tables.some(({ contract }) => contracts.has(contract))) return false
  return mode === 'year' || earlier.prepared.areas.some((one) => area !== null && within(one, area))
}

function sharedYears(a: Part, b: Part): number[] {
  const years = new Set(a.prepared.years.map(({ year }) => year))
  return b.prepared.years.map(({ year }) => year).filter((year) => years.has(year))
}
