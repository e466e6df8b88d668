import type { TFunction } from 'i18next'
import { dayOf } from '../../data/model/date.ts'
import type { Note } from '../../data/notes/note.ts'
import type { Format } from '../i18n/format.ts'

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "¹²" from 12: the mark of a note. */
export const markOf = (number: number): string =>
  [...String(number)].map((digit) => digits[Number(digit)]).join('')

/** What a note is pinned to: "2025, Phường Phố Hiến, Loại Yếu (tỷ lệ)". */
export const placeOf = ({ year, area_name, metric }: Note, t: TFunction): string =>
  [year, area_name, metric && t(`metric.${metric}.name`)].filter(Boolean).join(', ')

/** Who wrote a note and when: "Nguyễn Văn An, 05/12/2025". */
export const signedBy = ({ author, written_at }: Note, format: Format): string =>
  [author, format.day(dayOf(written_at))].filter(Boolean).join(', ')

/** A note as one line, with its mark: "¹ 2025, Phường Phố Hiến: … (Nguyễn Văn An, 05/12/2025)". */
export const lineOf = (note: Note, number: number, t: TFunction, format: Format): string =>
  `${markOf(number)} ${placeOf(note, t)}: ${note.text} (${signedBy(note, format)})`
