import type { Geography, Place } from './geography.ts'
import { Random } from './random.ts'
import type { AfterMerger, UnitSpec } from './unit.ts'

/** Legal forms; a firm that changes its form changes its name. */
export const legalForms = ['Công ty TNHH', 'Công ty cổ phần'] as const

const trades = [
  'May mặc',
  'Dệt kim',
  'Da giày',
  'Cơ khí',
  'Kết cấu thép',
  'Bao bì',
  'Nhựa',
  'Điện tử',
  'Thiết bị điện',
  'Thực phẩm',
  'Chế biến nông sản',
  'Thức ăn chăn nuôi',
  'Vật liệu xây dựng',
  'Gốm sứ',
  'Gỗ nội thất',
  'In ấn',
  'Vận tải',
  'Thương mại tổng hợp',
] as const

/** Neutral on purpose, so that nobody's firm is meant: form, trade, place and a number. */
function enterpriseName(random: Random, where: string, number: number): string {
  return `${random.pick(legalForms)} ${random.pick(trades)} ${where} số ${number}`
}

const enterprise = (level: UnitSpec['level'], name: string, place: Place, after: AfterMerger): UnitSpec => ({
  sector: 'enterprise',
  level,
  name,
  place,
  after,
})

/** Medium and large firms; small ones are not subject to the rule (TT 124/2021/TT-BCA, Điều 1). */
export function oldEnterprises({ old, oldDistricts }: Geography): UnitSpec[] {
  const ofDistricts = oldDistricts.flatMap((district) => {
    const random = new Random('enterprises', district.id)
    const places = old.filter((place) => place.district === district)
    const managed = (count: number, level: UnitSpec['level'], where: string, after: AfterMerger) =>
      Array.from({ length: count }, (_, i) =>
        enterprise(level, enterpriseName(random, where, i + 1), random.pick(places), after),
      )
    return [
      ...managed(8, 'province', `Khu công nghiệp ${district.name}`, { level: 'province' }),
      ...managed(5, 'district', district.name, { level: 'commune' }),
    ]
  })
  return [...ofDistricts, ...old.flatMap((place) => ofCommune(place))]
}

function ofCommune(place: Place): UnitSpec[] {
  const random = new Random('enterprises', place.area.id)
  return Array.from({ length: random.int(1, 3) }, (_, i) =>
    enterprise('commune', enterpriseName(random, place.area.name, i + 1), place, { level: 'commune' }),
  )
}

/** A firm that opens in a commune, under a name that is free there. */
export function openedEnterprise(place: Place, random: Random, taken: ReadonlySet<string>): UnitSpec {
  for (let number = 1; ; number += 1) {
    const name = enterpriseName(random, place.area.name, number)
    if (!taken.has(name)) return enterprise('commune', name, place, { level: 'commune' })
  }
}
