import type { i18n } from 'i18next'
import en from './present.en.json'
import vi from './present.vi.json'

/** Adds the texts of presentations, which come with their code and not with the first view. */
export function addPresentTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'present')) return
  target.addResourceBundle('vi', 'present', vi)
  target.addResourceBundle('en', 'present', en)
}
