import { describe, expect, test } from 'vitest'
import { generateDemo } from '../../../data/demo/generate-demo.ts'
import { demoYears } from '../../../data/demo/years.ts'
import { problemLine } from '../../../data/ingest/problem.ts'
import { DatasetYear } from '../../../data/model/year.ts'
import { areaById, committed, indicatorRows, ingested, tables, unitsIn } from './demo-data.ts'

describe('generateDemo', () => {
  test('gives the committed files byte for byte', () => {
    const made = generateDemo(tables)
    expect([...made.keys()].sort()).toEqual([...committed.keys()].sort())
    for (const [name, text] of made) {
      expect(committed.get(name)?.equals(Buffer.from(text)), name).toBe(true)
    }
  })

  test('writes files as Excel in Vietnam does', () => {
    for (const [name, bytes] of committed) {
      const text = bytes.toString('utf8')
      expect(text.startsWith('\ufeffNăm;'), name).toBe(true)
      expect(text.endsWith('\n') && !text.includes('\r'), name).toBe(true)
      expect(text.normalize('NFC') === text, name).toBe(true)
    }
  })

  test('stays small enough to ship', () => {
    const bytes = [...committed.values()].reduce((sum, file) => sum + file.length, 0)
    expect(bytes).toBeLessThan(9_000_000)
  })
})

describe('the committed files', () => {
  /** Lines but for the header; no cell of theirs has a line break. */
  const linesOf = (name: string) => (committed.get(name)?.toString('utf8').split('\n').length ?? 0) - 2

  test.each([...ingested.keys()])('%s is read in full, and only says that it is made up', (name) => {
    const file = ingested.get(name)
    const problems = file?.problems.filter(({ code }) => code !== 'demonstration_data') ?? []
    expect(problems.slice(0, 5).map(problemLine)).toEqual([])
    expect(file?.demonstration).toBe(name === 'indicators.csv')
    expect(file?.rows).toEqual({ read: linesOf(name), taken: linesOf(name), left_out: 0 })
  })

  test('each hold their own year', () => {
    for (const [name, { years }] of ingested) {
      const year = /\d{4}/.exec(name)?.[0]
      const held = years.map((entry) => entry.year)
      expect(held, name).toEqual(year ? [Number(year)] : [2023, 2024, 2025, 2026])
    }
  })

  test('name no district since 2025', () => {
    const lines = committed.get('recognition-2025.csv')?.toString('utf8').split('\n').slice(1, -1) ?? []
    expect(lines.length).toBeGreaterThan(6000)
    expect(lines.filter((line) => line.split(';')[5] !== '')).toEqual([])
  })
})

describe('indicators', () => {
  test('stay within their denominators', () => {
    for (const row of indicatorRows.filter(({ denominator }) => denominator !== null))
      expect(Number(row.numerator)).toBeLessThanOrEqual(Number(row.denominator))
  })

  test('without one are the advanced examples, which communes count', () => {
    const bare = indicatorRows.filter(({ denominator }) => denominator === null)
    expect(bare).toEqual(indicatorRows.filter(({ indicator }) => indicator === 'advanced_examples'))
    // Six communes report in 2025 and 2026.
    expect(bare).toHaveLength(12)
    for (const { area_id } of bare) expect(areaById.get(String(area_id))?.level).toBe('commune')
  })

  test('cover the provinces of each era and a few communes of today', () => {
    const areas = (year: number) => {
      const ids = indicatorRows.filter((row) => row.year === year).map((row) => String(row.area_id))
      return [...new Set(ids)].map((id) => areaById.get(id)?.full_name)
    }
    expect(areas(2023)).toEqual(['Tỉnh Hưng Yên', 'Tỉnh Thái Bình'])
    expect(areas(2024)).toEqual(['Tỉnh Hưng Yên', 'Tỉnh Thái Bình'])
    expect(areas(2025)[0]).toBe('Tỉnh Hưng Yên')
    expect(areas(2025).length).toBeGreaterThan(4)
    expect(areas(2026)).toEqual(areas(2025))
  })

  test('count the residential areas that the lists have', () => {
    const inspected = indicatorRows.find(
      (row) => row.year === 2025 && row.indicator === 'residential_inspected' && row.denominator,
    )
    const residential = [...unitsIn(2025).values()].filter((unit) => unit.sector === 'residential')
    expect(inspected?.denominator).toBe(residential.length)
  })
})

test('only 2026 is provisional', () => {
  const provisional = demoYears.map((year) => DatasetYear.parse(year)).filter((year) => year.provisional)
  expect(provisional).toEqual([{ year: 2026, as_of: '2026-10-31', provisional: true }])
})
