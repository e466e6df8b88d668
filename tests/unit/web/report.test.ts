import { describe, expect, test } from 'vitest'
import { row } from './overview-sentence.ts'
import { group, openRow, report, rowsOf, said, small, unit } from './report-facts.ts'

describe('a report in Vietnamese', () => {
  test('sums up the year as the Overview does', () => {
    expect(said('summary')).toEqual([
      'Năm 2025, toàn tỉnh có 90/100 đơn vị đạt chuẩn An toàn về ANTT (90,00%), tăng 1,80 điểm % so với năm 2024; ' +
        'phân loại Xuất sắc và Khá 80/83 (96,39%); không có đơn vị loại Yếu.',
    ])
  })

  test('goes through the sectors, with levels where there are several, ties, and what nobody reported', () => {
    expect(said('sectors')).toEqual([
      'Khu dân cư: 60/70 khu dân cư đạt chuẩn An toàn về ANTT (85,71%), tăng 2,50 điểm % so với năm 2024; ' +
        'phân loại Xuất sắc và Khá 55/58 (94,83%), bằng năm 2024, gồm 15 Xuất sắc và 40 Khá; ' +
        '3 loại Trung bình; không có khu dân cư loại Yếu; 5/70 khu dân cư điển hình (7,14%).',
      'Cơ quan: 30/30 cơ quan đạt chuẩn An toàn về ANTT (100,00%), bằng năm 2024, ' +
        'trong đó cấp tỉnh quản lý 10/10 (100,00%), cấp xã quản lý 20/20 (100,00%); ' +
        'phân loại Xuất sắc và Khá 25/25 (100,00%), gồm 5 Xuất sắc và 20 Khá; ' +
        'không có cơ quan loại Trung bình và Yếu; 3/30 cơ quan điển hình (10,00%), giảm 2,00 điểm % so với năm 2024.',
      'Chưa có số liệu: Cơ sở giáo dục.',
    ])
  })

  test.each([
    [
      'none of them',
      { safe: [0, 4] as [number, number], classes: [0, 0, 3, 1], typical: [0, 4] },
      'Cơ quan: không có cơ quan nào đạt chuẩn An toàn về ANTT (0/4); không có cơ quan loại Xuất sắc và Khá (0/4); ' +
        '3 loại Trung bình; 1 loại Yếu; không có cơ quan điển hình (0/4).',
    ],
    [
      'a single one',
      { safe: [1, 1] as [number, number], classes: [1, 0, 0, 0], typical: [1, 1] },
      'Cơ quan: 1/1 cơ quan đạt chuẩn An toàn về ANTT (100,00%); phân loại Xuất sắc và Khá 1/1 (100,00%), đều là loại Xuất sắc; ' +
        'không có cơ quan loại Trung bình và Yếu; 1/1 cơ quan điển hình (100,00%).',
    ],
    [
      'no excellent, no average',
      { classes: [0, 8, 0, 2] },
      'Cơ quan: phân loại Xuất sắc và Khá 8/10 (80,00%), không có loại Xuất sắc; không có cơ quan loại Trung bình; 2 loại Yếu.',
    ],
  ] as [string, Parameters<typeof rowsOf>[0], string][])('%s', (_, figures, sentence) => {
    const sectors = [group('agency', null, rowsOf(figures))]
    expect(said('sectors', { sectors, cells: [] })).toEqual([sentence])
  })

  test('tells old communes that one of today was made of as such, and as no rate', () => {
    const now = {
      ...row('safe_rate', 1, 1),
      old_before: true,
      k_before_from: 3,
      k_before_to: 3,
      n_before_to: 4,
    }
    const sectors = [group('commune', null, [now])]
    expect(said('sectors', { sectors, cells: [] })).toEqual([
      'Xã, phường: 1/1 xã, phường đạt chuẩn An toàn về ANTT (100,00%) (năm 2024: 3/4 xã cũ).',
    ])
    const old = [
      { ...row('safe_rate', 3, 4), old: true },
      { ...row('weak_rate', 0, 4), old: true },
    ]
    const of2024 = { sectors: [group('commune', null, old)], cells: [], compare: null }
    expect(said('sectors', of2024)).toEqual([
      'Xã, phường: 3/4 xã cũ đạt chuẩn An toàn về ANTT; không có xã cũ loại Yếu.',
    ])
    const cells = report(of2024).tables[0]?.rows.at(-1)?.cells
    expect(cells?.slice(0, 2)).toEqual(['Xã, phường', '3/4 xã cũ'])
  })

  test('of one sector says all of it in the first sentence, by level', () => {
    const facts = {
      sector: 'agency',
      whole: rowsOf({ safe: [30, 30], typical: [3, 30] }),
      sectors: [],
    } as const
    const levels = [
      group(null, 'province', rowsOf({ safe: [10, 10] })),
      group(null, 'commune', rowsOf({ safe: [20, 20] })),
    ]
    expect(said('summary', { ...facts, levels, cells: [] })).toEqual([
      'Năm 2025, toàn tỉnh: 30/30 cơ quan đạt chuẩn An toàn về ANTT (100,00%), ' +
        'trong đó cấp tỉnh quản lý 10/10 (100,00%), cấp xã quản lý 20/20 (100,00%); 3/30 cơ quan điển hình (10,00%).',
    ])
    expect(said('levels', { ...facts, levels, cells: [] })).toEqual([])
  })

  test('gives the range that a split leaves, beside the figure of the other year', () => {
    const before = { open_before: false, percent_before_from: 93.2, percent_before_to: 93.2 }
    const whole = [
      { ...openRow('safe_rate', [45, 52], [88.1, 91.2]), ...before },
      openRow('weak_rate', [0, 2], [0, 3.5]),
      openRow('average_rate', [0, 0], [0, 0]),
      openRow('typical_rate', [0, 0], [0, 0]),
    ]
    expect(said('summary', { whole, place: 'Xã Nam' })).toEqual([
      'Năm 2025, Xã Nam: từ 45 đến 52 đơn vị đạt chuẩn An toàn về ANTT (từ 88,10% đến 91,20%) (năm 2024: 93,20%); ' +
        'không có đơn vị loại Trung bình; từ 0 đến 2 loại Yếu; không có đơn vị điển hình (0,00%).',
    ])
    expect(said('low', { whole, troubled: [unit('Thôn Một', 'weak')] })).toEqual([
      'Loại Yếu (từ 0 đến 2 đơn vị), chắc chắn thuộc địa bàn: Thôn Một (Xã Bắc).',
      'Không có đơn vị loại Trung bình.',
    ])
    expect(said('low', { whole })[0]).toBe(
      'Loại Yếu (từ 0 đến 2 đơn vị): chưa biết đơn vị nào chắc chắn thuộc địa bàn.',
    )
    expect(said('notes', { whole }).join()).toContain('khoảng từ ít nhất đến nhiều nhất có thể')
    expect(report({ whole }).tables[0]?.rows[0]?.cells.slice(0, 2)).toEqual([
      'Tất cả',
      '45–52/51–58 (88,10–91,20%)',
    ])
  })
})

