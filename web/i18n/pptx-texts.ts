import type { i18n } from 'i18next'
import en from './pptx.en.json'
import vi from './pptx.vi.json'

/** Adds the texts of PowerPoint files, which come with the code of decks and not with the first view. */
export function addPptxTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'pptx')) return
  target.addResourceBundle('vi', 'pptx', vi)
  target.addResourceBundle('en', 'pptx', en)
}
