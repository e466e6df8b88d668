import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { takeIn, unitList } from './import-page.ts'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

type Line = Record<string, string>

/** The lines of a demonstration file. */
function linesOf(file: string): Line[] {
  const text = readFileSync(new URL(`../../data/demo/${file}`, import.meta.url), 'utf8').replace('\ufeff', '')
  return Papa.parse<Line>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data
}

const cell = (page: Page, rule: string, year: string) =>
  page.locator(`[data-rule="${rule}"] [data-year="${year}"]`)
const vi = (value: number) => value.toLocaleString('vi-VN')

/** Typical units of which the year before says whether they were eligible, and the names of those that were not. */
function typicalOf(year: number) {
  const byCode = (file: string) => new Map(linesOf(file).map((line) => [line['Mã đơn vị'], line]))
  const recognised = byCode(`recognition-${year - 1}.csv`)
  const classified = byCode(`classification-${year - 1}.csv`)
  const asked = linesOf(`recognition-${year}.csv`).flatMap((line) => {
    if (line['Công nhận điển hình'] !== 'Có') return []
    const code = line['Mã đơn vị']
    const safe = recognised.get(code)?.['Đạt chuẩn An toàn về ANTT'] ?? ''
    const kind = classified.get(code)?.['Phân loại phong trào'] ?? ''
    const failed = safe === 'Chưa đạt' || kind === 'Trung bình' || kind === 'Yếu'
    return failed || (safe !== '' && kind !== '') ? [{ name: line['Tên đơn vị'] ?? '', failed }] : []
  })
  return { asked: asked.length, broken: asked.filter(({ failed }) => failed).map(({ name }) => name) }
}

test('counts by year what breaks a rule, names it, and leads to the unit; areas with gaps are few', async () => {
  const { page, context, errors, strangers } = await openApp(
    browser,
    '#/quality?dataset=demo&year=2025&compare=2024',
  )
  await settled(page)
  const { asked, broken } = typicalOf(2025)
  const counted = cell(page, 'typical_not_eligible', '2025')
  await counted.waitFor({ timeout: 30_000 })
  expect(await counted.innerText()).toBe(`${vi(broken.length)}/${vi(asked)}`)
  // Of 2021 there is nothing: the first year cannot be asked, which is no zero.
  expect(await cell(page, 'typical_not_eligible', '2022').innerText()).toBe('—')

  const table = page.getByRole('region', { name: 'Báo cáo theo địa bàn, năm, loại hình' })
  const areas = page.locator('[data-areas]')
  // 421 communes until 30/6/2025 and 104 since; as of 2025 all have reported.
  await page.locator('[data-areas="525"]').waitFor({ timeout: 30_000 })
  await page.getByRole('combobox', { name: 'Năm' }).last().click()
  await page.getByRole('option', { name: '2024' }).last().click()
  await page.locator('[data-areas="421"]').waitFor()
  await page.getByRole('checkbox', { name: 'Chỉ địa bàn còn thiếu' }).check()
  // Places of 2024 in whose lines one of the five sectors does not occur.
  const sectors = new Map<string, Set<string>>()
  for (const line of linesOf('recognition-2024.csv')) {
    const place = `${line['Xã, phường, thị trấn']}|${line['Huyện, thị xã, thành phố']}`
    sectors.set(place, (sectors.get(place) ?? new Set()).add(line['Loại hình'] ?? ''))
  }
  const gaps = [...sectors.values()].filter(({ size }) => size < 5).length
  await page.locator(`[data-areas="${gaps}"]`).waitFor()
  expect(await areas.innerText()).toBe(`${gaps}/421 địa bàn`)
  expect(
    await table.locator('tr[data-area]').first().locator('td[data-state="missing"]').count(),
  ).toBeGreaterThan(0)

  await counted.getByRole('button').click()
  await page.waitForURL(/report_year=2024&report_gaps=only&broken=typical_not_eligible&broken_year=2025/)
  await page.locator('[data-finding]').first().waitFor()
  const names = await page.locator('[data-finding] td:nth-child(2)').allInnerTexts()
  expect(names.sort()).toEqual([...broken].sort())
  await page.locator('[data-finding] td:nth-child(2) a').first().click()
  await page.waitForURL(/#\/units\?.*unit=/)
  await page.locator('tr[data-year="2024"]').waitFor({ timeout: 30_000 })
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] })
  await context.close()
})

test('holds a summary table against its own counts and the list of units, and leads to the import', async () => {
  const { page, context } = await openApp(browser, '#/data/import')
  await takeIn(page, { name: 'danh-sach.csv', content: unitList(40, 38) })
  // One unit more than the list has; and 38 of 41 is 92,68 %.
  const heading = 'Năm;Địa bàn;Loại hình;Tổng số đơn vị;Số đơn vị đạt chuẩn;Tỷ lệ đạt chuẩn'
  const content = `\ufeff${heading}\r\n2025;Phường Phố Hiến;Khu dân cư;41;38;95,00%\r\n`
  await takeIn(page, { name: 'bieu.csv', content })
  await page.goto(`${inject('app')}#/quality?dataset=workspace&year=2025&compare=none`)
  await page.locator('[data-compared="2"][data-differing="1"]').waitFor({ timeout: 45_000 })
  const row = page.locator('[data-compared-row]')
  expect(await row.count()).toBe(1)
  const cells = await row.locator('td').allInnerTexts()
  expect(cells.slice(4)).toEqual(['tổng số đơn vị', '41', '40', '-1', 'bieu.csv, dòng 2'])

  const printed = cell(page, 'printed_rate_differs', '2025')
  expect(await printed.innerText()).toBe('1/1')
  await printed.getByRole('button').click()
  await page.getByText('in 95%, tính từ 38/41 là 92,68%').waitFor()
  await page.locator('[data-finding]').getByRole('link', { name: 'bieu.csv, dòng 2' }).click()
  await page.waitForURL(/#\/data\/history/)
  await page.getByRole('button', { name: 'Tải tệp gốc' }).waitFor()
  expect(await page.locator('tr[data-seq="2"]').getByRole('button', { expanded: true }).count()).toBe(1)
  await context.close()
})
