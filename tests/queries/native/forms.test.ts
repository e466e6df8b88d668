import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { addSentencesTexts } from '../../../web/i18n/sentences-texts.ts'
import { formWorkbook } from '../../../web/pages/sentences/form-file.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { province, smallProvince } from '../../fixtures/small-province.ts'
import { rowsOf as sheetRows, xlsxBytes } from '../../unit/web/xlsx-parts.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
  await buildDatabase(engine, smallProvince)
})
afterAll(() => engine.close())

const texts = createTexts('vi')
addSentencesTexts(texts)
const words = texts.getFixedT('vi', 'sentences')

async function workbook(year: number, organisation = 'Công an tỉnh Mới') {
  const rows = await ask(engine, 'export/forms', { year, area: province, sector: null, level: null })
  return formWorkbook(rows, {
    ...{ year, filters: 'Tỉnh Mới', organisation, label: 'Số liệu minh họa', words },
    t: texts.t,
    report: { pinned: null, source: 'Nguồn: thử' },
  })
}

/** Numbers as the file has them: "87,5" is 87.5. */
const number = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'))

describe('the forms of a year, read back from their file', () => {
  test('the total of all areas is what the headline says, and the sum of the rows', async () => {
    const bytes = await xlsxBytes(await workbook(2025))
    const rows = await sheetRows(bytes, 'Tất cả loại hình')
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      'Công an tỉnh Mới',
      'BIỂU TỔNG HỢP KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025 (SỐ LIỆU MINH HỌA)',
      'Tất cả loại hình · Tỉnh Mới · theo địa giới của năm báo cáo',
      'Nguồn: thử',
    ])
    const headings = rows[4] ?? []
    const total = rows.at(-1) ?? []
    const areas = rows.slice(5, -1)
    expect(areas.map((row) => row[1])).toEqual(['Xã Xuân', 'Xã Yên', 'Xã Việt'])
    const column = (heading: string) => {
      const at = headings.indexOf(heading)
      expect(at, heading).toBeGreaterThan(1)
      return { total: number(total[at]), rows: areas.map((row) => row[at] ?? '') }
    }
    const params = { year: 2025, compare_year: null, basis: 'reported', area: province }
    const headline = await ask(engine, 'overview/headline', { ...params, sector: null, level: null })
    const of = (metric: string) => headline.find((row) => row.metric === metric)
    const pairs = [
      ['safe_rate', 'Đạt chuẩn An toàn về ANTT', 'Đã có kết quả', 'Tỷ lệ đạt chuẩn (%)'],
      ['typical_rate', 'Công nhận điển hình', 'Thuộc diện xét điển hình', 'Tỷ lệ điển hình (%)'],
      ['excellent_rate', 'Xuất sắc', 'Được phân loại', null],
      ['weak_rate', 'Yếu', 'Được phân loại', null],
    ] as const
    for (const [metric, k, n, rate] of pairs) {
      expect(column(k).total, metric).toBe(of(metric)?.k)
      expect(column(n).total, metric).toBe(of(metric)?.n)
      if (rate) expect(column(rate).total).toBeCloseTo(of(metric)?.percent ?? Number.NaN, 10)
    }
    expect(column('Tỷ lệ Xuất sắc và Khá (%)').total).toBeCloseTo(of('good_or_better_rate')?.percent ?? 0, 10)
    for (const heading of ['Tổng số đơn vị', 'Đạt chuẩn An toàn về ANTT', 'Khá', 'Công nhận điển hình']) {
      const { rows: cells, total: sum } = column(heading)
      expect(cells.reduce((all, cell) => all + number(cell), 0)).toBe(sum)
      // Xã Việt reported nothing, which is no zero.
      expect(cells[2]).toBe('')
    }
  })

  test('totals are sums and rates quotients of the cells that they speak of', async () => {
    const sheets = await workbook(2025)
    const all = sheets.find(({ name }) => name === 'Tất cả loại hình')
    expect(all?.total?.slice(2, 7)).toEqual([
      { formula: 'SUM(C6:C8)', value: 9 },
      { formula: 'SUM(D6:D8)', value: 9 },
      { formula: 'SUM(E6:E8)', value: 8 },
      { formula: 'SUM(F6:F8)', value: 7 },
      { formula: 'IF(E9=0,"",100*(F9)/E9)', value: 87.5 },
    ])
    expect(all?.rows[1]?.slice(0, 7)).toEqual([
      2,
      'Xã Yên',
      3,
      3,
      2,
      1,
      { formula: 'IF(E7=0,"",100*(F7)/E7)', value: 50 },
    ])
    expect(sheets.map(({ name }) => name)).toEqual([
      'Theo loại hình',
      'Tất cả loại hình',
      'Khu dân cư',
      'Xã, phường',
      'Cơ quan',
      'Doanh nghiệp',
      'Cơ sở giáo dục',
      'Lưu ý',
    ])
  })

  test('sectors add up to all of them', async () => {
    const [bySector] = await workbook(2025)
    const units = bySector?.rows.map((row) => [row[1], row[2]])
    expect(units).toEqual([
      ['Khu dân cư', 3],
      ['Xã, phường', 2],
      ['Cơ quan', 2],
      ['Doanh nghiệp', 1],
      ['Cơ sở giáo dục', 1],
    ])
    expect(bySector?.total?.[2]).toEqual({ formula: 'SUM(C6:C10)', value: 9 })
  })

  test('where a denominator is unknown there is no total of it, and no rate', async () => {
    const sheets = await workbook(2023, '')
    const homes = sheets.find(({ name }) => name === 'Khu dân cư')
    // Without an organisation the titles are one line shorter; districts have a column of their own.
    expect(homes?.total?.slice(0, 8)).toEqual([
      null,
      'Tổng cộng',
      null,
      null,
      null,
      null,
      { formula: 'SUM(G5:G10)', value: 40 },
      null,
    ])
  })

  test('a year without figures has no forms; a name that begins with "=" stays text', async () => {
    expect(await workbook(2022)).toEqual([])
    const bytes = await xlsxBytes(await workbook(2025, '=HYPERLINK("https://example.org")'))
    expect((await sheetRows(bytes, 'Khu dân cư'))[0]?.[0]).toBe('=HYPERLINK("https://example.org")')
  })
})
