import type { Area } from '../model/area.ts'
import {
  type AgencyName,
  communeAgencies2025,
  districtAgencies,
  provinceAgencies,
  provinceHospitals,
} from './agency-names.ts'
import { type Geography, isUrban, type Place } from './geography.ts'
import { Random } from './random.ts'
import { type AfterMerger, inText, type UnitSpec } from './unit.ts'

function fill(template: string, area: Area): string {
  const party =
    area.level === 'province' ? 'Tỉnh ủy' : area.kind === 'huyen' ? 'Huyện ủy' : `${partySeat(area)} ủy`
  return template.replace('{area}', inText(area)).replace('{name}', area.name).replace('{party}', party)
}

const partySeat = (area: Area) => (area.kind === 'thi_xa' ? 'Thị' : 'Thành')

/** Agencies of the communes, districts and provinces before the merger. */
export function oldAgencies(geography: Geography): UnitSpec[] {
  return [
    ...geography.oldProvinces.flatMap((province) => ofProvince(province, geography)),
    ...geography.oldDistricts.flatMap((district) => ofDistrict(district, geography)),
    ...geography.old.flatMap((place) => ofCommune(place, geography)),
  ]
}

/** The offices that each commune has had since 1/7/2025. */
export function newAgencies({ today }: Geography): UnitSpec[] {
  return today.flatMap((place) =>
    communeAgencies2025.map((name) => agency('commune', fill(name, place.area), place, null)),
  )
}

/** The communes a district's offices lie in: its wards, or the town that bears its name, or any town. */
export function seatsOf(district: Area, { old }: Geography): Place[] {
  const urban = old.filter((place) => place.district === district && isUrban(place.area.kind))
  if (district.kind !== 'huyen') return urban
  const seat = urban.find((place) => place.area.name === district.name) ?? urban[0]
  return seat ? [seat] : old.filter((place) => place.district === district).slice(0, 1)
}

/** The wards of a province's city. */
export function capitalOf(province: Area, geography: Geography): Place[] {
  return geography.oldDistricts
    .filter((district) => district.parent_id === province.id && district.kind === 'thanh_pho')
    .flatMap((city) => seatsOf(city, geography))
}

const agency = (
  level: UnitSpec['level'],
  name: string,
  place: Place,
  after: AfterMerger | null,
): UnitSpec => ({ sector: 'agency', level, name, place, after })

function ofProvince(area: Area, geography: Geography): UnitSpec[] {
  const random = new Random('agencies', area.id)
  const seats = capitalOf(area, geography)
  const isToday = area.code === geography.province.code
  const after = ({ later }: AgencyName): AfterMerger | null =>
    later === null || !isToday ? null : { level: 'province', name: fill(later, area) }
  return [
    ...provinceAgencies.map((entry) =>
      agency('province', fill(entry.name, area), random.pick(seats), after(entry)),
    ),
    ...provinceHospitals.map((name) =>
      agency('province', fill(name, area), random.pick(seats), { level: 'province' }),
    ),
  ]
}

function ofDistrict(area: Area, geography: Geography): UnitSpec[] {
  const random = new Random('agencies', area.id)
  const seats = seatsOf(area, geography)
  return districtAgencies.map(({ name, later }) => {
    const after: AfterMerger | null = later === null ? null : { level: 'province', name: fill(later, area) }
    return agency('district', fill(name, area), random.pick(seats), after)
  })
}

function ofCommune(place: Place, geography: Geography): UnitSpec[] {
  const { area } = place
  const random = new Random('agencies', area.id)
  const stays: AfterMerger = { level: 'commune' }
  const agencies = [
    agency('commune', `Trạm Y tế ${inText(area)}`, place, healthStationAfter(place, geography)),
  ]
  const more = (share: number, name: string) => {
    if (random.chance(share)) agencies.push(agency('commune', `${name} ${area.name}`, place, stays))
  }
  more(0.36, 'Quỹ tín dụng nhân dân')
  more(0.54, 'Điểm Bưu điện - Văn hóa')
  return agencies
}

/** One health station goes on in each new commune: that of the old commune whose code it bears. */
function healthStationAfter({ area }: Place, { successors }: Geography): AfterMerger | null {
  const place = successors.get(area.id)?.find((today) => today.area.code === area.code)
  return place ? { level: 'commune', name: `Trạm Y tế ${inText(place.area)}`, place } : null
}