describe('average and weak units', () => {
  const classes = (average: number, weak: number) => ({ whole: rowsOf({ classes: [1, 1, average, weak] }) })

  test('are named, the first of many, without marks that turn text around', () => {
    const troubled = [
      unit('Thôn \u202eMột', 'weak'),
      unit('Xã Đông', 'weak', 'Xã Đông', 'commune'),
      ...['A', 'B', 'C', 'D', 'E', 'G', 'H'].map((name) => unit(name, 'average')),
    ]
    expect(said('low', { ...classes(1206, 2), troubled })).toEqual([
      'Loại Yếu (2 đơn vị): Thôn Một (Xã Bắc); Xã Đông.',
      'Loại Trung bình (1.206 đơn vị): A (Xã Bắc); B (Xã Bắc); C (Xã Bắc); D (Xã Bắc); E (Xã Bắc) và 1.201 đơn vị khác.',
    ])
    const six = [...troubled.slice(0, 2), ...troubled.slice(2, 8)]
    expect(said('low', { ...classes(6, 1), troubled: six.slice(1) }, 'en')).toEqual([
      'Weak (1 unit): Xã Đông.',
      'Average (6 units): A (Xã Bắc); B (Xã Bắc); C (Xã Bắc); D (Xã Bắc); E (Xã Bắc) and 1 other.',
    ])
  })

  test('are none, are known by number only, or are not known at all', () => {
    expect(said('low', classes(0, 0))).toEqual(['Không có đơn vị loại Trung bình và Yếu.'])
    expect(said('low', classes(4, 0))).toEqual([
      'Không có đơn vị loại Yếu.',
      'Loại Trung bình (4 đơn vị): số liệu không có danh sách tên.',
    ])
    expect(said('low', { whole: rowsOf({ safe: [1, 2] }) })).toEqual([])
  })
})

