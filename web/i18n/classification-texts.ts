import type { i18n } from 'i18next'
import en from './classification.en.json'
import vi from './classification.vi.json'

/** Adds the texts of the Classification page, which come with its code and not with the first view. */
export function addClassificationTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'classification')) return
  target.addResourceBundle('vi', 'classification', vi)
  target.addResourceBundle('en', 'classification', en)
}
