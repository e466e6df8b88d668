import type { TFunction } from 'i18next'
import type { ReadColumn, ReadValue } from '../../../queries/engine/read-rows.ts'
import { isPercent } from '../../charts/quick-chart.ts'
import { formatOf, noFigure } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { plainText } from '../../ui/plain-text.ts'

/** A value of an answer as the reader sees it; what is not there is a dash. */
export type Say = (value: ReadValue, column: Pick<ReadColumn, 'name' | 'kind'>) => string

/** A text of a million letters would be gone through letter by letter. */
const longestShown = 400

/** The way of a language. Numbers of four digits stay together: they may be years. */
export function sayIn(language: Language, words: TFunction<'explore'>): Say {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const apart = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const together = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false })
  const { percent } = formatOf(language)
  return (value, { name, kind }) => {
    if (value === null) return noFigure
    if (typeof value === 'number' && isPercent(name)) return percent(value, 2)
    if (typeof value === 'number') return (Math.abs(value) < 10_000 ? together : apart).format(value)
    if (typeof value === 'boolean') return words(value ? 'result.yes' : 'result.no')
    const day = kind === 'day' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null
    return day ? `${day[3]}/${day[2]}/${day[1]}` : plainText(value.slice(0, longestShown))
  }
}
