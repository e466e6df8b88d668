import { type AreaRecord, canLieIn } from '../areas/area-records.ts'
import { foldAreaName } from '../areas/fold-name.ts'
import { areaId, recordStart } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { describeArea } from './check-area-rows.ts'
import type { ReadArea } from './read-area-row.ts'

/** The day from which the area of a row stands, or the area that bears its code under another name. */
export type DatedArea = { from: Day; taken: null } | { from: null; taken: string }

/**
 * Dates areas of a file. A day before the record begins is its beginning. A row without a day speaks of the area
 * that bears code and name now, or did on its last day; of a new one it says that it came with what it lies in.
 */
export class AreaDates {
  readonly #byCode = new Map<string, AreaRecord[]>()

  constructor(records: readonly AreaRecord[]) {
    for (const record of records) {
      this.#byCode.set(record.code, [...(this.#byCode.get(record.code) ?? []), record])
    }
  }

  dateOf(row: ReadArea): DatedArea {
    const { code, valid_from, valid_to } = row
    if (valid_from !== null) {
      const isRecorded = valid_to === null || valid_to >= recordStart
      return { from: valid_from < recordStart && isRecorded ? recordStart : valid_from, taken: null }
    }
    const borne = this.#byCode.get(code) ?? []
    const now = borne.find((one) => one.valid_to === null)
    const meant = (valid_to === null ? undefined : borne.find((one) => endsOn(one, valid_to))) ?? now
    if (meant) return isNamed(meant, row) ? { from: meant.valid_from, taken: null } : taken(meant)
    const last = borne.at(-1)
    if (last) return taken(last)
    if (row.parent === null) return { from: recordStart, taken: null }
    const parent = this.#newest(row)
    return parent ? { from: parent.valid_from, taken: null } : { from: null, taken: '' }
  }

  /** Has rows that follow lie in an area of the file. */
  add(row: ReadArea, from: Day): void {
    const { code, name, kind, valid_to } = row
    const record: AreaRecord = {
      id: areaId(code, from),
      code,
      name,
      kind,
      parent: null,
      valid_from: from,
      valid_to,
      successors: [],
      resolution: null,
    }
    this.#byCode.set(code, [...(this.#byCode.get(code) ?? []).filter(({ id }) => id !== record.id), record])
  }

  /** The area that a row's cell for its parent names today; undefined where that is none or several. */
  #newest({ code, parent }: ReadArea): AreaRecord | undefined {
    const { kind, key } = foldAreaName(parent ?? '')
    const [only, ...others] = [...this.#byCode.values()]
      .flatMap((list) => list.filter((one) => one.valid_to === null))
      .filter((one) => canLieIn(code, one.code))
      .filter(
        (one) =>
          one.code === parent || (foldAreaName(one.name).key === key && (kind === null || kind === one.kind)),
      )
    return others.length === 0 ? only : undefined
  }
}

const taken = (record: AreaRecord): DatedArea => ({ from: null, taken: describeArea(record) })

const endsOn = (record: AreaRecord, day: Day) =>
  record.valid_from <= day && (record.valid_to === null || record.valid_to === day)

const isNamed = (record: AreaRecord, { name, kind }: ReadArea) =>
  record.kind === kind && foldAreaName(record.name).key === foldAreaName(name).key
