import { expect, test } from 'vitest'
import { compareNames } from '../../../data/areas/sort-areas.ts'
import { built } from './built.ts'

test('names go by the Vietnamese alphabet, numbers by value', () => {
  const names = ['Đông', 'Ân Thi', '10', 'Dương', 'An', '2', 'Ăn', 'đò', 'Yên Mỹ', 'Hưng', 'Hùng']
  expect(names.sort(compareNames)).toEqual([
    '2',
    '10',
    'An',
    'Ăn',
    'Ân Thi',
    'Dương',
    'đò',
    'Đông',
    'Hùng',
    'Hưng',
    'Yên Mỹ',
  ])
})

test('every area has its own place, and places follow the names', () => {
  const ordered = [...built.areas].sort((a, b) => a.sort - b.sort)
  expect(ordered.map(({ sort }) => sort)).toEqual(ordered.map((_, index) => index))
  const wrong = ordered.filter((one, i) => compareNames(ordered[i - 1]?.name ?? '', one.name) > 0)
  expect(wrong).toEqual([])
})
