import { useMemo } from 'react'
import { useLanguage } from './use-format.ts'

/** Times and sizes of files as the language of the page writes them. */
export function useTimesAndSizes(): { time: (iso: string) => string; size: (bytes: number) => string } {
  const language = useLanguage()
  return useMemo(() => {
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
    const clock = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    const units = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map(
      (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }),
    )
    return {
      time: (iso) => clock.format(new Date(iso)),
      size: (bytes) => {
        const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
        return units[power]?.format(bytes / 1000 ** power) ?? ''
      },
    }
  }, [language])
}
