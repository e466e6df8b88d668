import type { AreaKind } from '../model/area.ts'

/** What a province of today must come out as. */
export interface ExpectedProvince {
  code: string
  /** Communes by kind, from the last clause of Điều 1 of its resolution. */
  communes: Partial<Record<AreaKind, number>>
  /** How many of them are made of whole old communes only. */
  exact: number
}

export const expectedProvinces: readonly ExpectedProvince[] = [
  { code: '08', communes: { xa: 117, phuong: 7 }, exact: 114 },
  { code: '33', communes: { xa: 93, phuong: 11 }, exact: 99 },
  { code: '44', communes: { xa: 69, phuong: 8, dac_khu: 1 }, exact: 78 },
  { code: '91', communes: { xa: 85, phuong: 14, dac_khu: 3 }, exact: 97 },
]

/** What an old province must come out as: its districts, its communes at 31/10 of 2022–2024 and on 30/6/2025. */
export interface ExpectedOldProvince {
  code: string
  districts: number
  communes: readonly [number, number, number, number]
}

export const expectedOldProvinces: readonly ExpectedOldProvince[] = [
  { code: '02', districts: 11, communes: [193, 193, 193, 193] },
  { code: '08', districts: 7, communes: [138, 138, 137, 137] },
  { code: '33', districts: 10, communes: [161, 161, 161, 139] },
  { code: '34', districts: 8, communes: [260, 260, 260, 242] },
  { code: '44', districts: 8, communes: [151, 151, 151, 145] },
  { code: '45', districts: 10, communes: [125, 125, 125, 119] },
  { code: '89', districts: 11, communes: [156, 156, 156, 155] },
  { code: '91', districts: 15, communes: [144, 144, 144, 143] },
]

/** Communes of today's Hưng Yên that cross a line of the old districts (Nghị quyết 1666/NQ-UBTVQH15). */
export const crossingCommunes: readonly string[] = [
  'Phường Sơn Nam',
  'Phường Thái Bình',
  'Phường Trà Lý',
  'Phường Trần Lãm',
  'Phường Vũ Phúc',
  'Xã Hoàn Long',
  'Xã Mễ Sở',
  'Xã Tân Hưng',
]

/** Old communes of today's Hưng Yên that were split (the same resolution, 1.11, 1.27, 1.28). */
export const splitCommunes: readonly string[] = ['Xã Lạc Đạo', 'Xã Ngọc Thanh', 'Xã Đình Dù']
