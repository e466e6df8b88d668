import { capitalOf, seatsOf } from './agencies.ts'
import type { Geography, Place } from './geography.ts'
import { Random } from './random.ts'
import type { AfterMerger, UnitSpec } from './unit.ts'

const colleges = [
  'Trường Cao đẳng Y tế',
  'Trường Cao đẳng Kỹ thuật công nghiệp',
  'Trường Cao đẳng Kinh tế - Kỹ thuật',
  'Trường Cao đẳng Văn hóa nghệ thuật',
  'Trường Trung cấp Nông nghiệp',
  'Trường Trung cấp Giao thông vận tải',
] as const

const school = (level: UnitSpec['level'], name: string, place: Place, after: AfterMerger): UnitSpec => ({
  sector: 'school',
  level,
  name,
  place,
  after,
})

/** From lower secondary up: primary schools and kindergartens are not subject (TT 124/2021, Điều 1). */
export function oldSchools(geography: Geography): UnitSpec[] {
  const { old, oldDistricts, oldProvinces } = geography
  const ofProvinces = oldProvinces.flatMap((province) => {
    const random = new Random('schools', province.id)
    const seats = capitalOf(province, geography)
    return colleges.map((name) =>
      school('province', `${name} ${province.name}`, random.pick(seats), { level: 'province' }),
    )
  })
  const ofDistricts = oldDistricts.flatMap((district) => {
    const random = new Random('schools', district.id)
    const places = old.filter((place) => place.district === district)
    const centre = `Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên ${district.name}`
    return [
      ...[1, 2, 3, 4].map((number) =>
        school('province', `Trường THPT số ${number} ${district.name}`, random.pick(places), {
          level: 'province',
        }),
      ),
      school('district', centre, random.pick(seatsOf(district, geography)), { level: 'province' }),
    ]
  })
  const ofCommunes = old
    .filter((place) => new Random('schools', place.area.id).chance(0.94))
    .map((place) => school('commune', `Trường THCS ${place.area.name}`, place, { level: 'commune' }))
  return [...ofProvinces, ...ofDistricts, ...ofCommunes]
}
