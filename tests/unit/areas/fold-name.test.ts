import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAreaName } from '../../../data/areas/fold-name.ts'
import { placeTones, repairMarks } from '../../../data/areas/tone-marks.ts'
import { built } from './built.ts'

const key = (text: string) => foldAreaName(text).key

describe('kinds', () => {
  test.each([
    ['TP. Hưng Yên', 'thanh_pho', 'hưng yên'],
    ['T.P Hưng Yên', 'thanh_pho', 'hưng yên'],
    ['TP Hưng Yên', 'thanh_pho', 'hưng yên'],
    ['Thành phố Hưng Yên', 'thanh_pho', 'hưng yên'],
    ['TX. Mỹ Hào', 'thi_xa', 'mỹ hào'],
    ['Thị Xã Mỹ Hào', 'thi_xa', 'mỹ hào'],
    ['H. Văn Lâm', 'huyen', 'văn lâm'],
    ['H.Văn Lâm', 'huyen', 'văn lâm'],
    ['huyện VĂN LÂM', 'huyen', 'văn lâm'],
    ['Quận 1', 'quan', '1'],
    ['TT. Vương', 'thi_tran', 'vương'],
    ['TT Vương', 'thi_tran', 'vương'],
    ['X. Tân Hưng', 'xa', 'tân hưng'],
    ['P. An Tảo', 'phuong', 'an tảo'],
    ['ĐK Cồn Cỏ', 'dac_khu', 'cồn cỏ'],
    ['Đặc khu Côn Đảo\n', 'dac_khu', 'côn đảo'],
    ['Tỉnh Hưng Yên', 'tinh', 'hưng yên'],
    ['P. Phường An Tảo', 'phuong', 'an tảo'],
    ['Hưng Yên', null, 'hưng yên'],
    ['Xã', null, 'xã'],
    ['', null, ''],
  ])('%j', (text, kind, folded) => {
    expect(foldAreaName(text)).toEqual({ kind, key: folded })
  })

  test.each(['P Rao', 'H Bông', 'Hòa An', 'Thị Hoa', 'Xà Phiên', 'Tam Đa'])(
    '%s is a name without a kind',
    (name) => expect(foldAreaName(name).kind).toBeNull(),
  )
})

describe('numbered wards', () => {
  test.each(['Phường 1', 'P1', 'P.1', 'P 01', 'P.01', 'Phường 01', 'phường I', 'P I', 'PHƯỜNG 1'])(
    '%s',
    (text) => {
      expect(foldAreaName(text)).toEqual({ kind: 'phuong', key: '1' })
    },
  )

  test('Roman numbers of wards, alone and after a name', () => {
    expect(key('Phường XII')).toBe('12')
    expect(key('Phường Hà Giang II')).toBe(key('Phường Hà Giang 2'))
    expect(key('Phường 10')).not.toBe(key('Phường 1'))
  })
})

describe('signs', () => {
  test.each([
    ['Văn Miếu – Quốc Tử Giám', 'Văn Miếu-Quốc Tử Giám'],
    ['Xã Ea H’leo', "xã  Ea H'Leo"],
    ['Xã\u00a0Tân\u00a0Hưng', 'Xã Tân Hưng'],
    ['Thành phố \u00d0à Nẵng', 'Thành phố Đà Nẵng'],
    ['Thành phố \u0189à Nẵng', 'TP đà nẵng'],
    ['Xã d\u0335ông Hà', 'Xã Đông Hà'],
    ['Thị trấn NT Việt Trung', 'Thị trấn Nông trường Việt Trung'],
    ['Xã Mỹ\u00ad Lộc\u200b', 'Xã Mỹ Lộc'],
  ])('%j is %j', (one, other) => {
    expect(foldAreaName(one)).toEqual(foldAreaName(other))
  })

  test('marks typed in the wrong order, which NFC leaves apart', () => {
    const typed = 'Xa\u0303 Vie\u0323\u0302t Hu\u0300\u031bng ye\u0301\u0302n'
    expect(typed.normalize('NFC')).not.toBe('Xã Việt Hừng yến')
    expect(repairMarks(typed)).toBe('Xã Việt Hừng yến')
    expect(foldAreaName(typed)).toEqual({ kind: 'xa', key: 'việt hừng yến' })
  })
})

