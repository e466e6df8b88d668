import type { i18n } from 'i18next'
import en from './plan-editor.en.json'
import vi from './plan-editor.vi.json'

/** Adds the texts of the plan editor, which come with its code and not with the first view. */
export function addPlanEditorTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'planEditor')) return
  target.addResourceBundle('vi', 'planEditor', vi)
  target.addResourceBundle('en', 'planEditor', en)
}
