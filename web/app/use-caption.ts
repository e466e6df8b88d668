import { useTranslation } from 'react-i18next'
import type { Caption } from '../export/caption.ts'
import { useFormat } from '../i18n/use-format.ts'
import { sourceLine } from './source-line.ts'
import type { View } from './view.ts'

/** Makes the captions of a page's charts: title, unit with filters and years, and source. */
export function useCaption(view: View, filters: string): (title: string, unit: string) => Caption {
  const { t } = useTranslation()
  const format = useFormat()
  const { year, compare } = view
  const years = compare === null ? String(year) : t('filter.yearAgainst', { year, compare })
  return (title, unit) => ({
    title,
    subtitle: [unit, filters, years].filter(Boolean).join(' · '),
    source: `${t('source.label')}: ${sourceLine(view, t, format)} · ${t('app.name')}`,
  })
}