describe('tones', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['uỷ', 'ủy'],
    ['khoẻ', 'khỏe'],
    ['HOÀ', 'HÒA'],
    ['Qúy', 'Quý'],
  ])('%s is %s', (modern, old) => {
    expect(placeTones(modern)).toBe(old)
    expect(key(modern)).toBe(key(old))
  })

  test.each(['hoàng', 'thuyền', 'quý', 'hoặc', 'hòa', 'Mỹ Hào', 'loắt choắt', 'toàn'])('%s stays', (word) => {
    expect(placeTones(word)).toBe(word)
  })
})

describe('no diacritic is dropped', () => {
  test.each([
    ['Việt Hùng', 'Việt Hưng'],
    ['Quảng Tiến', 'Quảng Tiên'],
    ['Phú Thạnh', 'Phú Thành'],
    ['Tân Thanh', 'Tân Thành'],
    ['Quang Phú', 'Quảng Phú'],
    ['Đông', 'Dông'],
    ['Hòa', 'Hóa'],
  ])('%s is not %s', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})

describe('for any text', () => {
  const name = fc.constantFrom(...built.areas.map(({ full_name }) => full_name))
  const words = fc.array(
    fc.constantFrom('p', 'xã', 'TP.', 'phường', 'x.', 'II', '01', 'nt', 't', '.', 'Hoà', '-', 'P1'),
  )

  test('the key folds to itself', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      words.map((w) => w.join(' ')),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          words.map((w) => w.join('')),
        ),
        (text) => {
          const folded = key(text)
          expect(foldAreaName(folded)).toEqual({ kind: null, key: folded })
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('case, form, spaces and the order of marks do not matter', () => {
    const shuffled = name.chain((text) =>
      fc
        .tuple(
          ...(text.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []).map((letter) =>
            fc
              .shuffledSubarray([...letter.slice(1)], { minLength: letter.length - 1 })
              .map((m) => letter[0] + m.join('')),
          ),
        )
        .map((letters) => ({ text, typed: letters.join('') })),
    )
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ text, typed }, upper) => {
        const messy = ` ${(upper ? typed.toUpperCase() : typed).replaceAll(' ', ' \u00a0 ')}\n`
        expect(foldAreaName(messy)).toEqual(foldAreaName(text))
      }),
    )
  })

  test('both places of a tone in open oa, oe, uy fold alike', () => {
    const initial = fc.constantFrom('', 'h', 'th', 'kh', 'l', 'ng', 'x')
    const tone = fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323')
    fc.assert(
      fc.property(initial, fc.constantFrom('oa', 'oe', 'uy'), tone, name, (start, rhyme, mark, rest) => {
        const [one = '', two = ''] = rhyme
        expect(key(`${start}${one}${mark}${two} ${rest}`)).toBe(key(`${start}${one}${two}${mark} ${rest}`))
      }),
    )
  })

  test('names that differ in one mark stay apart', () => {
    const letters = [...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ']
    const pair = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(pair, fc.constantFrom('n', 'nh', 'c', 't', ''), ([one, other], end) => {
        expect(key(`Xã T${one}${end}`)).not.toBe(key(`Xã T${other}${end}`))
      }),
    )
  })

  test('each area of the tables folds to its kind, and its name to the same key', () => {
    const wrong = built.areas.filter(({ name: bare, full_name, kind }) => {
      const folded = foldAreaName(full_name)
      return folded.kind !== kind || folded.key !== key(bare)
    })
    expect(wrong).toEqual([])
  })
})
