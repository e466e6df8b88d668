import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicatorIds } from '../../../data/model/indicator.ts'
import { plainRecipe, prepareRows } from './prepare-rows.ts'

const headings = ['Năm', 'Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Xã', 'Đạt chuẩn', 'Số quyết định']
const cell = (...cells: string[]) => fc.constantFrom(...cells)
const row = fc.tuple(
  cell('2024', '2025', 'x', ''),
  cell('', '', 'A1', 'A2'),
  cell('Sở A', 'Sở B', 'sở a', 'Sở C\u202e', ''),
  cell('Cơ quan', 'DN', 'Hợp tác xã'),
  cell('Xã Mới', 'Xã Cũ', 'Phường Hồng Châu', ''),
  cell('x', 'Không', '', '?'),
  cell('', '12/QĐ', '01/02/2025'),
)
const blank = fc.constant(headings.map(() => ''))
const ragged = row.chain((cells) => cell('thừa', '').map((more) => [...cells, more]))
const sheet = fc.array(
  fc.oneof({ weight: 8, arbitrary: row.map((cells): string[] => [...cells]) }, blank, ragged),
  {
    maxLength: 25,
  },
)
const prepared = (rows: string[][], choices = {}) =>
  prepareRows(['recognition'], [headings, ...rows], choices)

test('no row is lost: each is taken, left out with an error, skipped, or blank', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const done = prepared(rows)
      const taken = done.rowsOf('recognition').map(({ line }) => Number(line))
      const errors = done.problems.filter(({ severity }) => severity === 'error')
      const leftOut = new Set(errors.map(({ row }) => Number(row)))
      const skipped = done.skipped.map(({ row }) => row)
      const isBlank = (cells: string[]) => cells.every((one) => one === '')
      const blanks = rows.flatMap((cells, index) => (isBlank(cells) ? [index + 2] : []))
      const seen = [...taken, ...leftOut, ...skipped, ...blanks].sort((a, b) => a - b)
      expect(seen).toEqual(Array.from({ length: rows.length + 1 }, (_, index) => index + 1))
      expect(done.rows).toEqual({
        read: taken.length + leftOut.size,
        taken: taken.length,
        left_out: leftOut.size,
      })
      expect(done.blank_rows).toBe(blanks.length)
      expect(done.years.reduce((sum, year) => sum + year.rows, 0)).toBe(taken.length)
      expect(done.counts.reduce((sum, { count }) => sum + count, 0)).toBe(done.problems.length)
    }),
  )
})

test('the order of columns changes nothing', () => {
  const order = fc.shuffledSubarray(
    headings.map((_, index) => index),
    { minLength: headings.length },
  )
  // Less than this could be a group's row, of which the order of cells is a part: "A | Cơ quan".
  const named = row.filter(([, , name, , commune]) => name !== '' && commune !== '')
  const rows = fc.array(named, { maxLength: 15 })
  fc.assert(
    fc.property(rows, order, (cells, places) => {
      const permute = (one: readonly string[]) => places.map((place) => one[place] ?? '')
      const plain = prepared(cells.map((one) => [...one]))
      const permuted = prepareRows(['recognition'], [headings, ...cells].map(permute))
      expect(permuted.rowsOf('recognition')).toEqual(plain.rowsOf('recognition'))
      expect(permuted.problems).toEqual(plain.problems)
      expect(permuted.rows).toEqual(plain.rows)
    }),
  )
})

test('a row whose bad cells are corrected is taken as if it had been right from the start', () => {
  const good = { year: '2025', unit_name: 'Đơn vị đúng', sector: 'Cơ quan', commune: 'Xã Mới', safe: 'x' }
  const bad = { year: '25', unit_name: '', sector: 'Tổ hợp', commune: 'Xã Lạ', safe: 'đang xét' }
  const names = ['Năm', 'Tên đơn vị', 'Loại hình', 'Xã', 'Đạt chuẩn']
  const columns = Object.keys(good) as (keyof typeof good)[]
  fc.assert(
    fc.property(fc.subarray(columns, { minLength: 1 }), (wrong) => {
      const cells = columns.map((column) => (wrong.includes(column) ? bad : good)[column])
      expect(prepareRows(['recognition'], [names, cells]).rows.left_out).toBe(1)
      const corrections = wrong.map((column) => ({ row: 2, column, value: good[column] }))
      const corrected = prepareRows(['recognition'], [names, cells], { corrections })
      expect(corrected.problems).toEqual([])
      const right = prepareRows(['recognition'], [names, columns.map((column) => good[column])])
      expect(corrected.rowsOf('recognition')).toEqual(right.rowsOf('recognition'))
    }),
  )
})

test('values come back from Arrow as they were written', () => {
  const counts = fc.integer({ min: 0, max: 200_000_000 })
  const written = fc.array(fc.record({ numerator: counts, denominator: fc.option(counts) }), {
    maxLength: 60,
  })
  const format = new Intl.NumberFormat('vi-VN')
  fc.assert(
    fc.property(written, (figures) => {
      const rows = figures.map(({ numerator, denominator }, index) => [
        // Each indicator once a year.
        String(2025 + Math.floor(index / indicatorIds.length)),
        'Xã Mới',
        indicatorIds[index % indicatorIds.length] ?? '',
        format.format(numerator),
        denominator === null ? '' : String(denominator),
      ])
      const names = ['Năm', 'Địa bàn', 'Mã chỉ số', 'Tử số', 'Mẫu số']
      const done = prepareRows(['indicator'], [names, ...rows], plainRecipe(['indicator'], names))
      expect(
        done.rowsOf('indicator').map(({ numerator, denominator }) => ({ numerator, denominator })),
      ).toEqual(figures)
    }),
  )
})
