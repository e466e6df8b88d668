import { describe, expect, test } from 'vitest'
import en from '../../../web/i18n/en.json'
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

const texts = { vi: flat(vi), en: flat(en) }

test('both languages have the same keys', () => {
  const keysOf = (all: [string, string][]) => [...new Set(all.map(([key]) => keyOf(key)))].sort()
  expect(keysOf(texts.en)).toEqual(keysOf(texts.vi))
})

test('both languages fill the same places in each text', () => {
  const wanted = new Map(texts.vi.map(([key, text]) => [keyOf(key), slots(text)]))
  for (const [key, text] of texts.en) expect(slots(text), key).toEqual(wanted.get(keyOf(key)))
})

describe.each(['vi', 'en'] as const)('%s', (language) => {
  test('has all plural forms that the language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const keys = texts[language].map(([key]) => key)
    const counted = new Set(keys.filter(isPlural).map(keyOf))
    expect(counted.size).toBeGreaterThan(0)
    for (const key of counted) for (const form of forms) expect(keys).toContain(`${key}_${form}`)
  })

  test('leaves no text empty', () => {
    expect(texts[language].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
