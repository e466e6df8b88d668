import { tableFromIPC } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { contracts } from '../../../data/contracts/index.ts'
import { tableColumns } from '../../../data/ingest/columns.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import { fewAreas, ids } from './few-areas.ts'
import { readLists } from './read-lists.ts'

/** The rows that a file becomes, by way of Arrow, and its problems. */
function load(id: ContractId, ...lines: string[]) {
  const { data, problems } = readLists(id, lines, fewAreas)
  const table = tableFromIPC(toArrow(tableColumns(contracts[id]), data))
  return { rows: table.toArray().map((row) => row.toJSON()), problems }
}

const header = 'Năm;Tên đơn vị;Loại hình;Xã'

describe('what a user has typed stays plain text, letter by letter', () => {
  test.each([
    '=HYPERLINK("https://example.org","Đạt")',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE recognition; --",
    '{{ten}} $t(sector.agency)',
    'Trường THCS “Ân Thi” – khối 6/7 🏫',
    'Đơn vị '.repeat(14_000).trim(),
  ])('%.40s', (name) => {
    const { rows, problems } = load(
      'recognition',
      header,
      `2025;"${name.replaceAll('"', '""')}";Cơ quan;Xã Mới`,
    )
    expect(problems).toEqual([])
    expect(rows.map((row) => row.unit_name)).toEqual([name])
  })

  test('in whatever Unicode form it comes, it is kept in one', () => {
    const { rows } = load('recognition', header, `2025;${'Trường Ân Thi'.normalize('NFD')};Cơ quan;Xã Mới`)
    expect(rows[0]?.unit_name).toBe('Trường Ân Thi'.normalize('NFC'))
  })
})

test('a summary may stand for a province or a district, and for sectors counted together', () => {
  const { rows, problems } = load(
    'summary',
    'Năm;Địa bàn;Loại hình;Tổng số;Đạt chuẩn;Tỷ lệ đạt chuẩn in trong nguồn;Nguồn',
    '2024;Tỉnh Hưng Yên;Cơ quan+Doanh nghiệp;3.012;2.871;95,32%;https://example.org/a',
    '2024;Huyện Kim Động;Khu dân cư;;10;;',
  )
  expect(problems).toEqual([])
  expect(rows[0]).toMatchObject({
    area_id: ids.oldProvince,
    sector: 'agency+enterprise',
    units: 3012,
    safe: 2871,
    printed_safe_percent: 95.32,
    source: 'https://example.org/a',
  })
  expect(rows[1]).toMatchObject({ area_id: ids.kimDong, units: null, safe: 10, weak: null, source: null })
})

test('a count too large for the table is kept or reported, never another number', () => {
  const { rows, problems } = load(
    'indicator',
    'Năm;Địa bàn;Mã chỉ số;Tử số',
    '2025;Tỉnh Hưng Yên;quy_phong_trao;3.500.000.000',
  )
  const kept = rows.map((row) => String(row.numerator))
  const reported = problems.map(({ code, line, value }) => `${code}, line ${line}, ${value}`)
  const right = [['3500000000'], ['value_unreadable, line 2, 3.500.000.000']]
  expect(right).toContainEqual([...kept, ...reported])
})
