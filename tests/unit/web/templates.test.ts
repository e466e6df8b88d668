import { describe, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { inForce } from '../../../data/model/area.ts'
import { areasDay } from '../../../data/model/year.ts'
import { exampleCsv, templateColumns, templateCsv, templateSheets } from '../../../web/export/template.ts'
import { type TemplateChoice, type TemplateKind, templateKinds } from '../../../web/export/template-choice.ts'
import type { XlsxSheet } from '../../../web/export/xlsx.ts'
import { addDataTexts } from '../../../web/i18n/data-texts.ts'
import type { Language } from '../../../web/i18n/language.ts'
import en from '../../../web/i18n/templates.en.json'
import vi from '../../../web/i18n/templates.vi.json'
import { communesOf, provinceOf } from '../../../web/pages/data/templates/template-areas.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { areas, readBack } from './contract-round-trip.ts'
import { partOf, rowsOf, xlsxBytes } from './xlsx-parts.ts'

function textsOf(language: Language) {
  const texts = createTexts(language)
  addDataTexts(texts)
  return texts.getFixedT(language, 'templates')
}
const t = textsOf('vi')

/** The communes of Hưng Yên in a year, with their districts while there were any. */
function choiceOf(kind: TemplateKind, year: number): TemplateChoice {
  const listed = areas.filter((area) => inForce(area, areasDay(year))).sort((a, b) => a.sort - b.sort)
  const nameOf = (id: string | null) => listed.find((area) => area.id === id)?.full_name ?? null
  const rows = listed.map(({ id, full_name, level, parent_id }) => ({
    id,
    full_name,
    level,
    parent_name: nameOf(parent_id),
  }))
  return { kind, year, province: 'Tỉnh Hưng Yên', communes: communesOf(rows) }
}

const sheetNamed = (sheets: readonly XlsxSheet[], name: string): XlsxSheet => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The values that a range of one column on the lists sheet holds. */
function valuesAt(sheets: readonly XlsxSheet[], range: string): unknown[] {
  const [, letter = '', from, to] = /^'Danh mục'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(range) ?? []
  const lists = sheetNamed(sheets, 'Danh mục')
  return lists.rows.slice(Number(from) - 2, Number(to) - 1).map((row) => row[letter.charCodeAt(0) - 65])
}

test.each(Object.entries(contracts))('every column of %s has its guide in both languages', (_, contract) => {
  for (const all of [vi, en]) {
    expect(Object.keys(all.column)).toEqual(expect.arrayContaining(contract.columns.map(({ id }) => id)))
  }
})

test('both languages say the same things', () => {
  const keys = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([key, text]) =>
      typeof text === 'string' ? [path + key.replace(/_(one|other)$/, '')] : keys(text, `${path}${key}.`),
    )
  expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(vi))].sort())
})

describe('the headings', () => {
  test('are the official ones, both lists of units side by side', () => {
    const text = new TextDecoder().decode(templateCsv(choiceOf('units', 2025)))
    expect(text).toBe(
      'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Xã, phường, thị trấn;Điểm;Phân loại phong trào;' +
        'Số mô hình xếp loại khá trở lên;Số mô hình được Ban Chỉ đạo ghi nhận;Đăng ký An toàn về ANTT;' +
        'Đạt chuẩn An toàn về ANTT;Đăng ký điển hình;Công nhận điển hình;Số quyết định;Ngày quyết định\r\n',
    )
  })

  test('ask for the district in years that had districts, and where the list is not known', () => {
    const has = (choice: TemplateChoice) => templateColumns(choice).some(({ id }) => id === 'district')
    expect(has(choiceOf('recognition', 2024))).toBe(true)
    expect(has(choiceOf('recognition', 2025))).toBe(false)
    expect(has({ kind: 'recognition', year: 2025, province: null, communes: [] })).toBe(true)
  })
})

