import type { i18n } from 'i18next'
import en from './typical.en.json'
import vi from './typical.vi.json'

/** Adds the texts of the page of typical units, which come with its code and not with the first view. */
export function addTypicalTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'typical')) return
  target.addResourceBundle('vi', 'typical', vi)
  target.addResourceBundle('en', 'typical', en)
}
