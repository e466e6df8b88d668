import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { classGroupsChart } from '../../../web/charts/class-groups.ts'
import { classCounts, unclassifiedText } from '../../../web/charts/class-state.ts'
import { namesTable } from '../../../web/pages/classification/names-table.ts'
import { classText, classTextOf } from './class-text.ts'
import { drawn, pointed, widths } from './drawn.ts'

type Row = QueryRow<'classification/structure'>

const group = (group_id: string, counts: [number, number, number, number], unclassified = 0): Row => {
  const [excellent, good, average, weak] = counts
  const classified = excellent + good + average + weak
  const share = (k: number) => (classified === 0 ? null : (k * 100) / classified)
  return {
    ...{ group_id, area_name: null, parent_name: null, units: classified + unclassified, classified },
    ...{ unclassified, excellent, good, average, weak, good_or_better: excellent + good },
    ...{ excellent_percent: share(excellent), good_percent: share(good), average_percent: share(average) },
    ...{ weak_percent: share(weak), good_or_better_percent: share(excellent + good) },
    ...{ exact: true, open: false, small: classified < 20 },
  }
}
const none: Row = {
  ...group('school', [0, 0, 0, 0], 3),
  ...{ excellent: null, good: null, average: null, weak: null, good_or_better: null, small: false },
}

test('classes are said as reports say them', () => {
  const say = (row: Row) => classCounts(row, classText)
  expect(say(group('a', [6, 10, 1, 1]))).toBe('16 khá trở lên, 1 trung bình, 1 yếu')
  expect(say(group('a', [1200, 34, 0, 0]))).toBe('1.234 khá trở lên, không có loại yếu')
  expect(say(group('a', [0, 0, 2, 0]))).toBe('0 khá trở lên, 2 trung bình, không có loại yếu')
  // A summary that leaves out the weak does not say that there is none.
  expect(say({ ...group('a', [1, 1, 1, 0]), weak: null })).toBe('2 khá trở lên, 1 trung bình')
  expect(say(none)).toBe('')
  expect(say({ ...none, classified: null, unclassified: null })).toBe('')
  expect(unclassifiedText(none, classText)).toBe('3 chưa phân loại')
  expect(unclassifiedText(group('a', [1, 0, 0, 0]), classText)).toBe('')
  expect(classCounts(group('a', [6, 10, 1, 1]), classTextOf('en'))).toBe(
    '16 good or better, 1 average, 1 weak',
  )
})

describe('the make-up by group', () => {
  const rows = [group('residential', [10, 20, 8, 2]), none]
  const chart = (by: 'sector' | 'level' | 'area' = 'sector', given: readonly Row[] = rows) =>
    classGroupsChart(given, { by, chosen: null }, classText)

  test('says counts and shares of every group, and nothing of classes that nobody has', () => {
    expect(
      chart()
        .points(800)
        .map(({ text, area }) => [area, text]),
    ).toEqual([
      [
        'residential',
        'Khu dân cư. 30 khá trở lên, 8 trung bình, 2 yếu. Xuất sắc: 10/40 (25,00%). Khá: 20/40 (50,00%). Trung bình: 8/40 (20,00%). Yếu: 2/40 (5,00%)',
      ],
      ['school', 'Cơ sở giáo dục. 3 chưa phân loại'],
    ])
  })

  test('its points are the bars as long as the axis at every width', () => {
    for (const width of widths) {
      expect(pointed(chart(), width)).toEqual([
        expect.objectContaining({ value: 100 }),
        expect.objectContaining({ value: 100 }),
      ])
    }
  })

  test('stacks the shares, and has the good or better of the classified at the end', () => {
    const { series, yAxis } = drawn(chart(), 800)
    expect(series.slice(0, 4).map(({ data }) => data)).toEqual([
      [25, null],
      [50, null],
      [20, null],
      [5, null],
    ])
    expect(yAxis[1]?.data).toEqual(['30/40', '—'])
    expect(yAxis[0]?.data).toEqual(['Khu dân cư', 'Cơ sở giáo dục'])
  })

  test('has its table; areas of one name are told apart', () => {
    const area = (id: string, parent_name: string): Row => {
      return { ...group(id, [1, 1, 0, 0]), area_name: 'Xã Lê Lợi', parent_name }
    }
    const areas = chart('area', [area('1', 'Huyện A'), area('2', 'Huyện B')])
    expect(drawn(areas, 800).yAxis[0]?.data).toEqual(['Xã Lê Lợi, Huyện A †', 'Xã Lê Lợi, Huyện B †'])
    expect(areas.table.rows[0]).toEqual([
      ...['Xã Lê Lợi', 'Huyện A', 2, 2, 1, 50, 1, 50, 0, 0, 0, 0, 2, 100, 0],
    ])
    const levels = chart('level', [group('commune', [1, 0, 0, 0]), group('', [1, 0, 0, 0])])
    expect(levels.table.rows.map(([name]) => name)).toEqual(['Cấp xã quản lý', 'Không rõ cấp quản lý'])
  })
})

describe('names behind a move', () => {
  const unit: QueryRow<'classification/names'> = {
    ...{ unit_id: 'u', unit_name: 'Thôn\n\u202eĐông', sector: 'residential', level: 'commune' },
    ...{ area_name: 'Xã An', parent_name: 'Huyện Một', state_before: 'split', state_now: 'absent' },
    ...{ class_before: 'good', class_now: null, score_before: 88.25, score_now: null, total: 1 },
  }
  const years = { from: 2024, to: 2025 }

  test('tell the class wherever the unit was, else why there is none; text of files stays plain', () => {
    expect(namesTable([unit], years, classText).rows).toEqual([
      ['Thôn Đông', 'Khu dân cư', 'xã', 'Xã An, Huyện Một', 'Khá', 'Không còn tên', '88,25', null],
    ])
  })

  test('have no columns of scores where there are none, nor in half a page', () => {
    const without = namesTable([{ ...unit, score_before: null }], years, classText)
    expect(without.columns).toHaveLength(6)
    const brief = namesTable([unit], { ...years, brief: true }, classText)
    expect(brief.columns.map(({ heading }) => heading)).toEqual([
      ...['Đơn vị', 'Loại hình', 'Địa bàn', 'Loại năm 2024', 'Loại năm 2025'],
    ])
    expect(brief.rows[0]).toHaveLength(5)
  })
})
