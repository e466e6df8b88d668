import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Problem, problemCodes } from '../../../data/ingest/problem.ts'
import { addDataTexts } from '../../../web/i18n/data-texts.ts'
import type { Language } from '../../../web/i18n/language.ts'
import en from '../../../web/i18n/problems.en.json'
import vi from '../../../web/i18n/problems.vi.json'
import { problemText } from '../../../web/ui/problem-text.ts'
import { createTexts } from '../../fixtures/both-languages.ts'

function textsOf(language: Language) {
  const texts = createTexts(language)
  addDataTexts(texts)
  return texts.getFixedT(language, 'problems')
}
const texts = { vi: textsOf('vi'), en: textsOf('en') }
const code = fc.constantFrom(...problemCodes)
const language = fc.constantFrom<Language>('vi', 'en')

const area: Problem = {
  code: 'area_unknown',
  severity: 'error',
  file: 'xa-a.xlsx',
  sheet: 'Biểu 02',
  row: 12,
  column: 'Xã, phường',
  value: 'Xã Lương Bàng',
}

describe.each(problemCodes)('%s', (id) => {
  test.each([
    ['vi', vi],
    ['en', en],
  ] as const)('has its texts in %s', (_, all) => {
    const { title, what, do: advice } = all[id]
    for (const text of [title, what, advice]) expect(text.trim().length).toBeGreaterThan(3)
    expect(title.length).toBeLessThan(50)
  })

  test('is a sentence, whatever is known of it, with no place left unfilled', () => {
    for (const t of Object.values(texts)) {
      const bare = problemText({ code: id, severity: 'error', file: 'a.csv' }, t)
      for (const text of [bare.what, bare.advice]) {
        expect(text).toMatch(/^\P{Ll}.*\.$/u)
        expect(text).not.toMatch(/[{}]|undefined/)
      }
      expect(bare.where).toBe('a.csv')
    }
  })
})

test('names file, sheet, row and column', () => {
  expect(problemText(area, texts.vi).where).toBe(
    'xa-a.xlsx · trang tính “Biểu 02” · dòng 12 · cột “Xã, phường”',
  )
  expect(problemText(area, texts.en).where).toBe('xa-a.xlsx · sheet “Biểu 02” · row 12 · column “Xã, phường”')
})

test('says what the hint is', () => {
  expect(problemText({ ...area, hint: 'Xã Lương Bằng' }, texts.vi).what).toBe(
    'Không có địa bàn nào tên là “Xã Lương Bàng” trong danh sách của năm đó. Gần giống: Xã Lương Bằng.',
  )
})

test('says what the other count is', () => {
  const over: Problem = {
    ...area,
    code: 'safe_over_registered',
    column: 'Đạt chuẩn',
    value: '12',
    hint: '10',
  }
  expect(problemText(over, texts.vi).what).toBe('Số đạt chuẩn “12” lớn hơn số đăng ký. Số đăng ký: 10.')
})

test('every hint is in the message', () => {
  const hint = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(code, language, hint, (id, lang, said) => {
      expect(problemText({ ...area, code: id, hint: said }, texts[lang]).what).toContain(said)
    }),
  )
})

test('says which row it contradicts', () => {
  const twice: Problem = { ...area, code: 'unit_contradiction', value: 'Trường THCS An Tảo', other_row: 7 }
  expect(problemText(twice, texts.vi).what).toContain('“Trường THCS An Tảo” đã có ở dòng 7')
})

test('says what type a cell needs', () => {
  const count: Problem = { ...area, code: 'value_unreadable', type: 'count', value: 'mười' }
  expect(problemText(count, texts.vi).what).toContain('“mười”')
  expect(problemText(count, texts.vi).what).toContain('số nguyên không âm')
})

test('says which indicators there are', () => {
  const unknown: Problem = { ...area, code: 'indicator_unknown', column: 'Chỉ số', value: 'Số vụ' }
  for (const t of Object.values(texts)) {
    const { what } = problemText(unknown, t)
    for (const name of ['Tỷ lệ nhân dân được phổ biến', 'Số điển hình tiên tiến'])
      expect(what).toContain(name)
  }
})

test('every value is in the message', () => {
  const value = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(code, language, value, (id, lang, said) => {
      const { what } = problemText({ ...area, code: id, value: said }, texts[lang])
      expect(what).toContain(`“${said}”`)
    }),
  )
})

test('every other row is in the message', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 1, max: 1_048_576 }), (id, other) => {
      const { what } = problemText({ ...area, code: id, other_row: other }, texts.vi)
      expect(what).toContain(`dòng ${other}`)
    }),
  )
})

test('a long value is cut to 200 characters', () => {
  const { what } = problemText({ ...area, value: `${'ă'.repeat(200)}z${'z'.repeat(100_000)}` }, texts.vi)
  expect(what).toContain(`“${'ă'.repeat(200)}…”`)
  expect(what).not.toContain('z')
})

test('marks that turn text around, control characters and line breaks do not get into a message', () => {
  const trick = { ...area, value: 'Xã\u202egnắB\u2066 \u0000Lương\r\nBằng', file: 'a\u202evsc.exe' }
  const { what, where } = problemText(trick, texts.vi)
  expect(what).toContain('“XãgnắB  Lương Bằng”')
  expect(what + where).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
})

test('text of a file is never taken as a place to fill or another text', () => {
  const trick = '{{file}} $t(file_empty.title) <b>x</b>'
  expect(problemText({ ...area, value: trick }, texts.vi).what).toContain(`“${trick}”`)
})

test('both languages have the same texts with the same places to fill', () => {
  const slots = (tree: object, path = ''): [string, string[]][] =>
    Object.entries(tree).flatMap(([key, text]): [string, string[]][] =>
      typeof text === 'string'
        ? [[path + key, [...new Set(text.match(/\{\{\w+\}\}/g))].sort()]]
        : slots(text, `${path}${key}.`),
    )
  expect(Object.fromEntries(slots(en))).toEqual(Object.fromEntries(slots(vi)))
})
