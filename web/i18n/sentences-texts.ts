import type { i18n } from 'i18next'
import en from './sentences.en.json'
import vi from './sentences.vi.json'

/** Adds the texts of the page of report texts, which come with its code and not with the first view. */
export function addSentencesTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'sentences')) return
  target.addResourceBundle('vi', 'sentences', vi)
  target.addResourceBundle('en', 'sentences', en)
}
