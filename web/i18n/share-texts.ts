import type { i18n } from 'i18next'
import en from './share.en.json'
import vi from './share.vi.json'

/** Adds the words of what hands a view on, by a link or as a file: they come with its code. */
export function addShareTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'share')) return
  target.addResourceBundle('vi', 'share', vi)
  target.addResourceBundle('en', 'share', en)
}
