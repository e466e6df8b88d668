import type { Language } from '../i18n/language.ts'
import type { Caption } from './caption.ts'
import { noteWord } from './csv.ts'
import type { XlsxSheet } from './xlsx.ts'

/** What a table's sheet says of itself above the headings: title, filters, source, and how many notes there are. */
export const captionTitles = (caption: Caption, language: Language): string[] => {
  const { title, subtitle, source, notes = [] } = caption
  const all = [title, subtitle, source, notes.length > 0 ? noteWord(language, notes.length) : '']
  return all.filter((line) => line !== '')
}

/** The sheet with the notes on a table's figures; none where there are none. */
export const notesSheet = ({ title, subtitle, notes = [] }: Caption, language: Language): XlsxSheet[] =>
  notes.length === 0
    ? []
    : [
        {
          name: noteWord(language),
          titles: [title, subtitle],
          columns: [{ heading: noteWord(language), width: 120, format: 'prose' }],
          rows: notes.map((note) => [note]),
        },
      ]
