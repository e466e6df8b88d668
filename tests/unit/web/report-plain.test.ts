import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportPlain, tablesPlain } from '../../../web/sentences/report-plain.ts'
import { group, openRow, report, rowsOf } from './report-facts.ts'

test('as text it has its title with the label, its headings, and its source last', () => {
  const lines = reportPlain(report({ label: 'Số liệu minh họa' })).split('\n')
  expect(lines[0]).toBe(
    'Kết quả phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025: Tỉnh Bắc (Số liệu minh họa)',
  )
  expect(lines).toContain('Theo loại hình')
  expect(lines.at(-1)).toBe('Nguồn: số liệu của đơn vị')
  const note = '¹ 2025, Tỉnh Bắc: Chờ báo cáo bổ sung (An, 02/01/2026)'
  const noted = report({ pinned: [note] })
  for (const written of [reportPlain(noted), tablesPlain(noted)]) {
    expect(written.split('\n').slice(-4)).toEqual([
      'Ghi chú của người làm số liệu',
      note,
      '',
      'Nguồn: số liệu của đơn vị',
    ])
  }
})

test('tables as text have their cells between tabs, and show what is missing as missing', () => {
  const lines = tablesPlain(report()).split('\n')
  expect(lines).toContain('Cơ sở giáo dục\t—\t—\t—\t—\t—\t—\t—\t—')
  expect(lines).toContain('Cơ quan\t30/30 (100,00%)\t0,00\t25/25 (100,00%)\t—\t3/30 (10,00%)\t-2,00\t0\t0')
})

const share = fc.tuple(
  fc.nat({ max: 3 }),
  fc.nat({ max: 3 }),
  fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: undefined }),
)
const few = fc.nat({ max: 2 })
const rows = fc.oneof(
  fc
    .record({ safe: share, classes: fc.tuple(few, few, few, few), typical: share }, { requiredKeys: [] })
    .map((figures) => rowsOf(figures)),
  fc
    .tuple(few, few)
    .map(([k, more]) => [
      openRow('safe_rate', [k, k + more], [0, 50]),
      openRow('good_or_better_rate', [k, k + more], [10, 10]),
      openRow('weak_rate', [k, k + more], [0, 50]),
      openRow('typical_rate', [0, more], [0, 50]),
    ]),
)

test('whatever is reported, every sentence is whole, ends once, and every row has its cells', () => {
  fc.assert(
    fc.property(
      fc.record({ whole: rows, sector: rows, level: rows, compare: fc.constantFrom(null, 2024) }),
      fc.constantFrom('vi' as const, 'en' as const),
      ({ whole, sector, level, compare }, language) => {
        const written = report(
          {
            ...{ whole, compare, sectors: [group('agency', null, sector)] },
            cells: [group('agency', 'province', level), group('agency', 'commune', sector)],
          },
          language,
        )
        const paragraphs = written.sections.flatMap((section) => section.paragraphs)
        for (const paragraph of paragraphs) {
          expect(paragraph).toMatch(/[^.;:, ]\.$/)
          expect(paragraph).not.toMatch(/\{\{|\}\}|undefined|null|NaN|—| {2}|[,;:] ?[,;.]|\(\)/)
        }
        for (const { headings, rows: cells } of written.tables) {
          for (const one of cells) expect(one.cells).toHaveLength(headings.length)
        }
      },
    ),
  )
})
