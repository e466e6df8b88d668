import type { AreaKind } from '../model/area.ts'
import { isUrban } from './geography.ts'
import { Random } from './random.ts'

const first = (
  'An Bình Bồng Cao Cổ Duyên Dương Đại Đan Đào Đông Đồng Đức Hà Hạ Hải Hiệp Hòa Hoàng Hưng Hữu Khánh Kiều Kim La ' +
  'Lạc Lai Lam Lương Mai Minh Mỹ Nam Ngọc Nhân Nội Phú Phúc Phương Quan Quang Tân Tây Thái Thanh Thiên Thịnh Thọ ' +
  'Thuần Thượng Thụy Tiên Tràng Trung Tường Văn Vân Việt Vĩnh Xuân Yên'
).split(' ')
const second = (
  'Bái Bản Bộ Cát Cầu Châu Chính Cối Cư Cường Đằng Đình Đoài Đô Giang Hội Khê Khoái Lãng Lão Lâm Lập Lễ Liễu Lộc ' +
  'Long Lũng Luật Ngô Nghĩa Nha Nhuế Ninh Phong Quán Sơn Tảo Thành Tiến Tháp Trạch Trai Trang Trì Triều Trữ Tuyền ' +
  'Uyên Vệ Vị Viên Vinh Xá Xuyên'
).split(' ')

/** What a residential area is called in a kind of commune. */
export function residentialWord(kind: AreaKind): string {
  return isUrban(kind) ? 'Tổ dân phố' : 'Thôn'
}

/** A name of two syllables that the commune does not have yet. */
export function freshName(kind: AreaKind, random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = `${residentialWord(kind)} ${random.pick(first)} ${random.pick(second)}`
    if (!taken.has(name)) return name
  }
}

/** Names for `count` residential areas of a commune: numbers in towns and in a few villages. */
export function residentialNames(areaId: string, kind: AreaKind, count: number): string[] {
  const random = new Random('residential names', areaId)
  const numbered = isUrban(kind) || random.chance(0.08)
  const names = new Set<string>()
  for (let i = 1; i <= count; i += 1) {
    if (numbered) names.add(isUrban(kind) ? `Tổ dân phố số ${i}` : `Thôn ${i}`)
    else names.add(freshName(kind, random, names))
  }
  return [...names]
}
