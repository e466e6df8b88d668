import type { i18n } from 'i18next'
import en from './map.en.json'
import vi from './map.vi.json'

/** Adds the texts of the map of tiles, which come with its code and not with the first view. */
export function addMapTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'map')) return
  target.addResourceBundle('vi', 'map', vi)
  target.addResourceBundle('en', 'map', en)
}
