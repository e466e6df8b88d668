import { type AreaRow, codeSeparator, withRows } from '../areas/add-areas.ts'
import { type AreaRecord, recordsOf } from '../areas/area-records.ts'
import { dayAfter } from '../areas/near-days.ts'
import { type AreaLevel, type AreaList, areaId, levelOfCode } from '../model/area.ts'
import { AreaReferences, type Reference } from './area-references.ts'
import { AreaRowChecks } from './check-area-rows.ts'
import { AreaDates } from './date-areas.ts'
import type { ProblemCode } from './problem.ts'
import type { ReadArea } from './read-area-row.ts'

/** A row that can be taken, with where it stood. */
export interface TakenArea {
  line: number
  row: AreaRow
}

/** Hears what is wrong with a row; `column` is the contract's. */
export type ReportArea = (
  code: ProblemCode,
  severity: 'error' | 'warning',
  line: number,
  column: string,
  more?: { hint?: string; other_row?: number },
) => void

const above: Record<AreaLevel, readonly AreaLevel[]> = {
  commune: ['district', 'province'],
  district: ['province'],
  province: [],
}

/**
 * Which rows of a file of areas can be added to the list there is: each by itself dated and with the areas that
 * it names found, in the list or among the other rows; then all together checked until no row that is left
 * stands on one that is not. Nothing is guessed, and all that is wrong is reported.
 */
export function takeAreas(list: AreaList, read: readonly ReadArea[], report: ReportArea): TakenArea[] {
  const known = recordsOf(list)
  const dated = dateAreas(known, read, report)
  const single = withoutTwins(dated, report)
  const found = findReferences(known, single, report)
  return withoutFaults(known, found, report)
}

interface Dated extends TakenArea {
  read: ReadArea
}

const depth: Record<AreaLevel, number> = { province: 0, district: 1, commune: 2 }
const levelOf = (code: string): AreaLevel => levelOfCode(code) ?? 'commune'

function dateAreas(known: readonly AreaRecord[], read: readonly ReadArea[], report: ReportArea): Dated[] {
  const dates = new AreaDates(known)
  // What lies in an area of the file without a day of its own has that area's day.
  const ordered = [...read].sort((a, b) => depth[levelOf(a.code)] - depth[levelOf(b.code)])
  const dated = ordered.flatMap((one): Dated[] => {
    const { from, taken } = dates.dateOf(one)
    if (from === null) {
      report('area_day_missing', 'error', one.line, 'valid_from', taken === '' ? {} : { hint: taken })
      return []
    }
    dates.add(one, from)
    const { line, code, name, kind, valid_to, resolution } = one
    const area_id = areaId(code, from)
    const row = { area_id, code, name, area_kind: kind, parent: null, valid_from: from, valid_to }
    return [{ line, read: one, row: { ...row, successors: null, resolution } }]
  })
  return dated.sort((a, b) => a.line - b.line)
}

/** Of rows of one area that say the same the first is taken; where they do not, none is. */
function withoutTwins(rows: readonly Dated[], report: ReportArea): Dated[] {
  const byId = new Map<string, Dated[]>()
  for (const row of rows) byId.set(row.row.area_id, [...(byId.get(row.row.area_id) ?? []), row])
  const said = ({ read: { line: _, ...rest } }: Dated) => JSON.stringify(rest)
  return rows.filter((row) => {
    const [first, ...others] = byId.get(row.row.area_id) ?? []
    if (!first || others.length === 0) return true
    const agree = others.every((other) => said(other) === said(first))
    if (row !== first || !agree) {
      const other_row = row === first ? others[0]?.line : first.line
      const where = other_row === undefined ? {} : { other_row }
      report(agree ? 'area_twice' : 'area_contradiction', 'error', row.line, 'code', where)
    }
    return row === first && agree
  })
}

/** Gives rows the codes of the areas that they name; those that name one that is not there are left out. */
function findReferences(known: readonly AreaRecord[], rows: readonly Dated[], report: ReportArea): Dated[] {
  const before = new Map(known.map((record) => [record.id, record]))
  const refused = (line: number, column: 'parent' | 'successors', found: Reference) => {
    if (found.why === null) return false
    const code =
      found.why === 'ambiguous'
        ? 'area_ambiguous'
        : column === 'parent'
          ? 'area_parent_unknown'
          : 'area_successor_unknown'
    report(code, 'error', line, column, found.hint === '' ? {} : { hint: found.hint })
    return true
  }
  const parents = new AreaReferences(withRows(known, rowsOf(rows)))
  const placed = rows.flatMap((one): Dated[] => {
    const { read, row, line } = one
    if (read.parent === null) return [one]
    const level = levelOf(row.code)
    // An area's own code, or one of its own level, is found, too: the checks say what is wrong with it.
    const found = parents.one(read.parent, row.valid_from, [...above[level], level])
    if (refused(line, 'parent', found)) return []
    return [{ ...one, row: { ...row, parent: found.codes?.[0] ?? null } }]
  })
  const successors = new AreaReferences(withRows(known, rowsOf(placed)))
  return placed.flatMap((one): Dated[] => {
    const { read, row, line } = one
    const last = row.valid_to ?? before.get(row.area_id)?.valid_to ?? null
    if (read.successors === null) return [one]
    if (last === null) {
      report('area_successors_without_end', 'error', line, 'successors')
      return []
    }
    const level = levelOf(row.code)
    const levels = [level, ...above[level], ...below(level)]
    const found = successors.several(read.successors, dayAfter(last), levels)
    const isOwn = found.why !== null && found.hint === row.code
    if (isOwn) report('area_cycle', 'error', line, 'successors')
    if (isOwn || refused(line, 'successors', found)) return []
    return [{ ...one, row: { ...row, successors: found.codes?.join(codeSeparator) || null } }]
  })
}

const below = (level: AreaLevel): AreaLevel[] =>
  (['district', 'commune'] as const).filter((one) => depth[one] > depth[level])

const rowsOf = (rows: readonly TakenArea[]): AreaRow[] => rows.map(({ row }) => row)

function withoutFaults(
  known: readonly AreaRecord[],
  rows: readonly Dated[],
  report: ReportArea,
): TakenArea[] {
  const checks = new AreaRowChecks(withRows(known, rowsOf(rows)))
  const ids = new Set(rows.map(({ row }) => row.area_id))
  const good: Dated[] = []
  const warnings: (() => void)[] = []
  for (const one of rows) {
    const faults = checks.faults(one.row, ids)
    const errors = faults.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) good.push(one)
    for (const { code, severity, column, hint } of errors.length > 0 ? errors : faults) {
      const tell = () => report(code, severity, one.line, column, hint === undefined ? {} : { hint })
      if (severity === 'error') tell()
      else warnings.push(tell)
    }
  }
  // A row that is left out may have been what another one stands on.
  if (good.length < rows.length) return withoutFaults(known, good, report)
  for (const tell of warnings) tell()
  return good.map(({ line, row }) => ({ line, row }))
}
