import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { resolveView } from '../../../web/app/view.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { addUnitsTexts } from '../../../web/i18n/units-texts.ts'
import { listLine } from '../../../web/pages/units/list-line.ts'
import { unitFile } from '../../../web/pages/units/unit-file.ts'
import type { UnitsText } from '../../../web/pages/units/unit-words.ts'
import type { UnitRow } from '../../../web/pages/units/use-unit-windows.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { manifest } from './small-manifest.ts'

function textOf(language: Language): UnitsText {
  const texts = createTexts(language)
  addUnitsTexts(texts)
  const t = texts.getFixedT(language)
  return { t, words: texts.getFixedT(language, 'units'), format: formatOf(language) }
}

const unreported: UnitRow = {
  ...{ number: 0, unit_id: 'u', unit_name: 'Đơn vị', code: null, sector: 'agency', level: null },
  ...{ area_name: 'Xã An', parent_name: null, has_registered: null, safe: null, class: null, score: null },
  ...{ typical_state: null, decision_number: null, decision_date: null },
}

const columns = 'code,sector,level,area,registered,safe,class,score,typical,decision'
const { view } = resolveView({ unit_columns: `name,${columns}` }, manifest)
const caption = { title: 'Đơn vị', subtitle: 'Tỉnh Hưng Yên', source: 'Nguồn: thử' }

/** The lines of the CSV of rows that are asked for by their numbers, and what was asked. */
async function csvOf(rows: readonly UnitRow[], windows: number, language: Language = 'vi') {
  const asked: string[] = []
  const rowsOf = async (numbers: string) => {
    asked.push(numbers)
    return numbers.split(',').flatMap((number) => rows[Number(number)] ?? [])
  }
  const size = Math.ceil(rows.length / windows)
  const list = Array.from({ length: windows }, (_, window) => ({
    first: window * size,
    numbers: rows
      .slice(window * size, (window + 1) * size)
      .map((_row, index) => window * size + index)
      .join(','),
  }))
  const progress: [number, number][] = []
  const onProgress = (done: number, of: number) => progress.push([done, of])
  const shown = { view, windows: list, caption, text: textOf(language), language, rowsOf, onProgress }
  const text = await (await unitFile('csv', shown)).text()
  const delimiter = language === 'vi' ? ';' : ','
  return { lines: Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter }).data, asked, progress }
}

describe('the list of units as a file', () => {
  test('says what was reported in words; what was not is empty, not "no"', async () => {
    const full: UnitRow = {
      ...{ number: 1, unit_id: 'TH1', unit_name: 'Trường Lê Lợi', code: 'TH1', sector: 'school' },
      ...{ level: 'commune', area_name: 'Xã An', parent_name: 'Huyện Một', has_registered: true },
      ...{ safe: false, class: 'weak', score: 45.25, typical_state: 'registered' },
      ...{ decision_number: '12/QĐ-UBND', decision_date: '2025-10-20' },
    }
    const { lines } = await csvOf([full, unreported], 1)
    const about = 'Đơn vị. Tỉnh Hưng Yên. Nguồn: thử'
    expect(lines.slice(1)).toEqual([
      [
        ...['Trường Lê Lợi', 'TH1', 'Cơ sở giáo dục', 'xã', 'Xã An, Huyện Một', 'Có', 'Chưa đạt', 'Yếu'],
        ...['45,25', 'Có đăng ký', '12/QĐ-UBND ngày 20/10/2025', about],
      ],
      ['Đơn vị', '', 'Cơ quan', '', 'Xã An', '', '', '', '', '', '', about],
    ])
    const english = await csvOf([full], 1, 'en')
    expect(english.lines[1]?.slice(6, 11)).toEqual([
      ...['Not safe', 'Weak', '45.25', 'Registered', '12/QĐ-UBND of 20/10/2025'],
    ])
  })

  test('never holds a formula', async () => {
    const { lines } = await csvOf([{ ...unreported, unit_name: '=1+1', code: '@x' }], 1)
    expect(lines[1]?.slice(0, 2)).toEqual(["'=1+1", "'@x"])
  })

  test('has all rows in their order, fetched some windows at a time', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({ ...unreported, unit_name: `Tổ ${index}` }))
    const { lines, asked, progress } = await csvOf(rows, 45)
    expect(lines.slice(1).map(([name]) => name)).toEqual(rows.map((row) => row.unit_name))
    expect(asked.map((numbers) => numbers.split(',').length)).toEqual([40, 40, 10])
    expect(progress).toEqual([
      [0, 90],
      [40, 90],
      [80, 90],
    ])
  })
})

test('the list says in words what it is filtered and sorted by', () => {
  const list = { ...view.units, find: 'lê lợi', safe: 'no', class: 'none', sort: 'score' } as const
  expect(listLine({ ...list, descending: true }, textOf('vi'))).toBe(
    'tìm “lê lợi” · An toàn về ANTT: Chưa đạt · Phân loại phong trào: Chưa phân loại · xếp theo điểm, giảm dần',
  )
  expect(listLine(view.units, textOf('vi'))).toBe('')
})
