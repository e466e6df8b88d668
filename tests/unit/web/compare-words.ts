import type { CompareText } from '../../../web/charts/compare-text.ts'
import { addCompareTexts } from '../../../web/i18n/compare-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

/** The words and formats of the page Compare in a language. */
export function compareTextOf(language: Language): CompareText {
  const texts = createTexts(language)
  addCompareTexts(texts)
  return { t: texts.t, words: texts.getFixedT(language, 'compare'), format: formatOf(language) }
}

export const compareText = compareTextOf('vi')
