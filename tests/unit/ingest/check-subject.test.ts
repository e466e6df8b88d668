import { describe, expect, test } from 'vitest'
import { isNotSubject } from '../../../data/ingest/check-subject.ts'

describe('a name that hints at what the rule leaves out', () => {
  test.each([
    ['school', 'Trường Tiểu học Lê Lợi'],
    ['school', 'TRƯỜNG  TH. Lê Lợi'],
    ['school', 'Trường TH-Lê Lợi'],
    ['school', 'MN Hoa Sen'],
    ['agency', 'Công an xã Mễ Sở'],
    ['agency', 'Ban chỉ huy (quân sự) phường'],
    ['enterprise', 'Hộ kinh doanh Bà Năm'],
  ])('%s: %s', (sector, name) => {
    expect(isNotSubject(sector, name)).toBe(true)
  })

  test.each([
    ['school', 'Trường THCS Lê Lợi'],
    ['school', 'Trường tiểu học và THCS Lê Lợi'],
    ['school', 'Trường THPT Mnông'],
    ['agency', 'Hội cựu quân đội'],
    ['agency', 'Văn phòng Côngan'],
    ['residential', 'Khu dân cư công an'],
    ['enterprise', 'Quỹ doanh nghiệp nhỏ'],
    ['agency', null],
    [null, 'Công an xã'],
  ])('not %s: %s', (sector, name) => {
    expect(isNotSubject(sector, name)).toBe(false)
  })
})
