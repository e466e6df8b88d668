import { type AreaRecord, type FindRecord, listOf, recordFinder } from '../areas/area-records.ts'
import { type AreaLevel, codeDigits } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import { AreaIndex, readCode } from './area-index.ts'

/** What a cell that names areas means: codes, or the part of it that no one area answers to. */
export type Reference =
  | { codes: string[]; why: null }
  | { codes: null; why: 'unknown' | 'ambiguous'; hint: string }

/** Finds the areas that cells of a file of areas name, by code or by name, among records. */
export class AreaReferences {
  readonly #find: FindRecord
  readonly #index: AreaIndex

  constructor(records: readonly AreaRecord[]) {
    this.#find = recordFinder(records)
    this.#index = new AreaIndex(listOf(records).areas)
  }

  /** The one area of the levels, the nearest first, that a cell means on a day. */
  one(text: string, day: Day, levels: readonly AreaLevel[]): Reference {
    const digits = readCode(text) ?? ''
    if (/^\d+$/.test(digits)) {
      const lengths: number[] = levels.map((level) => codeDigits[level])
      const codes = lengths.includes(digits.length)
        ? [digits]
        : lengths.filter((length) => length > digits.length).map((length) => digits.padStart(length, '0'))
      const code = codes.find((one) => this.#find(one, day))
      return code === undefined ? { codes: null, why: 'unknown', hint: '' } : { codes: [code], why: null }
    }
    for (const level of levels) {
      const match = this.#index.find({ name: text }, day, level)
      if (match.area) return { codes: [match.area.code], why: null }
      if (match.why === 'area_ambiguous') {
        const hint = match.candidates.map(({ full_name, code }) => `${full_name} ${code}`).join('; ')
        return { codes: null, why: 'ambiguous', hint }
      }
    }
    return { codes: null, why: 'unknown', hint: '' }
  }

  /** The areas that a cell lists, parted by ";" or "+", by "," where that parts no name from what it lies in. */
  several(text: string, day: Day, levels: readonly AreaLevel[]): Reference {
    const codes = new Set<string>()
    for (const part of text.split(/[;+]/).map((one) => one.trim())) {
      if (part === '') continue
      const whole = this.one(part, day, levels)
      const listed = part.split(',').map((one) => this.one(one.trim(), day, levels))
      const found = whole.why !== null && listed.every(({ why }) => why === null) ? listed : [whole]
      for (const one of found) {
        if (one.why !== null) return { ...one, hint: one.hint || part }
        for (const code of one.codes) codes.add(code)
      }
    }
    return { codes: [...codes], why: null }
  }
}
