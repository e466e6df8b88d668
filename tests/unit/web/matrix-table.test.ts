import { expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { matrixTable } from '../../../web/pages/classification/matrix-table.ts'
import { classText } from './class-text.ts'

const move = (state_before: string, state_now: string, [k, before, now]: [number, number, number]) => ({
  ...({ state_before, state_now, k, units_before: before, units_now: now, percent_of_before: null } as const),
  ...{ left_open: 0, unnamed_before: 0, unnamed_now: 0 },
})

// 8 good and 2 weak units; one of each fell out of the list, one came.
const rows: QueryRow<'classification/moves'>[] = [
  move('good', 'good', [7, 8, 8]),
  move('good', 'absent', [1, 8, 2]),
  move('weak', 'good', [1, 2, 8]),
  move('weak', 'absent', [1, 2, 2]),
  move('absent', 'weak', [1, 1, 1]),
]

test('the moves between two years are a table, class before by class now, with both years’ totals', () => {
  const { columns, rows: lines } = matrixTable(rows, { from: 2024, to: 2025 }, classText)
  expect(columns.map(({ heading }) => heading)).toEqual([
    '2024 → 2025',
    'Khá',
    'Yếu',
    'Không còn tên',
    'Cộng',
  ])
  expect(lines).toEqual([
    ['Khá', 7, 0, 1, 8],
    ['Yếu', 1, 0, 1, 2],
    ['Đơn vị mới', null, 1, null, 1],
    ['Cộng', 8, 1, 2, null],
  ])
})
