import { describe, expect, test } from 'vitest'
import type { OverviewFacts } from '../../../web/sentences/overview.ts'
import { type Headline, row, sentence, year2025 } from './overview-sentence.ts'

/** The year with other rows in place of those of the same metric, and no communes. */
const instead = (...rows: Headline[]): Partial<OverviewFacts> => ({
  headline: year2025.headline.map((row) => rows.find(({ metric }) => metric === row.metric) ?? row),
  communes: null,
})

const upper = 'phân loại Xuất sắc và Khá 2.655/2.990 (88,80%)'
const safe = 'Năm 2025, toàn tỉnh có 2.871/3.012 đơn vị đạt chuẩn An toàn về ANTT (95,32%)'

describe('the year in one sentence', () => {
  test('all clauses, with a rise', () => {
    expect(sentence({})).toBe(
      'Năm 2025, toàn tỉnh có 2.871/3.012 đơn vị đạt chuẩn An toàn về ANTT (95,32%), tăng 1,80 điểm % so với năm 2024; ' +
        'phân loại Xuất sắc và Khá 2.655/2.990 (88,80%); không có đơn vị loại Yếu; ' +
        '79/104 xã, phường điển hình (75,96%).',
    )
  })

  test.each([
    ['a fall', -0.456, ', giảm 0,46 điểm % so với năm 2024'],
    ['a small rise', 0.006, ', tăng 0,01 điểm % so với năm 2024'],
    ['no change', 0, ', bằng năm 2024'],
    ['a rise that rounds to nothing', 0.004, ', bằng năm 2024'],
    ['a fall that rounds to nothing', -0.004, ', bằng năm 2024'],
    ['nothing known of the year before', null, ''],
  ])('%s', (_, points, said) => {
    expect(sentence(instead(row('safe_rate', 2871, 3012, points)))).toBe(
      `${safe}${said}; ${upper}; không có đơn vị loại Yếu.`,
    )
  })

  test('communes that are no more are told one by one, without a rate or a change', () => {
    const old = (metric: string, k: number, n: number) => ({ ...row(metric, k, n), old: true })
    const headline = [old('safe_rate', 3, 4), old('good_or_better_rate', 2, 4), old('weak', 1, 4)]
    const place = 'Phường Phố Hiến'
    expect(sentence({ headline, communes: [old('typical_rate', 0, 4)], place })).toBe(
      'Năm 2025, Phường Phố Hiến có 3/4 xã cũ đạt chuẩn An toàn về ANTT; ' +
        'phân loại Xuất sắc và Khá 2/4 xã cũ; còn 1 xã cũ loại Yếu; 0/4 xã cũ điển hình.',
    )
  })

  test('what a split leaves open is said as its range, never as no data', () => {
    const open = (metric: string, k: [number, number], percent: [number, number], n: [number, number]) => ({
      ...row(metric, null, null),
      open: true,
      ...{
        k_from: k[0],
        k_to: k[1],
        n_from: n[0],
        n_to: n[1],
        percent_from: percent[0],
        percent_to: percent[1],
      },
    })
    const headline = [
      open('safe_rate', [45, 52], [88.1, 91.2], [51, 58]),
      open('good_or_better_rate', [40, 40], [75, 80], [51, 58]),
      open('weak', [0, 2], [0, 3.5], [51, 58]),
    ]
    const communes = [{ ...open('typical_rate', [0, 1], [0, 50], [1, 2]), old: true }]
    const place = 'Xã Tiên Lữ'
    expect(sentence({ headline, communes, place })).toBe(
      'Năm 2025, Xã Tiên Lữ có 45–52/51–58 đơn vị đạt chuẩn An toàn về ANTT (88,10–91,20%), khoảng do xã cũ bị chia tách; ' +
        'phân loại Xuất sắc và Khá 40/51–58 (75,00–80,00%); còn 0–2 đơn vị loại Yếu; 0–1/2 xã cũ điển hình.',
    )
    const none = [open('weak', [0, 0], [0, 0], [51, 58])]
    expect(sentence({ headline: none, communes: null, place })).toBe(
      'Năm 2025, Xã Tiên Lữ không có đơn vị loại Yếu.',
    )
  })

  test('no year to compare with: no change is spoken of', () => {
    expect(sentence({ compare: null, communes: null })).toBe(`${safe}; ${upper}; không có đơn vị loại Yếu.`)
  })

  test.each([
    [1, 'còn 1 đơn vị loại Yếu'],
    [1204, 'còn 1.204 đơn vị loại Yếu'],
  ])('%i weak', (weak, said) => {
    expect(sentence({ ...instead(row('weak', weak, 2990)), compare: null })).toBe(
      `${safe}; ${upper}; ${said}.`,
    )
  })

  test('a year that is not over says so', () => {
    expect(sentence({ provisional: true })).toMatch(
      /^Năm 2025 \(số liệu tạm tính\), toàn tỉnh có 2\.871\/3\.012 đơn vị/,
    )
  })

  test('of one sector in one area', () => {
    expect(sentence({ place: 'Xã Tân Hưng', units: 'khu dân cư', compare: null, communes: null })).toBe(
      'Năm 2025, Xã Tân Hưng có 2.871/3.012 khu dân cư đạt chuẩn An toàn về ANTT (95,32%); ' +
        `${upper}; không có khu dân cư loại Yếu.`,
    )
  })

  test('in English', () => {
    expect(sentence({ place: 'the province', units: 'units' }, 'demonstration data', 'en')).toBe(
      'In 2025, the province had 2,871/3,012 units recognised as safe (95.32%), up 1.80 pp on 2024; ' +
        'classified excellent or good 2,655/2,990 (88.80%); no weak units; ' +
        '79/104 communes and wards typical (75.96%). (demonstration data)',
    )
  })

  test('in English, one weak unit is no plural', () => {
    const one = { ...instead(row('weak', 1, 2990)), place: 'the province', units: 'units' }
    expect(sentence(one, null, 'en')).not.toContain('1 weak units')
  })
})

