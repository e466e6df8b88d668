import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartText } from '../charts/chart-text.ts'
import { type Format, formatOf } from './format.ts'
import { type Language, languages } from './language.ts'

/** The language that texts are in now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return languages.find((language) => language === i18n.language) ?? 'vi'
}

/** Number formats of the language that texts are in now. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatOf(language), [language])
}

/** Words and formats for a chart; stays the same object until the language changes. */
export function useChartText(): ChartText {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => ({ t, format }), [t, format])
}