describe('drop-down lists', () => {
  const choicesAt = (choice: TemplateChoice) => {
    const sheets = templateSheets(choice, t)
    const { columns } = sheetNamed(sheets, vi.sheet[choice.kind])
    return { sheets, of: (heading: string) => columns.find((column) => column.heading === heading)?.choices }
  }

  test('hold the words of the contract', () => {
    const { sheets, of } = choicesAt(choiceOf('units', 2025))
    const valuesOf = (heading: string) => valuesAt(sheets, of(heading)?.formula ?? '')
    expect(valuesOf('Loại hình')).toEqual([
      'Khu dân cư',
      'Xã, phường',
      'Cơ quan',
      'Doanh nghiệp',
      'Cơ sở giáo dục',
    ])
    expect(valuesOf('Cấp quản lý')).toEqual(['Tỉnh', 'Xã'])
    expect(valuesOf('Phân loại phong trào')).toEqual(['Xuất sắc', 'Khá', 'Trung bình', 'Yếu'])
    expect(valuesOf('Đạt chuẩn An toàn về ANTT')).toEqual(['Đạt', 'Chưa đạt'])
    expect(valuesOf('Công nhận điển hình')).toEqual(['Có', 'Không'])
    expect(valuesOf('Năm')).toEqual([2025])
    expect(of('Loại hình')?.closed).toBe(true)
    expect(of('Tên đơn vị')).toBeUndefined()
  })

  test('offer the indicators by their Vietnamese names, and no others', () => {
    const { sheets, of } = choicesAt(choiceOf('indicator', 2025))
    expect(valuesAt(sheets, of('Chỉ số')?.formula ?? '')).toEqual([
      'Tỷ lệ cán bộ, đảng viên được phổ biến',
      'Tỷ lệ nhân dân được phổ biến',
      'Tỷ lệ lực lượng bảo vệ ANTT ở cơ sở được huấn luyện',
      'Tỷ lệ nơi tổ chức Ngày hội toàn dân bảo vệ ANTQ',
      'Tỷ lệ khu dân cư được kiểm tra',
      'Số cơ quan, doanh nghiệp, cơ sở giáo dục được kiểm tra',
      'Tỷ lệ xã, huyện đạt tiêu chí ANTT nông thôn mới',
      'Công an cơ sở kiểu mẫu về ANTT',
      'Số điển hình tiên tiến',
    ])
    expect(of('Chỉ số')?.closed).toBe(true)
  })

  test('hold the 104 communes of 2025', () => {
    const { sheets, of } = choicesAt(choiceOf('recognition', 2025))
    const communes = valuesAt(sheets, of('Xã, phường, thị trấn')?.formula ?? '')
    expect(new Set(communes).size).toBe(104)
    expect(communes).toContain('Phường Phố Hiến')
    expect(of('Xã, phường, thị trấn')?.closed).toBe(false)
  })

  test('offer in 2024 the communes of the district that the row names', () => {
    const choice = choiceOf('recognition', 2024)
    const { sheets, of } = choicesAt(choice)
    const formula = of('Xã, phường, thị trấn')?.formula ?? ''
    const [, all = '', first, owners = ''] =
      /^IF\(\$F2="",(.*?),OFFSET\((.*?),MATCH\(\$F2,(.*?),0\)-1,0,COUNTIF\(\3,\$F2\),1\)\)$/.exec(formula) ??
      []
    expect(all.startsWith(`${first}:`)).toBe(true)
    const [communes, districts] = [valuesAt(sheets, all), valuesAt(sheets, owners)]
    expect(communes).toHaveLength(choice.communes.length)
    // Excel takes as many rows as bear the name from the first that does: they must stand together.
    const listed = valuesAt(sheets, of('Huyện, thị xã, thành phố')?.formula ?? '')
    for (const district of listed) {
      const from = districts.indexOf(district)
      const size = districts.filter((one) => one === district).length
      const wanted = choice.communes.filter((commune) => commune.district === district)
      expect(communes.slice(from, from + size)).toEqual(wanted.map(({ name }) => name))
    }
  })

  test('are left out where the list of areas is not known', () => {
    const { of } = choicesAt({ kind: 'recognition', year: 2025, province: null, communes: [] })
    expect(of('Xã, phường, thị trấn')).toBeUndefined()
    expect(of('Loại hình')).toBeDefined()
  })
})

describe.each(templateKinds)('the template for %s', (kind) => {
  test.each([2024, 2025])('in %i is understood with its lists beside it, and holds no rows', async (year) => {
    const bytes = await xlsxBytes(templateSheets(choiceOf(kind, year), t))
    const prepared = await readBack('mau.xlsx', bytes)
    expect(prepared.recipe.sheet).toBe(vi.sheet[kind])
    expect(prepared.rows.read).toBe(0)
  })

  test.each([2024, 2025])('in %i has an example that passes every check', async (year) => {
    const choice = choiceOf(kind, year)
    const prepared = await readBack('vi-du.csv', exampleCsv(choice, t))
    expect(prepared.problems.map(({ code }) => code)).toEqual(['demonstration_data'])
    expect(prepared.rows.read).toBeGreaterThan(1)
    expect(prepared.rows.left_out).toBe(0)
    expect(prepared.demonstration).toBe(true)
  })

  test('has the same example on its second sheet', async () => {
    const choice = choiceOf(kind, 2025)
    const rows = await rowsOf(await xlsxBytes(templateSheets(choice, t)), 'Ví dụ')
    const text = new TextDecoder().decode(exampleCsv(choice, t))
    expect(rows).toHaveLength(text.trimEnd().split('\r\n').length)
    expect(rows[0]?.[0]).toBe('Ví dụ cách ghi. Số liệu minh họa, không phải số liệu thật')
  })

  test('has a guide to each of its columns', () => {
    const choice = choiceOf(kind, 2025)
    const guide = sheetNamed(templateSheets(choice, t), 'Hướng dẫn')
    expect(guide.rows.map(([heading]) => heading)).toEqual(
      templateColumns(choice).map(({ heading }) => heading),
    )
    const english = sheetNamed(templateSheets(choice, textsOf('en')), 'Guide')
    expect(english.rows).toHaveLength(guide.rows.length)
  })
})

test('codes typed into an empty template keep their zeros', async () => {
  const bytes = await xlsxBytes(templateSheets(choiceOf('units', 2025), t))
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  const style = /<col [^>]*style="(\d+)"[^>]*min="2"/.exec(sheet)?.[1]
  const cells = /<cellXfs.*<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? ''
  const format = [...cells.matchAll(/<xf ([^>]*)>/g)][Number(style)]?.[1] ?? ''
  const id = /numFmtId="(\d+)"/.exec(format)?.[1]
  expect(partOf(bytes, 'xl/styles.xml')).toContain(`<numFmt numFmtId="${id}" formatCode="@"/>`)
})

test('the province of another year is the one that bore the same code', () => {
  const old = { id: '33-2022-01-01', full_name: 'Tỉnh Hưng Yên' }
  const other = { id: '34-2022-01-01', full_name: 'Tỉnh Thái Bình' }
  expect(provinceOf([other, old], '33-2025-07-01')).toBe(old)
  expect(provinceOf([other, old], '34-2022-01-01')).toBe(other)
  expect(provinceOf([other], '33-2025-07-01')).toBeNull()
  expect(provinceOf([other, old], null)).toBeNull()
})
