/** A province of today that the tables hold in full: which old provinces it was made of, and by what. */
export interface CoveredProvince {
  code: string
  /** Codes of the old provinces, all of which end with 30/6/2025. */
  from: readonly string[]
  /** Resolution that made its communes of today. */
  resolution: string
}

/** Day from which today's list stands (resolutions of 16/6/2025, Điều 2: authorities work from 1/7/2025). */
export const todayStart = '2025-07-01'

/** Resolution that merged the provinces. */
export const provinceResolution = '202/2025/QH15'

export const coveredProvinces: readonly CoveredProvince[] = [
  { code: '08', from: ['02', '08'], resolution: '1684/NQ-UBTVQH15' },
  { code: '33', from: ['33', '34'], resolution: '1666/NQ-UBTVQH15' },
  { code: '44', from: ['44', '45'], resolution: '1680/NQ-UBTVQH15' },
  { code: '91', from: ['89', '91'], resolution: '1654/NQ-UBTVQH15' },
]

/**
 * An area outside the covered provinces that published figures name. `endsBeforeToday`: the province was
 * merged into another on 1/7/2025 (202/2025/QH15), under its own or another name.
 */
export interface NamedProvince {
  code: string
  endsBeforeToday: boolean
  /** Old districts named with it. */
  districts: readonly string[]
  /** Communes of today named with it. */
  communes: readonly string[]
}

export const namedProvinces: readonly NamedProvince[] = [
  { code: '06', endsBeforeToday: true, districts: ['064'], communes: [] },
  { code: '22', endsBeforeToday: false, districts: [], communes: ['06994'] },
  { code: '27', endsBeforeToday: true, districts: [], communes: [] },
  { code: '49', endsBeforeToday: true, districts: ['511'], communes: [] },
  { code: '52', endsBeforeToday: true, districts: ['551'], communes: [] },
  { code: '64', endsBeforeToday: true, districts: [], communes: [] },
  { code: '68', endsBeforeToday: true, districts: [], communes: [] },
  { code: '74', endsBeforeToday: true, districts: [], communes: [] },
]
