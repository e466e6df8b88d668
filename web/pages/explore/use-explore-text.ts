import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartText } from '../../charts/chart-text.ts'
import type { Language } from '../../i18n/language.ts'
import { useChartText, useLanguage } from '../../i18n/use-format.ts'
import { type Say, sayIn } from './shown-value.ts'

export interface ExploreText extends ChartText {
  words: TFunction<'explore'>
  language: Language
  say: Say
}

/** The words and formats of the page; the same object until the language changes. */
export function useExploreText(): ExploreText {
  const text = useChartText()
  const language = useLanguage()
  const { t: words } = useTranslation('explore')
  return useMemo(() => ({ ...text, words, language, say: sayIn(language, words) }), [text, words, language])
}
