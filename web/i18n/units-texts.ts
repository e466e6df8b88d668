import type { i18n } from 'i18next'
import en from './units.en.json'
import vi from './units.vi.json'

/** Adds the texts of the Units page, which come with its code and not with the first view. */
export function addUnitsTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'units')) return
  target.addResourceBundle('vi', 'units', vi)
  target.addResourceBundle('en', 'units', en)
}
