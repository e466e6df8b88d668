import { describe, expect, test, vi } from 'vitest'
import { openFile } from '../../../data/ingest/open-file.ts'
import { withStandingClock } from '../../../data/ingest/xlsx/standing-clock.ts'
import { workbookOf } from './workbook-xml.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe('withStandingClock', () => {
  test('stops the clock for its work and sets it going again, also after an error', async () => {
    const seen = await withStandingClock(async () => {
      const before = Date.now()
      await pause(15)
      return Date.now() - before
    })
    expect(seen).toBe(0)
    await expect(withStandingClock(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const before = Date.now()
    await pause(15)
    expect(Date.now()).toBeGreaterThan(before)
  })

  test('holds until the last of several is done', async () => {
    const long = withStandingClock(async () => {
      const before = Date.now()
      await pause(30)
      return Date.now() - before
    })
    await withStandingClock(() => pause(5))
    expect(await long).toBe(0)
  })
})

test('a machine on which every piece takes long still reads a sheet of many rows', async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>Tổ ${index}</t></is></c></row>`,
  )
  const bytes = workbookOf(rows.join(''))
  let now = Date.now()
  // Each look at the clock finds that 50 ms have passed.
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 50
    return now
  })
  const { opened, problems } = await openFile('cham.xlsx', bytes)
  clock.mockRestore()
  expect(problems).toEqual([])
  expect(opened?.sheets.map((sheet) => sheet.rows)).toEqual([5_000])
})
