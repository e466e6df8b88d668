import type { i18n } from 'i18next'
import en from './targets.en.json'
import vi from './targets.vi.json'

/** Adds the texts of the Targets page, which come with its code and not with the first view. */
export function addTargetsTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'targets')) return
  target.addResourceBundle('vi', 'targets', vi)
  target.addResourceBundle('en', 'targets', en)
}
