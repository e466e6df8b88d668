import { describe, expect, test } from 'vitest'
import { contributionsChart } from '../../../web/charts/contributions.ts'
import { waterfallChart } from '../../../web/charts/waterfall.ts'
import { areAllUnlike, type PartRow, unlikeText, whySentence } from '../../../web/charts/why-moved.ts'
import { compareText, compareTextOf } from './compare-words.ts'

/** From 46/60 to 88/100, as the hand-counted case of the question has it. */
const part = (group_id: string, within: number, mix: number, given: Partial<PartRow> = {}): PartRow => ({
  ...{ group_id, area_name: null, within, mix, part: within + mix, in_both: true, unlike: false },
  ...{ exact: true, small: false },
  ...{
    k: 43,
    n: 50,
    percent: 86,
    k_before: 32,
    n_before: 40,
    percent_before: 80,
    share: 50,
    share_before: 66.6667,
  },
  ...{ whole_k: 88, whole_n: 100, whole_percent: 88, whole_k_before: 46, whole_n_before: 60 },
  ...{ whole_percent_before: 76.6667, percent_with_old_mix: 80.1667, change: 11.3333 },
  ...{ whole_within: 3.5, whole_mix: 7.8333, groups_in_both: 2, groups: 3 },
  ...given,
})
const rows = [
  part('residential', 3.5, -0.1111),
  part('enterprise', 0, 7.0556, { in_both: false, k: null, n: null, percent: null }),
  part('school', 0, 2.3556),
]
const options = { by: 'sector' as const, year: 2025, compare: 2024 }

describe('why a rate moved', () => {
  test('in one sentence, with the groups that contributed most', () => {
    expect(whySentence(rows, options, compareText)).toBe(
      'Tăng 11,33 điểm %: +3,50 do tỷ lệ trong từng loại hình thay đổi, +7,83 do cơ cấu giữa các loại hình thay đổi. ' +
        'Đóng góp lớn nhất: Doanh nghiệp (+7,06 điểm %), Khu dân cư (+3,39 điểm %), Cơ sở giáo dục (+2,36 điểm %).',
    )
    const fallen = [part('school', -2, 0.5, { change: -1.5, whole_within: -2, whole_mix: 0.5 })]
    expect(whySentence(fallen, { ...options, by: 'area' }, compareTextOf('en'))).toMatch(
      /^Down 1\.50 pp: -2\.00 because the rates within each area moved, \+0\.50 because the mix /,
    )
  })

  test('of a change that is none', () => {
    const same = [part('school', 0, 0, { change: 0, whole_within: 0, whole_mix: 0 })]
    expect(whySentence(same, options, compareText)).toBe(
      'Không đổi: 0,00 điểm % do tỷ lệ trong từng loại hình thay đổi, 0,00 điểm % do cơ cấu giữa các loại hình thay đổi.',
    )
  })

  test('as a waterfall from one year to the other, both with k/n', () => {
    expect(
      waterfallChart(rows, options, compareText)
        .points(600)
        .map(({ text }) => text),
    ).toEqual([
      '2024: 76,67% (46/60)',
      'Trong từng loại hình: +3,50 điểm %',
      'Cơ cấu: +7,83 điểm %',
      '2025: 88,00% (88/100)',
    ])
  })

  test('by group, the greatest contribution first; one without a rate that year says so', () => {
    const model = contributionsChart(rows, options, compareText)
    expect(model.points(600)[0]?.text).toBe(
      'Doanh nghiệp. 2024: 80,00% (32/40). 2025: — (—). do tỷ lệ: 0,00 điểm %; do cơ cấu: +7,06 điểm %',
    )
    expect(model.table.rows.map(([name]) => name)).toEqual(['Doanh nghiệp', 'Khu dân cư', 'Cơ sở giáo dục'])
    const [areas] = contributionsChart(
      [part('', 1, 1), part('33', 1, 0, { area_name: 'Xã An' })],
      { ...options, by: 'area' },
      compareText,
    ).table.rows
    expect(areas?.[0]).toBe('Các xã, phường chung một xã cũ bị chia tách')
  })

  test('says what is not compared where a group is other units in the one year than in the other', () => {
    const commune = { k: 1, n: 1, percent: 100, k_before: 3, n_before: 4, percent_before: 75 }
    const unlike = part('commune', 0, 26, { ...commune, in_both: false, unlike: true })
    expect(unlikeText([...rows, unlike], options, compareText)).toMatch(/^Xã, phường: một năm đếm các xã cũ/)
    const model = contributionsChart([unlike], options, compareText)
    expect(model.points(600)[0]?.text).toBe(
      'Xã, phường. 2024: 3/4. 2025: 1/1. do tỷ lệ: 0,00 điểm %; do cơ cấu: +26,00 điểm %',
    )
    expect(model.table.rows[0]?.slice(0, 4)).toEqual(['Xã, phường', 1, 1, null])
    expect(areAllUnlike([{ ...unlike, groups_in_both: 0 }])).toBe(true)
    expect(areAllUnlike([...rows, unlike])).toBe(false)
    expect(areAllUnlike([part('a', 0, 1, { in_both: false, groups_in_both: 0 })])).toBe(false)
  })

  test('says over the merger that a province’s communes are not the same units, either way round', () => {
    const communes = [part('commune', 1, 0, { n: 104, n_before: 421 })]
    const said =
      'Xã, phường: 421 đơn vị năm 2024, 104 đơn vị năm 2025. Qua sáp nhập ngày 1/7/2025 đó không còn là cùng những đơn vị; ' +
      'chỉ tỷ lệ chung của cả tỉnh so được.'
    expect(unlikeText(communes, options, compareText)).toBe(said)
    const back = [part('commune', 1, 0, { n: 421, n_before: 104 })]
    expect(unlikeText(back, { by: 'sector', year: 2024, compare: 2025 }, compareText)).toMatch(
      /^Xã, phường: 104 đơn vị năm 2025, 421 đơn vị năm 2024/,
    )
    expect(unlikeText(communes, { by: 'sector', year: 2026, compare: 2025 }, compareText)).toBeNull()
    expect(unlikeText(rows, options, compareText)).toBeNull()
  })
})
