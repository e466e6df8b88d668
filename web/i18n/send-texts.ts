import type { i18n } from 'i18next'
import en from './send.en.json'
import vi from './send.vi.json'

/** Adds the words of what sends a chart to a deck: they come with every chart's menu, the rest of decks does not. */
export function addSendTexts(target: i18n): void {
  if (target.hasResourceBundle('vi', 'send')) return
  target.addResourceBundle('vi', 'send', vi)
  target.addResourceBundle('en', 'send', en)
}
