import { expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { AreaText } from '../../../web/charts/peers.ts'
import { yearCells, yearLines } from '../../../web/charts/two-years.ts'
import { addAreaTexts } from '../../../web/i18n/area-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { ownYears } from '../../../web/pages/area/own-results-text.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { areaRow } from './area-rows.ts'

type Row = QueryRow<'area/own_results'>

const textOf = (language: 'vi' | 'en'): AreaText => {
  const texts = createTexts(language)
  addAreaTexts(texts)
  return { t: texts.t, words: texts.getFixedT(language, 'area'), format: formatOf(language) }
}
const row = (
  year: number,
  metric: string | null,
  k: [number, number] | null,
  n: number,
  given = {},
): Row => ({
  ...{ year, provisional: year === 2026, metric, k_from: k?.[0] ?? null, k_to: k?.[1] ?? null },
  ...{ n: k ? n : null, open: false, old: year < 2025, single: year >= 2025, ...given },
})
const rows = [
  row(2023, null, null, 0),
  row(2024, 'safe_rate', [3, 4], 4, { open: true }),
  row(2024, 'good_or_better_rate', [3, 3], 4),
  row(2024, 'excellent_rate', [1, 1], 4),
  row(2024, 'average_rate', [0, 1], 4),
  row(2024, 'weak_rate', [0, 0], 4),
  row(2024, 'typical_rate', [2, 2], 4),
  row(2025, 'safe_rate', [1, 1], 1),
  row(2025, 'good_or_better_rate', [0, 0], 1),
  row(2025, 'average_rate', [1, 1], 1),
  row(2025, 'typical_rate', [0, 0], 1),
  row(2026, 'safe_rate', [5, 5], 6, { single: false }),
]

test('old communes are k of n, a range where one was split; a commune of today is itself', () => {
  expect(ownYears(rows, textOf('vi'))).toEqual([
    { year: '2023', safe: '—', class: '—', typical: '—' },
    {
      year: '2024',
      safe: '3–4/4 xã cũ đạt',
      class: '3/4 xã cũ Khá trở lên, 0–1 Trung bình',
      typical: '2/4 xã cũ điển hình',
    },
    { year: '2025', safe: 'đạt', class: 'Trung bình', typical: 'không' },
    { year: '2026*', safe: '5/6 xã, phường đạt', class: '—', typical: '—' },
  ])
  expect(ownYears(rows, textOf('en'))[1]?.class).toBe('3/4 old communes good or better, 0–1 Average')
})

test('beside a commune of today, old communes are told without percent and without a change', () => {
  const compared = { metric: 'safe_rate', year: 2025, compare: 2024 } as const
  const none = { value_before: null, percent_before: null, change: null }
  const own = areaRow({ ...none, k: 1, n: 1, value: 100, k_before: 3, n_before: 4, old_before: true })
  const before = { k_before_from: 3, k_before_to: 3, n_before_to: 4 }
  expect(yearLines({ ...own, ...before }, compared, textOf('vi'))).toEqual([
    '2025: 100,00% (1/1)',
    '2024: 3/4 xã cũ',
  ])
  const split = { k_before_to: 4, k_before: null, n_before: null, open_before: true }
  expect(yearLines({ ...own, ...before, ...split }, compared, textOf('vi'))[1]).toBe('2024: 3–4/4 xã cũ')
})

test('their cells in a table have k, or from which to which k, of n, and no percent', () => {
  const compared = { metric: 'safe_rate', year: 2024, compare: 2025 } as const
  const none = { value_before: null, percent_before: null, change: null, k_before: null, n_before: null }
  const own = areaRow({ ...none, k: null, n: null, k_from: 3, k_to: 4, n_to: 4, old: true, open: true })
  expect(yearCells(own, compared, textOf('vi'))).toEqual(['3–4', 4, null, null, null, null, null])
})
