import type { AreaRow } from '../areas/add-areas.ts'
import { type AreaRecord, canLieIn, recordFinder } from '../areas/area-records.ts'
import { foldAreaName } from '../areas/fold-name.ts'
import { dayAfter } from '../areas/near-days.ts'
import { kindWords } from '../areas/tidy-name.ts'
import type { ProblemCode, Severity } from './problem.ts'

/** What is wrong with a row of areas, seen beside all others. */
export interface AreaFault {
  code: ProblemCode
  severity: Severity
  /** The contract's column in question. */
  column: string
  hint?: string
}

const endless = '9999-12-31'
const endOf = ({ valid_to }: AreaRecord) => valid_to ?? endless
const isBeside = (a: AreaRecord, b: AreaRecord) =>
  a.id !== b.id && a.valid_from <= endOf(b) && b.valid_from <= endOf(a)

const vietnamese = (day: string | null) => (day === null ? '' : day.split('-').reverse().join('/'))

/** "Xã An 12001 (01/07/2025–)". */
export const describeArea = ({ kind, name, code, valid_from, valid_to }: AreaRecord) =>
  `${kindWords[kind]} ${name} ${code} (${vietnamese(valid_from)}–${vietnamese(valid_to)})`

/**
 * Holds rows against the list that they make together with all other areas: days in order, one area a code and
 * day, a parent of a higher level that is there as long as the area is, successors that are there the day after.
 * A lineage that leads back to where it began cannot come about: every step leads to a later day.
 */
export class AreaRowChecks {
  readonly #byId: ReadonlyMap<string, AreaRecord>
  readonly #find: ReturnType<typeof recordFinder>
  readonly #byCode = new Map<string, AreaRecord[]>()
  readonly #byName = new Map<string, AreaRecord[]>()
  readonly #children = new Map<string, AreaRecord[]>()

  constructor(records: readonly AreaRecord[]) {
    this.#byId = new Map(records.map((record) => [record.id, record]))
    this.#find = recordFinder(records)
    for (const record of records) {
      push(this.#byCode, record.code, record)
      push(this.#byName, this.#nameKey(record), record)
      const parent = this.#parentOf(record)
      if (parent) push(this.#children, parent.id, record)
    }
  }

  /** What is wrong with a row, errors first. `rowIds` are the areas that the file's rows speak of. */
  faults({ area_id, valid_to }: AreaRow, rowIds: ReadonlySet<string>): AreaFault[] {
    const record = this.#byId.get(area_id)
    if (!record) return []
    if (endOf(record) < record.valid_from) {
      return [error('area_days_reversed', valid_to === null ? 'valid_from' : 'valid_to')]
    }
    const overlap = this.#byCode.get(record.code)?.find((other) => isBeside(record, other))
    return [
      ...(overlap ? [error('area_code_overlap', 'code', describeArea(overlap))] : []),
      ...this.#ofParent(record),
      ...this.#ofChildren(record, rowIds),
      ...this.#ofSuccessors(record),
      ...this.#ofName(record),
    ]
  }

  #parentOf({ code, parent, valid_from }: AreaRecord): AreaRecord | undefined {
    return parent !== null && canLieIn(code, parent) ? this.#find(parent, valid_from) : undefined
  }

  #nameKey(record: AreaRecord): string {
    return `${record.parent} ${record.kind} ${foldAreaName(record.name).key}`
  }

  #ofParent(record: AreaRecord): AreaFault[] {
    const { code, parent } = record
    if (parent === null) return code.length === 2 ? [] : [error('value_missing', 'parent')]
    if (parent === code) return [error('area_cycle', 'parent')]
    if (!canLieIn(code, parent)) return [error('area_parent_level', 'parent')]
    const above = this.#parentOf(record)
    if (!above) return [error('area_parent_unknown', 'parent')]
    return endOf(record) > endOf(above) ? [error('area_outlives_parent', 'parent', describeArea(above))] : []
  }

  /** Areas that would be left without what they lie in; those of the file say so themselves. */
  #ofChildren(record: AreaRecord, rowIds: ReadonlySet<string>): AreaFault[] {
    const left = (this.#children.get(record.id) ?? []).filter(
      (child) => endOf(child) > endOf(record) && !rowIds.has(child.id),
    )
    if (left.length === 0) return []
    const named = left.slice(0, 3).map(describeArea)
    const hint = left.length > named.length ? [...named, '…'] : named
    return [error('area_outlives_parent', 'valid_to', hint.join('; '))]
  }

  #ofSuccessors({ code, valid_to, successors }: AreaRecord): AreaFault[] {
    if (successors.length === 0) return []
    if (valid_to === null) return [error('area_successors_without_end', 'successors')]
    const since = dayAfter(valid_to)
    const missing = successors.filter((one) => !this.#find(one, since))
    if (missing.length === 0) return []
    if (missing.includes(code)) return [error('area_cycle', 'successors')]
    return [error('area_successor_unknown', 'successors', missing.join('; '))]
  }

  /** Names are what files are matched by: of twins none is. */
  #ofName(record: AreaRecord): AreaFault[] {
    const twin = this.#byName.get(this.#nameKey(record))?.find((other) => isBeside(record, other))
    if (!twin || twin.code === record.code) return []
    return [{ code: 'area_name_taken', severity: 'warning', column: 'name', hint: describeArea(twin) }]
  }
}

function error(code: ProblemCode, column: string, hint?: string): AreaFault {
  return { code, severity: 'error', column, ...(hint !== undefined && { hint }) }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
