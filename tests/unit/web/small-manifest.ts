import type { Dataset, Manifest } from '../../../data/model/dataset.ts'
import type { PlanEntry } from '../../../data/model/plan-entry.ts'

const years = (...all: number[]) => all.map((year) => ({ year, as_of: null, provisional: false }))

/** Five years in a row, the last one provisional. */
export const demo: Dataset = {
  id: 'demo',
  kind: 'demonstration',
  name: null,
  made_at: null,
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
  name: null,
  made_at: null,
  version: 'b'.repeat(64),
  home_area: '27-2022-01-01',
  home_year: 2023,
  scope: null,
  years: years(2016, 2018, 2023, 2025),
  imports: [],
  tables: { summary: { path: 'published.arrow', bytes: 1, sha256: 'd'.repeat(64) } },
}

const plan = (id: string, area_id: string, within: string[], from_year: number): PlanEntry => ({
  id,
  title: { vi: `Kế hoạch ${id}`, en: `Plan ${id}` },
  area_id,
  within: [area_id, ...within],
  from_year,
  to_year: null,
})

/** A plan of the demonstration's province, one of a province that went into it, one of another. */
export const plans: PlanEntry[] = [
  plan('home', '33-2025-07-01', [], 2026),
  plan('merged', '34-2022-01-01', ['33-2025-07-01'], 2027),
  plan('elsewhere', '44-2025-07-01', [], 2026),
]

export const manifest: Manifest = {
  format: 1,
  reference: { area: { path: 'area.arrow', bytes: 1, sha256: 'e'.repeat(64) } },
  datasets: [demo, published],
  plans,
  first_results: null,
}
