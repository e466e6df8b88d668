import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The lines of a demonstration file. */
function linesOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/demo/${file}`, import.meta.url), 'utf8').replace('\ufeff', '')
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data
}
const vi = (value: number) => value.toLocaleString('vi-VN')
const slow = { timeout: 60_000 }

test('a figure leads to its tallies, rows and lines of files, and the trail can be copied', async () => {
  const lines = linesOf('recognition-2025.csv')
  const judged = lines.filter((line) => /Đạt|Chưa đạt/.test(line['Đạt chuẩn An toàn về ANTT'] ?? ''))
  const safe = judged.filter((line) => line['Đạt chuẩn An toàn về ANTT'] === 'Đạt')
  const ratio = `${vi(safe.length)}/${vi(judged.length)}`

  const { page, errors, strangers } = await visit(browser, '#/?dataset=demo&year=2025&compare=2024')
  await settled(page)
  await page.getByRole('button', { name: 'Số liệu từ đâu? Đạt chuẩn An toàn về ANTT', exact: true }).click()
  const trail = page.locator('[data-trail="measure/safe_rate"]')
  await trail.locator('[data-adds-up="true"]').waitFor(slow)
  expect(await trail.locator('[data-traced]').innerText()).toContain(ratio)
  expect(await trail.locator('[data-parameter="year"]').innerText()).toContain('2025')
  await trail.locator(`[data-rows="${judged.length}"]`).waitFor(slow)
  await trail.locator('[data-file="recognition-2025.csv"]').waitFor()

  // Those not in k are the lines of the file that say so.
  await trail.getByRole('button', { name: 'Không tính vào k' }).click()
  await trail.locator(`[data-rows="${judged.length - safe.length}"]`).waitFor(slow)
  const row = trail.locator('[data-rows] tbody tr').first()
  const [name = ''] = (await row.locator('td').first().innerText()).split('\n')
  const named = lines.flatMap((line, at) => (line['Tên đơn vị'] === name ? [{ line, at }] : []))
  const place = await row.innerText()
  const found = named.find(({ at }) => place.includes(`recognition-2025.csv, dòng ${vi(at + 2)}`))
  expect(found?.line['Đạt chuẩn An toàn về ANTT']).toBe('Chưa đạt')

  // One tally leaves only its own rows.
  await trail.getByRole('button', { name: 'Tất cả' }).click()
  const tally = trail.locator('[data-tally]').first()
  const [, sector = '', , k = '', n = ''] = await tally.locator('td').allInnerTexts()
  await tally.getByRole('button').click()
  await trail.locator(`[data-rows="${Number(n)}"]`).waitFor(slow)
  expect(Number(k)).toBeLessThanOrEqual(Number(n))
  expect(await trail.locator('[data-rows] tbody tr').first().innerText()).toContain(sector)

  await trail.getByRole('button', { name: 'Chép đường đi của số liệu' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(ratio)
  expect(copied).toContain('overview/headline')
  expect(copied).toMatch(/recognition-2025\.csv .*SHA-256 [0-9a-f]{64}/)
  await page.keyboard.press('Escape')
  await trail.waitFor({ state: 'detached' })
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] })
})

test('where a commune was split the figure is a range, and the commune in doubt is named', async () => {
  const { page, errors } = await visit(browser, '#/compare?dataset=demo&year=2024&compare=none&basis=today', {
    width: 360,
    height: 780,
  })
  await settled(page)
  await page
    .getByRole('button', { name: /^Số liệu từ đâu\? Đạt chuẩn An toàn về ANTT theo địa bàn$/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-adds-up="true"]').waitFor(slow)
  await dialog.getByRole('combobox', { name: 'Chọn con số' }).fill('–')
  await page.getByRole('option').first().click()
  await dialog.locator('[data-in-doubt]').waitFor(slow)
  await dialog.locator('[data-adds-up="true"]').waitFor(slow)
  const doubted = await dialog.locator('tr[data-part]').first().locator('td').first().innerText()
  expect(await dialog.locator('[data-in-doubt]').innerText()).toContain(doubted.split('\n')[0])
  expect(errors).toEqual([])
})
