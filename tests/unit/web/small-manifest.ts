import type { Dataset, Manifest } from '../../../data/model/dataset.ts'

const years = (...all: number[]) => all.map((year) => ({ year, as_of: null, provisional: false }))

/** Five years in a row, the last one provisional. */
export const demo: Dataset = {
  id: 'demo',
  kind: 'demonstration',
  version: 'a'.repeat(64),
  home_area: '33-2025-07-01',
  home_year: 2025,
  scope: '33-2025-07-01',
  years: [...years(2022, 2023, 2024, 2025), { year: 2026, as_of: '2026-10-31', provisional: true }],
  imports: [],
  tables: { classification: { path: 'demo.arrow', bytes: 1, sha256: 'c'.repeat(64) } },
}

/** Years with gaps, and figures of areas of no one province. */
export const published: Dataset = {
  id: 'published',
  kind: 'published',
  version: 'b'.repeat(64),
  home_area: '27-2022-01-01',
  home_year: 2023,
  scope: null,
  years: years(2016, 2018, 2023, 2025),
  imports: [],
  tables: { summary: { path: 'published.arrow', bytes: 1, sha256: 'd'.repeat(64) } },
}

export const manifest: Manifest = {
  format: 1,
  reference: { area: { path: 'area.arrow', bytes: 1, sha256: 'e'.repeat(64) } },
  datasets: [demo, published],
  first_results: null,
}
