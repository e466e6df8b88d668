import type { i18n } from 'i18next'
import en from './explore.en.json'
import vi from './explore.vi.json'

/** Adds the texts of the Explore page, which come with its code and not with the first view. */
export function addExploreTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'explore')) return
  target.addResourceBundle('vi', 'explore', vi)
  target.addResourceBundle('en', 'explore', en)
}
