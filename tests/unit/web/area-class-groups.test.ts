import { expect, test } from 'vitest'
import {
  areaInClass,
  type ClassRow,
  classGroupsChart,
  classSentence,
} from '../../../web/charts/area-class-groups.ts'
import { compareText, compareTextOf } from './compare-words.ts'

const whole = (kind: string, k: number, areas: number): ClassRow => ({
  ...{ area_id: null, full_name: null, parent_name: null, class: kind, areas, exact: true },
  ...{ k_from: k, k_to: k, open: false, old: false },
  ...{ units: 18, classified: 18, good_or_better: 16 },
})
const named = (full_name: string, kind: string, k: number, units: number | null): ClassRow => ({
  ...{ area_id: full_name, full_name, parent_name: null, class: kind, areas: 1, exact: true },
  ...{ k_from: k, k_to: k, open: false, old: false },
  ...{ units, classified: units, good_or_better: 0 },
})
const rows = [
  whole('excellent', 6, 6),
  whole('good', 10, 10),
  whole('average', 1, 1),
  named('Huyện Một', 'average', 1, 1),
  whole('weak', 1, 1),
  named('Huyện Hai', 'weak', 1, 3),
  whole('none', 0, 0),
  whole('missing', 0, 1),
  named('Huyện Ba', 'missing', 0, null),
]

test('the sentence of a report: 16 good or better, 1 average, 1 weak', () => {
  expect(classSentence(rows, compareText)).toBe(
    'Trong 18 xã, phường có báo cáo, 18 được phân loại: 16 Khá trở lên, 1 Trung bình, 1 Yếu.',
  )
  const unclassified = rows.map((row) =>
    row.area_id === null ? { ...row, classified: 16, ...(row.class === 'none' ? { k_to: 2 } : {}) } : row,
  )
  expect(classSentence(unclassified, compareTextOf('en'))).toBe(
    'Of 18 communes reported, 16 are classified: 16 good or better, 1 average, 1 weak; 2 not classified.',
  )
})

test('every class has its bar and its point with k of all; areas stand in the table by class', () => {
  const model = classGroupsChart(rows, compareText)
  expect(model.points(600).map(({ text }) => text)).toEqual([
    'Xuất sắc: 6/18',
    'Khá: 10/18',
    'Trung bình: 1/18',
    'Yếu: 1/18',
    'Chưa phân loại: 0/18',
  ])
  expect(model.table.rows).toEqual([
    ['Trung bình', 'Huyện Một', null, 1, 1],
    ['Yếu', 'Huyện Hai', null, 1, 3],
    ['Chưa có số liệu', 'Huyện Ba', null, 0, null],
  ])
})

test('an area of several communes says how many of them', () => {
  expect(areaInClass(named('Huyện Hai', 'weak', 1, 3), compareText)).toBe('Huyện Hai (1/3)')
  expect(areaInClass(named('Xã An', 'weak', 1, 1), compareText)).toBe('Xã An')
})
