import type { i18n } from 'i18next'
import en from './trace.en.json'
import vi from './trace.vi.json'

/** Adds the texts of traces, which come with their button and not with the first view. */
export function addTraceTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'trace')) return
  target.addResourceBundle('vi', 'trace', vi)
  target.addResourceBundle('en', 'trace', en)
}
