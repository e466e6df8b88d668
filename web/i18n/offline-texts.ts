import type { i18n } from 'i18next'
import en from './offline.en.json'
import vi from './offline.vi.json'

/** Adds the words of what stands on the page because of the network: they come with its code. */
export function addOfflineTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'offline')) return
  target.addResourceBundle('vi', 'offline', vi)
  target.addResourceBundle('en', 'offline', en)
}
