import type { ProblemCode } from './problem.ts'
import type { TakenRows } from './taken-rows.ts'

/** Names a row that cannot be taken because of another one; `place` where it had been taken before. */
export type ReportDuplicate = (code: ProblemCode, line: number, otherLine: number, place?: number) => void

/** Of each year, by number of the key: whether a row was noted, as {@link DuplicateCheck} says it. */
export type DuplicatePart = [year: number, notes: Int32Array][]

/** No key. */
const none = -1

/**
 * Finds rows that speak of the same unit (or area, sector …) in the same year. Where they agree the first one
 * is taken; where they do not, or one of them cannot be read, none is: no winner is picked.
 */
export class DuplicateCheck {
  /** By year, by number of the key: place among the taken rows + 1, or -row for one left out; 0 for none. */
  readonly #first = new Map<number, Int32Array>()
  readonly #taken: TakenRows
  readonly #report: ReportDuplicate

  constructor(taken: TakenRows, report: ReportDuplicate) {
    this.#taken = taken
    this.#report = report
  }

  /** Tells of a row that was taken, at its place among the taken ones. */
  taken(year: number, key: number, place: number): void {
    const before = this.#noted(year, key)
    if (before === 0) this.#note(year, key, place + 1)
    else this.#settle(year, key, place, before)
  }

  /** Tells of a row that is left out for what is wrong with itself, where its key could be read. */
  leftOut(year: number, key: number, line: number): void {
    const before = this.#noted(year, key)
    if (before === 0) this.#note(year, key, -line)
    else if (before > 0) this.#leaveOut(year, key, before - 1, line)
  }

  /** What was noted of each year's keys, for {@link meets}. */
  part(): DuplicatePart {
    return [...this.#first]
  }

  /** Whether rows read apart speak of what was spoken of here; `numbers` has the number here of each key there. */
  meets(part: DuplicatePart, numbers: Int32Array): boolean {
    return part.some(([year, notes]) =>
      notes.some((note, key) => note !== 0 && this.#noted(year, numbers[key] ?? none) !== 0),
    )
  }

  /** Decides between a row just taken and what was noted before it. */
  #settle(year: number, key: number, place: number, before: number): void {
    const line = this.#taken.line.at(place)
    const first = before < 0 ? -before : this.#taken.line.at(before - 1)
    this.#taken.drop(place)
    const agree = before > 0 && this.#taken.isSame(before - 1, place)
    if (before > 0 && !agree) this.#leaveOut(year, key, before - 1, line)
    this.#report(agree ? 'unit_twice' : 'unit_contradiction', line, first)
  }

  /** Takes back the first row of a key. */
  #leaveOut(year: number, key: number, place: number, otherLine: number): void {
    const line = this.#taken.line.at(place)
    this.#taken.drop(place)
    this.#note(year, key, -line)
    this.#report('unit_contradiction', line, otherLine, place)
  }

  #noted(year: number, key: number): number {
    return this.#first.get(year)?.[key] ?? 0
  }

  #note(year: number, key: number, note: number): void {
    let notes = this.#first.get(year)
    if (!notes || key >= notes.length) {
      const longer = new Int32Array(Math.max(64, key + 1, Math.ceil((notes?.length ?? 0) * 1.5)))
      if (notes) longer.set(notes)
      this.#first.set(year, longer)
      notes = longer
    }
    notes[key] = note
  }
}
