import type { Area } from '../model/area.ts'
import type { IndicatorId } from '../model/indicator.ts'
import { organisationSectors } from '../model/sector.ts'
import type { Year } from '../model/year.ts'
import type { Geography } from './geography.ts'
import { Random } from './random.ts'
import type { Unit } from './unit.ts'
import { demoYears, mergerYear } from './years.ts'

/** One reported indicator of one area in one year. */
export interface IndicatorRow {
  year: Year
  area: Area
  indicator: IndicatorId
  numerator: number
  /** Null of a bare count. */
  denominator: number | null
}

/** What an area has to report on. */
interface Extent {
  residential: number
  organisations: number
  communes: number
  /** Xã of the new-rural-area programme and, while there were any, districts. */
  rural: number
}

interface Indicator {
  id: IndicatorId
  of: (extent: Extent) => number
  /** Percent in 2023 and what a year adds. */
  from: number
  perYear: number
}

const indicators: readonly Indicator[] = [
  { id: 'people_informed', of: ({ residential }) => residential * 540, from: 85.5, perYear: 2.4 },
  { id: 'cadres_informed', of: ({ organisations }) => organisations * 48, from: 98.2, perYear: 0.6 },
  { id: 'force_trained', of: ({ residential }) => residential * 3, from: 78, perYear: 6.8 },
  {
    id: 'movement_day_held',
    of: ({ residential, organisations }) => residential + organisations,
    from: 94.6,
    perYear: 1.6,
  },
  { id: 'residential_inspected', of: ({ residential }) => residential, from: 61, perYear: 9.5 },
  { id: 'organisations_inspected', of: ({ organisations }) => organisations, from: 21, perYear: 4.5 },
  { id: 'new_rural_security_criterion', of: ({ rural }) => rural, from: 88, perYear: 3 },
  { id: 'model_police_unit', of: ({ communes }) => communes, from: 14, perYear: 11 },
]

const firstYear: Year = 2023
/** One of so many communes of today reports beside the province. */
const communesPerReport = 18

/** The indicators of the provinces from 2023 on, and of a few communes of today. */
export function indicatorRows(
  rosters: ReadonlyMap<Year, readonly Unit[]>,
  geography: Geography,
): IndicatorRow[] {
  return demoYears.flatMap(({ year }) => {
    if (year < firstYear) return []
    const units = rosters.get(year) ?? []
    return reportingAreas(year, geography).flatMap((area) => {
      const extent = extentOf(area, units, geography)
      return [
        ...indicators.flatMap((indicator) => rowOf(indicator, area, year, extent)),
        ...examplesOf(area, year),
      ]
    })
  })
}

function reportingAreas(year: Year, { oldProvinces, province, today }: Geography): Area[] {
  if (year < mergerYear) return [...oldProvinces]
  return [province, ...today.filter((_, index) => index % communesPerReport === 1).map((place) => place.area)]
}

function extentOf(area: Area, units: readonly Unit[], { oldDistricts }: Geography): Extent {
  const own = units.filter(({ place }) =>
    [place.area.id, place.area.parent_id, place.district?.parent_id].includes(area.id),
  )
  const count = (test: (unit: Unit) => boolean) => own.filter(test).length
  return {
    residential: count(({ sector }) => sector === 'residential'),
    organisations: count(({ sector }) => organisationSectors.includes(sector)),
    communes: count(({ sector }) => sector === 'commune'),
    rural:
      count(({ sector, place }) => sector === 'commune' && place.area.kind === 'xa') +
      oldDistricts.filter((district) => district.parent_id === area.id).length,
  }
}

function rowOf({ id, of, from, perYear }: Indicator, area: Area, year: Year, extent: Extent): IndicatorRow[] {
  const denominator = of(extent)
  if (denominator === 0) return []
  const random = new Random('indicator', id, area.id)
  const now = new Random('indicator', id, area.id, year)
  const spread = area.level === 'commune' ? 2.5 : 0.8
  const trend = from + perYear * (year - firstYear) + spread * random.normal()
  const share = (trend + 0.4 * spread * now.normal()) / 100
  // A single yes or no: drawn once, so that what has been reached stays reached.
  const numerator =
    denominator === 1
      ? Number(random.float() * 100 < trend)
      : Math.min(Math.round(denominator * share), denominator)
  return [{ year, area, indicator: id, numerator, denominator }]
}

/** Advanced examples of a commune, a bare count: none to three, the more the later the year. */
function examplesOf(area: Area, year: Year): IndicatorRow[] {
  if (area.level !== 'commune') return []
  const random = new Random('indicator', 'advanced_examples', area.id)
  const numerator = Math.min(Math.floor(random.float() * 3) + year - mergerYear, 3)
  return [{ year, area, indicator: 'advanced_examples', numerator, denominator: null }]
}