describe('what is missing is not zero', () => {
  test('no figures at all', () => {
    const nothing = year2025.headline.map(({ metric }) => row(metric, null, null))
    expect(sentence({ headline: nothing, communes: nothing })).toBe('Năm 2025, toàn tỉnh chưa có số liệu.')
    expect(sentence({ headline: [], communes: [] })).toBe('Năm 2025, toàn tỉnh chưa có số liệu.')
  })

  test('the number of safe units without their denominator', () => {
    const facts = instead(
      row('safe_rate', 2871, null),
      row('good_or_better_rate', 10, null),
      row('weak', null, null),
    )
    expect(sentence(facts)).toBe(
      'Năm 2025, toàn tỉnh có 2.871 đơn vị đạt chuẩn An toàn về ANTT (không công bố mẫu số).',
    )
  })

  test('weak units that nobody reported are not "none"', () => {
    expect(sentence(instead(row('weak', null, null)))).not.toContain('Yếu')
  })

  test('of no units there is no share and no lack of weak ones', () => {
    const facts = instead(row('good_or_better_rate', 0, 0), row('weak', 0, 0), row('safe_rate', 0, 0))
    expect(sentence({ ...facts, communes: [row('typical_rate', 0, 0)] })).toBe(
      'Năm 2025, toàn tỉnh chưa có số liệu.',
    )
  })
})

test('demonstration figures carry their label to wherever the sentence is copied', () => {
  expect(sentence({}, 'Số liệu minh họa')).toMatch(/\(75,96%\)\. \(Số liệu minh họa\)$/)
  expect(sentence({ headline: [], communes: [] }, 'Số liệu minh họa')).toMatch(/ \(Số liệu minh họa\)$/)
})
