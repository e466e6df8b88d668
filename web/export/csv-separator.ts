import { type Language, languages } from '../i18n/language.ts'

/** What may stand between the cells of a CSV file. */
export const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

const key = 'phong-trao-csv-separator'

/** What Excel in a language's country splits cells by. */
export const usualSeparator = (language: Language): Separator => (language === languages[0] ? ';' : ',')

/** The separator that was chosen in this browser; the usual one where none was, or the browser keeps nothing. */
export function keptSeparator(language: Language): Separator {
  try {
    const kept = localStorage.getItem(key)
    return separators.find((one) => one === kept) ?? usualSeparator(language)
  } catch {
    return usualSeparator(language)
  }
}

/** Remembers the choice for this browser; without a word where it keeps nothing. */
export function keepSeparator(separator: Separator): void {
  try {
    localStorage.setItem(key, separator)
  } catch {
    // The next file has the usual one again.
  }
}
