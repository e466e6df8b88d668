import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNotSubject, leftOutWords } from '../../../data/ingest/check-subject.ts'

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

  test('whole words count, and nothing that they are part of', () => {
    const said = leftOutWords.filter(({ sector, is_exception }) => sector === 'school' && !is_exception)
    const unsaid = leftOutWords.filter(({ sector, is_exception }) => sector === 'school' && is_exception)
    const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    const has = (name: string, words: string) =>
      ` ${wordsOf(name).join(' ')} `.includes(` ${words.toLowerCase()} `)
    const part = fc.constantFrom(
      ...[...said, ...unsaid].flatMap(({ words }) => [words, ...words.split(' ')]),
      ...['x', 'số 1', 'Lê Lợi', 'h', 'g'],
    )
    const between = fc.constantFrom('', ' ', '-', '. ', '/')
    fc.assert(
      fc.property(fc.array(fc.tuple(part, between), { maxLength: 6 }), (parts) => {
        const name = parts.flat().join('')
        const expected =
          said.some(({ words }) => has(name, words)) && !unsaid.some(({ words }) => has(name, words))
        expect(isNotSubject('school', name)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })
})
