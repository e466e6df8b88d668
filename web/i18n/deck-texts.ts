import type { i18n } from 'i18next'
import en from './deck.en.json'
import vi from './deck.vi.json'

/** Adds the texts of decks, which come with their code and not with the first view. */
export function addDeckTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'deck')) return
  target.addResourceBundle('vi', 'deck', vi)
  target.addResourceBundle('en', 'deck', en)
}