describe('what the figures stand on', () => {
  const rates =
    'Tỷ lệ An toàn về ANTT tính trên số đơn vị đã có kết quả, phân loại trên số đơn vị được phân loại, điển hình trên số đơn vị của các loại hình được xét.'
  const merger =
    'Điểm gãy giữa hai năm: hợp nhất tỉnh, sắp xếp cấp xã, không còn cấp huyện (1/7/2025); ' +
    'tiêu chí điển hình mới theo Quyết định 3554 (19/5/2025).'

  test('a comparison over a break', () => {
    expect([...said('notes')].sort()).toEqual([rates, merger].sort())
  })

  test('the first year has nothing to be compared with', () => {
    const first = { year: 2024, compare: null, whole: rowsOf({ safe: [90, 100] }) }
    expect(said('summary', first)).toEqual([
      'Năm 2024, toàn tỉnh có 90/100 đơn vị đạt chuẩn An toàn về ANTT (90,00%).',
    ])
    expect(said('notes', first)).toEqual([
      rates,
      'Năm 2024 là năm đầu có số liệu, chưa có năm trước để so sánh.',
    ])
    expect(report(first).tables[0]?.headings.map(({ text }) => text)).not.toContain('So với 2024 (điểm %)')
  })

  test('the other year has no figures: neither a change nor a break', () => {
    expect(said('notes', { whole: rowsOf({ safe: [90, 100] }) })).toEqual([
      rates,
      'Không có số liệu năm 2024 để so sánh.',
    ])
  })

  test('a year that is not over', () => {
    const years = [
      { year: 2024, as_of: null, provisional: false },
      { year: 2025, as_of: '2025-06-01', provisional: true },
    ]
    expect(said('summary', { years })[0]).toMatch(/^Năm 2025 \(số liệu tạm tính\), toàn tỉnh có 90\/100/)
    expect(said('notes', { years })).toContain('Số liệu năm 2025 là tạm tính.')
  })

  test('no figures at all: it says so, with no tables and nothing else', () => {
    const silent = report({ whole: [], sectors: small.sectors.slice(2), cells: [] })
    expect(silent.sections).toEqual([
      { id: 'summary', heading: null, paragraphs: ['Năm 2025, toàn tỉnh chưa có số liệu.'] },
    ])
    expect(silent.tables).toEqual([])
    const zeros = [row('safe_rate', 0, 0), row('weak', 0, 0)]
    expect(said('summary', { whole: zeros })).toEqual(['Năm 2025, toàn tỉnh chưa có số liệu.'])
    expect(said('summary', { whole: [], place: 'the province' }, 'en')).toEqual([
      'In 2025, the province has no figures yet.',
    ])
  })
})

test('in English', () => {
  const english = { place: 'the province', filters: 'Bắc Province' }
  expect(said('sectors', english, 'en')[0]).toBe(
    'Residential areas: 60/70 residential areas recognised as safe (85.71%), up 2.50 pp on 2024; ' +
      'classified excellent or good 55/58 (94.83%), as in 2024, made up of 15 excellent and 40 good; ' +
      'average: 3; no weak residential areas; 5/70 residential areas typical (7.14%).',
  )
  expect(said('notes', { ...english, compare: null, year: 2024 }, 'en')).toContain(
    '2024 is the first year with figures; there is no year before to compare with.',
  )
})
