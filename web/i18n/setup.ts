import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json'
import type { Language } from './language.ts'
import vi from './vi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    contextSeparator: '::'
    resources: { translation: typeof vi }
  }
}

/** The texts of the interface, ready at once. React escapes what it prints, so values stay as they are. */
export function createTexts(language: Language): i18n {
  const texts = createInstance()
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    // Ids such as `safe_rate` are whole words, no word and a context.
    contextSeparator: '::',
    initAsync: false,
  })
  return texts
}
