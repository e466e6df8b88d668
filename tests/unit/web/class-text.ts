import type { ClassText } from '../../../web/charts/class-state.ts'
import { addClassificationTexts } from '../../../web/i18n/classification-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

/** The words and formats of the Classification page in a language. */
export function classTextOf(language: Language): ClassText {
  const texts = createTexts(language)
  addClassificationTexts(texts)
  return { t: texts.t, words: texts.getFixedT(language, 'classification'), format: formatOf(language) }
}

export const classText = classTextOf('vi')
