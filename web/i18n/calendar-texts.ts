import type { i18n } from 'i18next'
import en from './calendar.en.json'
import vi from './calendar.vi.json'

/** Adds the texts of the Calendar page, which come with its code and not with the first view. */
export function addCalendarTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'calendar')) return
  target.addResourceBundle('vi', 'calendar', vi)
  target.addResourceBundle('en', 'calendar', en)
}
