import { describe, expect, test } from 'vitest'
import areaEn from '../../../web/i18n/area.en.json'
import areaVi from '../../../web/i18n/area.vi.json'
import boundariesEn from '../../../web/i18n/boundaries.en.json'
import boundariesVi from '../../../web/i18n/boundaries.vi.json'
import calendarEn from '../../../web/i18n/calendar.en.json'
import calendarVi from '../../../web/i18n/calendar.vi.json'
import classificationEn from '../../../web/i18n/classification.en.json'
import classificationVi from '../../../web/i18n/classification.vi.json'
import compareEn from '../../../web/i18n/compare.en.json'
import compareVi from '../../../web/i18n/compare.vi.json'
import deckEn from '../../../web/i18n/deck.en.json'
import deckVi from '../../../web/i18n/deck.vi.json'
import en from '../../../web/i18n/en.json'
import exploreEn from '../../../web/i18n/explore.en.json'
import exploreVi from '../../../web/i18n/explore.vi.json'
import historyEn from '../../../web/i18n/history.en.json'
import historyVi from '../../../web/i18n/history.vi.json'
import importEn from '../../../web/i18n/import.en.json'
import importVi from '../../../web/i18n/import.vi.json'
import mapEn from '../../../web/i18n/map.en.json'
import mapVi from '../../../web/i18n/map.vi.json'
import notesEn from '../../../web/i18n/notes.en.json'
import notesVi from '../../../web/i18n/notes.vi.json'
import offlineEn from '../../../web/i18n/offline.en.json'
import offlineVi from '../../../web/i18n/offline.vi.json'
import planEditorEn from '../../../web/i18n/plan-editor.en.json'
import planEditorVi from '../../../web/i18n/plan-editor.vi.json'
import pptxEn from '../../../web/i18n/pptx.en.json'
import pptxVi from '../../../web/i18n/pptx.vi.json'
import presentEn from '../../../web/i18n/present.en.json'
import presentVi from '../../../web/i18n/present.vi.json'
import printEn from '../../../web/i18n/print.en.json'
import printVi from '../../../web/i18n/print.vi.json'
import problemsEn from '../../../web/i18n/problems.en.json'
import problemsVi from '../../../web/i18n/problems.vi.json'
import publishEn from '../../../web/i18n/publish.en.json'
import publishVi from '../../../web/i18n/publish.vi.json'
import qualityEn from '../../../web/i18n/quality.en.json'
import qualityVi from '../../../web/i18n/quality.vi.json'
import saveEn from '../../../web/i18n/save.en.json'
import saveVi from '../../../web/i18n/save.vi.json'
import sendEn from '../../../web/i18n/send.en.json'
import sendVi from '../../../web/i18n/send.vi.json'
import sentencesEn from '../../../web/i18n/sentences.en.json'
import sentencesVi from '../../../web/i18n/sentences.vi.json'
import shareEn from '../../../web/i18n/share.en.json'
import shareVi from '../../../web/i18n/share.vi.json'
import targetsEn from '../../../web/i18n/targets.en.json'
import targetsVi from '../../../web/i18n/targets.vi.json'
import templatesEn from '../../../web/i18n/templates.en.json'
import templatesVi from '../../../web/i18n/templates.vi.json'
import traceEn from '../../../web/i18n/trace.en.json'
import traceVi from '../../../web/i18n/trace.vi.json'
import typicalEn from '../../../web/i18n/typical.en.json'
import typicalVi from '../../../web/i18n/typical.vi.json'
import unitsEn from '../../../web/i18n/units.en.json'
import unitsVi from '../../../web/i18n/units.vi.json'
import vi from '../../../web/i18n/vi.json'

interface Tree {
  [key: string]: string | Tree
}

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flat(text, `${path}${key}.`),
  )

const plural = /_(?:zero|one|two|few|many|other)$/
// "residential_many" is a word of its own, no plural form.
const isPlural = (key: string) => plural.test(key) && !key.startsWith('sector.')
const keyOf = (key: string) => (isPlural(key) ? key.replace(plural, '') : key)

/** What a text has to be given, and the parts of it that become links. */
const slots = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?n>/g)].map(([slot]) => slot).sort()

/** Texts by the file that holds them. */
const files: Record<string, { vi: Tree; en: Tree }> = {
  shared: { vi, en },
  area: { vi: areaVi, en: areaEn },
  boundaries: { vi: boundariesVi, en: boundariesEn },
  calendar: { vi: calendarVi, en: calendarEn },
  classification: { vi: classificationVi, en: classificationEn },
  compare: { vi: compareVi, en: compareEn },
  deck: { vi: deckVi, en: deckEn },
  explore: { vi: exploreVi, en: exploreEn },
  history: { vi: historyVi, en: historyEn },
  import: { vi: importVi, en: importEn },
  planEditor: { vi: planEditorVi, en: planEditorEn },
  notes: { vi: notesVi, en: notesEn },
  offline: { vi: offlineVi, en: offlineEn },
  share: { vi: shareVi, en: shareEn },
  map: { vi: mapVi, en: mapEn },
  pptx: { vi: pptxVi, en: pptxEn },
  present: { vi: presentVi, en: presentEn },
  print: { vi: printVi, en: printEn },
  problems: { vi: problemsVi, en: problemsEn },
  publish: { vi: publishVi, en: publishEn },
  quality: { vi: qualityVi, en: qualityEn },
  save: { vi: saveVi, en: saveEn },
  send: { vi: sendVi, en: sendEn },
  sentences: { vi: sentencesVi, en: sentencesEn },
  targets: { vi: targetsVi, en: targetsEn },
  templates: { vi: templatesVi, en: templatesEn },
  trace: { vi: traceVi, en: traceEn },
  typical: { vi: typicalVi, en: typicalEn },
  units: { vi: unitsVi, en: unitsEn },
}

describe.each(Object.entries(files))('%s', (_, file) => {
  const texts = { vi: flat(file.vi), en: flat(file.en) }

  test('both languages have the same keys', () => {
    const keysOf = (all: [string, string][]) => [...new Set(all.map(([key]) => keyOf(key)))].sort()
    expect(keysOf(texts.vi).length).toBeGreaterThan(0)
    expect(keysOf(texts.en)).toEqual(keysOf(texts.vi))
  })

  test('both languages fill the same places in each text', () => {
    const wanted = new Map(texts.vi.map(([key, text]) => [keyOf(key), slots(text)]))
    for (const [key, text] of texts.en) expect(slots(text), key).toEqual(wanted.get(keyOf(key)))
  })

  test.each(['vi', 'en'] as const)(
    '%s has all plural forms that it needs, and leaves no text empty',
    (language) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const keys = texts[language].map(([key]) => key)
      for (const key of new Set(keys.filter(isPlural).map(keyOf))) {
        for (const form of forms) expect(keys).toContain(`${key}_${form}`)
      }
      expect(texts[language].filter(([, text]) => text.trim() === '')).toEqual([])
    },
  )
})
