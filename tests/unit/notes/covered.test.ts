import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricIds } from '../../../data/model/metric.ts'
import { isCovered, notesOn, type ShownFigures } from '../../../data/notes/covered.ts'
import type { Note } from '../../../data/notes/note.ts'
import { smallNote } from '../../fixtures/note.ts'

/** One commune's rate of 2025 against 2024. */
const shown: ShownFigures = {
  dataset: 'demo',
  years: [2025, 2024],
  area: 'x',
  listsAreas: false,
  metrics: ['safe_rate'],
}
const province: ShownFigures = { ...shown, area: 'province' }

describe('a note on 2025, a commune and the rate of safe units', () => {
  test.each<[boolean, string, Partial<Note>, ShownFigures]>([
    [true, 'that very figure', {}, shown],
    [true, 'the year it is compared with', { year: 2024 }, shown],
    [true, 'a trend over its year', {}, { ...shown, years: [2023, 2024, 2025, 2026] }],
    [false, 'other years', {}, { ...shown, years: [2024, 2023] }],
    [false, 'another area', {}, { ...shown, area: 'y' }],
    [false, 'the province as a whole', {}, province],
    [true, 'the areas of the province', {}, { ...province, listsAreas: true }],
    [false, 'the areas of another province', {}, { ...province, area: 'elsewhere', listsAreas: true }],
    [false, 'the commune, where it is on the province', { area: 'province', within: ['province'] }, shown],
    [true, 'several metrics, its own among them', {}, { ...shown, metrics: ['weak', 'safe_rate'] }],
    [false, 'other metrics', {}, { ...shown, metrics: ['weak', 'typical'] }],
    [true, 'a list of all there is', {}, { ...shown, metrics: null }],
    [true, 'any metric, where it is on all', { metric: null }, { ...shown, metrics: ['weak'] }],
    [false, 'the same place in other data', {}, { ...shown, dataset: 'workspace' }],
    // An old commune of which a part went into two of today's stands below both.
    [
      true,
      'a commune of today it went into',
      { within: ['x', 'y'] },
      { ...shown, area: 'y', listsAreas: true },
    ],
  ])('%s: %s', (covered, _, note, figures) => {
    expect(isCovered(smallNote(note), figures)).toBe(covered)
  })
})

test('stand in one order: the latest year, the area itself before those within it, by name, the oldest first', () => {
  const notes = [
    smallNote({ id: 'b', area: 'b', area_name: 'Xã Đông', within: ['province'] }),
    smallNote({ id: 'a', area: 'a', area_name: 'Xã An', within: ['province'] }),
    smallNote({ id: 'whole-late', area: 'province', written_at: '2026-01-03T00:00:00.000Z' }),
    smallNote({ id: 'whole', area: 'province' }),
    smallNote({ id: 'before', year: 2024, area: 'province' }),
  ]
  const order = notesOn(notes, { ...province, listsAreas: true }).map(({ id }) => id)
  expect(order).toEqual(['whole', 'whole-late', 'a', 'b', 'before'])
})

test('showing more years, areas or metrics never hides a note, and the order that notes are kept in shows nowhere', () => {
  const areas = ['province', 'x', 'y']
  const notes = fc.array(
    fc.record({
      year: fc.constantFrom(2024, 2025, 2026),
      area: fc.constantFrom(...areas),
      metric: fc.constantFrom(null, ...metricIds),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(
      notes,
      fc.subarray([2024, 2025, 2026]),
      fc.subarray([...metricIds]),
      (places, years, metrics) => {
        const all = places.map((place, at) =>
          smallNote({ ...place, id: `n${at}`, within: ['province', place.area] }),
        )
        const narrow: ShownFigures = { ...province, years, metrics }
        const found = notesOn(all, narrow)
        for (const wider of [
          { ...narrow, years: [2024, 2025, 2026] },
          { ...narrow, metrics: null },
          { ...narrow, listsAreas: true },
        ]) {
          expect(notesOn(all, wider)).toEqual(expect.arrayContaining(found))
        }
        expect(notesOn(all.toReversed(), narrow)).toEqual(found)
      },
    ),
  )
})
