import type { TypicalText } from '../../../web/charts/typical-step.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { addTypicalTexts } from '../../../web/i18n/typical-texts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

/** The words and formats of the page of typical units in a language. */
export function typicalTextOf(language: Language): TypicalText {
  const texts = createTexts(language)
  addTypicalTexts(texts)
  return { t: texts.t, words: texts.getFixedT(language, 'typical'), format: formatOf(language) }
}

export const typicalText = typicalTextOf('vi')
