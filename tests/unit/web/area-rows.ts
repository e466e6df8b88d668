import type { AreaRow } from '../../../web/charts/area-row.ts'

/** An area's row with a rate for 2025 and for 2024, but for what is given. */
export function areaRow(given: Partial<AreaRow> = {}): AreaRow {
  return {
    area_id: '12001-2025-07-01',
    name: 'Tân Hưng',
    full_name: 'Xã Tân Hưng',
    parent_name: null,
    k: 57,
    n: 60,
    percent: 95,
    k_before: 54,
    n_before: 60,
    percent_before: 90,
    value: 95,
    value_before: 90,
    change: 5,
    exact: true,
    ...{
      open: false,
      open_before: false,
      old: false,
      old_before: false,
      value_from: 95,
      value_to: 95,
      value_before_from: 90,
      value_before_to: 90,
    },
    ...{ k_from: 57, k_to: 57, n_from: 60, n_to: 60 },
    ...{ k_before_from: 54, k_before_to: 54, n_before_from: 60, n_before_to: 60 },
    small: false,
    rank: 3,
    ranked: 104,
    tied: false,
    whole_k: null,
    whole_n: null,
    whole_percent: null,
    ...given,
  }
}

/** An area that nobody has reported for, in either year. */
export const silentRow = (given: Partial<AreaRow> = {}) =>
  areaRow({
    ...{ k: null, n: null, percent: null, value: null, rank: null, change: null },
    ...{ k_before: null, n_before: null, percent_before: null, value_before: null },
    ...given,
  })

/** Areas one after the other by rank. */
export const areaRows = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    areaRow({ area_id: `id-${index}`, full_name: `Xã ${index}`, rank: index + 1, ranked: count }),
  )
