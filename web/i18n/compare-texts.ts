import type { i18n } from 'i18next'
import en from './compare.en.json'
import vi from './compare.vi.json'

/** Adds the texts of the page Compare, which come with its code and not with the first view. */
export function addCompareTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'compare')) return
  target.addResourceBundle('vi', 'compare', vi)
  target.addResourceBundle('en', 'compare', en)
}
