import type { i18n } from 'i18next'
import en from './notes.en.json'
import vi from './notes.vi.json'

/** Adds the texts of notes, which come with their code and not with the first view. */
export function addNotesTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'notes')) return
  target.addResourceBundle('vi', 'notes', vi)
  target.addResourceBundle('en', 'notes', en)
}
