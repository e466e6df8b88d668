import type { i18n } from 'i18next'
import en from './area.en.json'
import vi from './area.vi.json'

/** Adds the texts of the Area page, which come with its code and not with the first view. */
export function addAreaTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'area')) return
  target.addResourceBundle('vi', 'area', vi)
  target.addResourceBundle('en', 'area', en)
}
