import { type Area, areaId } from '../../../data/model/area.ts'

/*
 * Until 2025-06-30 the districts Ân Thi and Kim Động, each with a commune Tân Hưng; then a province without
 * districts, where one commune Tân Hưng is left and Xã Mới stands for Xã Cũ.
 */

const old = { valid_from: '2022-01-01', valid_to: '2025-06-30' }
const today = { valid_from: '2025-07-01', valid_to: null }

function area(
  code: string,
  [kind, full_name, name]: [Area['kind'], string, string],
  parent_id: string | null,
  dates: { valid_from: string; valid_to: string | null },
): Area {
  const level = code.length === 2 ? 'province' : code.length === 3 ? 'district' : 'commune'
  return {
    id: areaId(code, dates.valid_from),
    code,
    name,
    kind,
    full_name,
    level,
    parent_id,
    ...dates,
    sort: 0,
  }
}

export const ids = {
  oldProvince: '33-2022-01-01',
  province: '33-2025-07-01',
  anThi: '329-2022-01-01',
  kimDong: '331-2022-01-01',
  tanHungAnThi: '12001-2022-01-01',
  tanHungKimDong: '12002-2022-01-01',
  oldHongChau: '12003-2022-01-01',
  cu: '12004-2022-01-01',
  tanHung: '12001-2025-07-01',
  hongChau: '12003-2025-07-01',
  moi: '12004-2025-07-01',
} as const

export const fewAreas: Area[] = [
  area('33', ['tinh', 'Tỉnh Hưng Yên', 'Hưng Yên'], null, old),
  area('329', ['huyen', 'Huyện Ân Thi', 'Ân Thi'], ids.oldProvince, old),
  area('331', ['huyen', 'Huyện Kim Động', 'Kim Động'], ids.oldProvince, old),
  area('12001', ['xa', 'Xã Tân Hưng', 'Tân Hưng'], ids.anThi, old),
  area('12002', ['xa', 'Xã Tân Hưng', 'Tân Hưng'], ids.kimDong, old),
  area('12003', ['phuong', 'Phường Hồng Châu', 'Hồng Châu'], ids.anThi, old),
  area('12004', ['xa', 'Xã Cũ', 'Cũ'], ids.kimDong, old),
  area('33', ['tinh', 'Tỉnh Hưng Yên', 'Hưng Yên'], null, today),
  area('12001', ['xa', 'Xã Tân Hưng', 'Tân Hưng'], ids.province, today),
  area('12003', ['phuong', 'Phường Hồng Châu', 'Hồng Châu'], ids.province, today),
  area('12004', ['xa', 'Xã Mới', 'Mới'], ids.province, today),
]
