import { describe, expect, test } from 'vitest'
import { listOf, recordsOf } from '../../../data/areas/area-records.ts'
import { built } from './built.ts'

const sorted = <Row>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('the shipped list told area by area', () => {
  const records = recordsOf(built)

  test('gives the same areas and the same steps back', () => {
    const back = listOf(records)
    expect(back.areas).toEqual(built.areas)
    expect(sorted(back.lineage)).toEqual(sorted(built.lineage))
  })

  test('names parents and successors by code', () => {
    expect(records.find(({ id }) => id === '12364-2024-12-01')).toMatchObject({
      parent: '332',
      valid_to: '2025-06-30',
    })
    const split = records.filter(({ successors }) => successors.length > 1)
    expect(split.length).toBeGreaterThan(3)
    expect(records.find(({ id }) => id === '34-2022-01-01')).toMatchObject({
      parent: null,
      successors: ['33'],
      resolution: '202/2025/QH15',
    })
  })
})
