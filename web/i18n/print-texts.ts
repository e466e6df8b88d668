import type { i18n } from 'i18next'
import en from './print.en.json'
import vi from './print.vi.json'

/** Adds the texts of paper, which come with the button that prints and not with the first view. */
export function addPrintTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'print')) return
  target.addResourceBundle('vi', 'print', vi)
  target.addResourceBundle('en', 'print', en)
}
