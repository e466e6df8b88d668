import { describe, expect, test } from 'vitest'
import type { ReadColumn, ReadRows } from '../../../queries/engine/read-rows.ts'
import { quickChart, quickChoice } from '../../../web/charts/quick-chart.ts'
import { drawn } from './drawn.ts'

const text = (name: string, ...values: (string | null)[]): ReadColumn => ({ name, kind: 'text', values })
const number = (name: string, ...values: (number | null)[]): ReadColumn => ({ name, kind: 'number', values })
const rows = (...columns: ReadColumn[]): ReadRows => ({
  columns,
  count: columns[0]?.values.length ?? 0,
  more: false,
})
const say = (value: unknown) => (value === null ? '—' : String(value))

describe('what is drawn of an answer', () => {
  test.each([
    ['names and figures: bars', rows(text('sector', 'a'), number('k', 1)), { x: 0, y: 1, kind: 'bar' }],
    [
      'a percent before the counts it is made of',
      rows(text('sector', 'a'), number('k', 1), number('n', 2), number('percent', 50)),
      { x: 0, y: 3, kind: 'bar' },
    ],
    ['years: a line', rows(number('year', 2024, 2025), number('units', 5, 6)), { x: 0, y: 1, kind: 'line' }],
    [
      'days: a line',
      rows(number('units', 5), { name: 'since', kind: 'day', values: ['2025-07-01'] }),
      { x: 1, y: 0, kind: 'line' },
    ],
    ['texts alone: nothing', rows(text('name', 'a'), text('code', 'b')), null],
    ['one number: nothing', rows(number('units', 5)), null],
    ['no column: nothing', rows(), null],
  ])('%s', (_, answer, choice) => {
    expect(quickChoice(answer)).toEqual(choice)
  })

  test('a missing figure is a gap, never zero, and the table says it', () => {
    const answer = rows(text('area', 'An', 'Bình'), number('k', 3, null))
    const model = quickChart(answer, { x: 0, y: 1, kind: 'bar' }, { say })
    expect(model && drawn(model).series[0]?.data).toEqual([3, null])
    expect(model?.table.rows).toEqual([
      ['An', 3],
      ['Bình', null],
    ])
    expect(model?.points(600).map((point) => point.text)).toEqual(['An: 3', 'Bình: —'])
  })

  test('a rate is told with the counts beside it', () => {
    const answer = rows(text('sector', 'a'), number('k', 1), number('n', 2), number('percent', 50))
    const model = quickChart(answer, { x: 0, y: 3, kind: 'bar' }, { say })
    expect(model?.points(600)[0]?.text).toBe('a: 50 (k 1; n 2)')
  })

  test('no more bars than can be told apart', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => at)
    const answer = rows(text('unit', ...many.map(String)), number('score', ...many))
    const model = quickChart(answer, { x: 0, y: 1, kind: 'bar' }, { say })
    expect(model?.points(600)).toHaveLength(40)
  })
})
