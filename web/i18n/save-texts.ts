import type { i18n } from 'i18next'
import en from './save.en.json'
import vi from './save.vi.json'

/** Adds the words of menus that save files, which come with the menus. */
export function addSaveTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'save')) return
  target.addResourceBundle('vi', 'save', vi)
  target.addResourceBundle('en', 'save', en)
}
