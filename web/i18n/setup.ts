import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type area from './area.vi.json'
import type boundaries from './boundaries.vi.json'
import type calendar from './calendar.vi.json'
import type classification from './classification.vi.json'
import type compare from './compare.vi.json'
import type deck from './deck.vi.json'
import type explore from './explore.vi.json'
import type history from './history.vi.json'
import type imports from './import.vi.json'
import type { Language } from './language.ts'
import type map from './map.vi.json'
import type notes from './notes.vi.json'
import type offline from './offline.vi.json'
import type planEditor from './plan-editor.vi.json'
import type pptx from './pptx.vi.json'
import type present from './present.vi.json'
import type print from './print.vi.json'
import type problems from './problems.vi.json'
import type publish from './publish.vi.json'
import type quality from './quality.vi.json'
import type save from './save.vi.json'
import type send from './send.vi.json'
import type sentences from './sentences.vi.json'
import type share from './share.vi.json'
import type targets from './targets.vi.json'
import type templates from './templates.vi.json'
import type trace from './trace.vi.json'
import type typical from './typical.vi.json'
import type units from './units.vi.json'
import vi from './vi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    contextSeparator: '::'
    resources: {
      translation: typeof vi
      // Those of pages beyond the first come with their code; see `data-texts.ts`, `targets-texts.ts`.
      area: typeof area
      boundaries: typeof boundaries
      calendar: typeof calendar
      classification: typeof classification
      compare: typeof compare
      deck: typeof deck
      explore: typeof explore
      import: typeof imports
      history: typeof history
      map: typeof map
      notes: typeof notes
      offline: typeof offline
      publish: typeof publish
      quality: typeof quality
      templates: typeof templates
      pptx: typeof pptx
      present: typeof present
      print: typeof print
      problems: typeof problems
      save: typeof save
      send: typeof send
      sentences: typeof sentences
      share: typeof share
      targets: typeof targets
      trace: typeof trace
      typical: typeof typical
      planEditor: typeof planEditor
      units: typeof units
    }
  }
}

/**
 * The texts of the interface, ready at once in Vietnamese, which also stands in for English until that has come by
 * {@link bringTexts}. React escapes what it prints, so values stay as they are.
 */
export function createTexts(language: Language): i18n {
  const texts = createInstance()
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    // Ids such as `safe_rate` are whole words, no word and a context.
    contextSeparator: '::',
    initAsync: false,
  })
  return texts
}

/** Brings in what a language needs; most visits need no English. Rejects where its file does not load. */
export async function bringTexts(texts: i18n, language: Language): Promise<void> {
  if (texts.hasResourceBundle(language, 'translation')) return
  const { default: translation } = await import('./en.json')
  texts.addResourceBundle('en', 'translation', translation)
}
