import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movers, moversChart, moversSentence } from '../../../web/charts/movers.ts'
import { areaRow, silentRow } from './area-rows.ts'
import { compareText } from './compare-words.ts'
import { pointed, widths } from './drawn.ts'

const moved = (full_name: string, change: number | null, given = {}) =>
  areaRow({ area_id: full_name, full_name, change, ...given })
const options = { metric: 'safe_rate' as const, year: 2025, compare: 2024, whole: null, chosen: '' }

test('names who rose and who fell most, with the change, and few units as few', () => {
  const rows = [
    moved('Xã An', 2.5),
    moved('Xã Bình', -10, { small: true }),
    moved('Xã Cường', 12.345),
    moved('Xã Dũng', 0),
    silentRow({ area_id: 'e', full_name: 'Xã Em' }),
  ]
  expect(moversSentence(rows, 'safe_rate', compareText)).toBe(
    'Tăng nhiều nhất: Xã Cường (+12,35 điểm %), Xã An (+2,50 điểm %). Giảm nhiều nhất: Xã Bình † (-10,00 điểm %).',
  )
  expect(moversSentence([moved('Xã An', -3)], 'weak', compareText)).toBe(
    'Không có địa bàn nào tăng. Giảm nhiều nhất: Xã An (-3).',
  )
  // The table has all that can be compared, greatest rise first; who has no figure of one year is not in it.
  expect(moversChart(rows, options, compareText).table.rows.map(([, name]) => name)).toEqual([
    'Xã Cường',
    'Xã An',
    'Xã Dũng',
    'Xã Bình',
  ])
})

test('up to five each way, none of them on the wrong side, nobody left out who moved more', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 40 }), (changes) => {
      const rows = changes.map((change, at) => moved(`Xã ${at}`, change))
      const { up, down } = movers(rows)
      expect(up.length).toBe(Math.min(5, changes.filter((change) => change !== null && change > 0).length))
      expect(down.length).toBe(Math.min(5, changes.filter((change) => change !== null && change < 0).length))
      const least = Math.min(...up.map(({ change }) => change ?? 0))
      for (const row of rows)
        if (!up.includes(row) && up.length === 5) expect(row.change ?? 0).toBeLessThanOrEqual(least)
      if (up.length + down.length === 0) return
      for (const width of widths) {
        const data = pointed(moversChart(rows, options, compareText), width) as { row: object }[]
        expect(data.map(({ row }) => row)).toEqual([...up, ...down])
      }
    }),
    { numRuns: 50 },
  )
})
