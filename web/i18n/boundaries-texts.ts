import type { i18n } from 'i18next'
import en from './boundaries.en.json'
import vi from './boundaries.vi.json'

/** Adds the texts about the analyst's own boundaries, which come with their code and not with the first view. */
export function addBoundaryTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'boundaries')) return
  target.addResourceBundle('vi', 'boundaries', vi)
  target.addResourceBundle('en', 'boundaries', en)
}
