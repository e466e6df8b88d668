import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, settled, startBrowser, visit } from './open-page.ts'

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

const collator = new Intl.Collator('vi', { numeric: true })
const vi = (value: number) => value.toLocaleString('vi-VN')
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()

const open2025 = '#/units?dataset=demo&year=2025&compare=2024'
const rows = (page: Page) => page.locator('tr[data-unit]')
const nameOf = (page: Page, row: number) => rows(page).nth(row).locator('td').first().innerText()
const listed = (page: Page, count: number) =>
  page.locator(`[data-count="${count}"]`).waitFor({ timeout: 30_000 })

/** What is saved by a choice of the menu. */
async function saved(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: 'Tải về' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: kind }).click()
  return (await coming).path()
}

describe('the list of units', () => {
  test('has every unit of the year in Vietnamese order, from the first to the last', async () => {
    const { page, errors, strangers } = await visit(browser, open2025)
    await settled(page)
    const names = linesOf('recognition-2025.csv').map((line) => line['Tên đơn vị'] ?? '')
    names.sort(collator.compare)
    await listed(page, names.length)
    expect(await page.getByRole('status').filter({ hasText: 'đơn vị' }).first().innerText()).toBe(
      `${vi(names.length)} đơn vị`,
    )
    expect([await nameOf(page, 0), await nameOf(page, 1)]).toEqual(names.slice(0, 2))
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    // Waited for by its place: an earlier row may hold the last one's name within its own.
    const last = page.locator(`tr[data-unit][aria-rowindex="${names.length + 1}"][aria-selected="true"]`)
    await last.waitFor()
    expect(await last.locator('td').first().innerText()).toBe(names.at(-1))
    // Only what is in sight is drawn.
    expect(await page.locator('tbody tr').count()).toBeLessThan(60)
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] })
  })

  test('finds "le loi" without marks, keeps it in the address, and goes back to all', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    const all = linesOf('recognition-2025.csv')
    const found = all.filter((line) => plain(line['Tên đơn vị'] ?? '').includes('le loi'))
    await page.getByRole('textbox', { name: /Tìm theo tên/ }).fill('le loi')
    await page.waitForURL(/unit_find=le\+loi/)
    await listed(page, found.length)
    await rows(page).first().waitFor()
    for (const name of await rows(page).locator('td:first-child').allInnerTexts()) {
      expect(name).toContain('Lê Lợi')
    }
    await page.reload()
    await settled(page)
    await listed(page, found.length)
    await page.getByRole('button', { name: 'Bỏ lọc đơn vị' }).click()
    await listed(page, all.length)
  })

  test('filters by result and sorts by score; both lists are counted from their files', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    const unsafe = linesOf('recognition-2025.csv').filter(
      (line) => line['Đạt chuẩn An toàn về ANTT'] === 'Chưa đạt',
    )
    await page.getByRole('combobox', { name: 'An toàn về ANTT' }).click()
    await page.getByRole('option', { name: 'Chưa đạt' }).click()
    await page.waitForURL(/unit_safe=no/)
    await listed(page, unsafe.length)
    const codes = new Set(unsafe.map((line) => line['Mã đơn vị']))
    const scores = linesOf('classification-2025.csv')
      .filter((line) => codes.has(line['Mã đơn vị']) && line.Điểm)
      .map((line) => Number(line.Điểm?.replace(',', '.')))
      .sort((a, b) => a - b)
    await page.getByRole('button', { name: 'Điểm' }).click()
    await page.waitForURL(/unit_sort=score/)
    const first = rows(page).first().locator('[data-column="score"]')
    await page.waitForFunction(
      (wanted) => document.querySelector('tr[data-unit] [data-column="score"]')?.textContent === wanted,
      String(scores[0]).replace('.', ','),
    )
    await page.getByRole('button', { name: 'Điểm' }).click()
    await page.waitForURL(/unit_sort=-score/)
    await page.waitForFunction(
      (wanted) => document.querySelector('tr[data-unit] [data-column="score"]')?.textContent === wanted,
      String(scores.at(-1)).replace('.', ','),
    )
    expect(await first.isVisible()).toBe(true)
  })

  test('opens the history of a unit by keyboard, with the lines of its files; Escape comes back', async () => {
    const { page } = await visit(browser, `${open2025}&unit_find=le+loi&unit_sort=-typical`)
    await settled(page)
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    const unit = await page.locator('tr[aria-selected="true"]').getAttribute('data-unit')
    await page.keyboard.press('Enter')
    await page.locator('tr[data-year]').first().waitFor()
    const years = await page.locator('tr[data-year]').all()
    const wanted = [2026, 2025, 2024, 2023, 2022].filter((year) =>
      linesOf(`recognition-${year}.csv`).some((line) => line['Mã đơn vị'] === unit),
    )
    expect(await Promise.all(years.map((row) => row.getAttribute('data-year')))).toEqual(wanted.map(String))
    const line = linesOf('recognition-2025.csv').findIndex((one) => one['Mã đơn vị'] === unit) + 2
    await page
      .locator('tr[data-year="2025"]')
      .getByText(`recognition-2025.csv, dòng ${vi(line)}`)
      .waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !/unit=/.test(url.hash.replace('unit_', '')))
    await page.locator('tr[data-year]').first().waitFor({ state: 'detached' })
    await page.locator('[role="grid"]:focus').waitFor()
  })

  test('saves exactly what is shown: its filter, columns and order, as CSV and as XLSX', async () => {
    const { page } = await visit(browser, `${open2025}&unit_class=average`)
    await settled(page)
    const average = linesOf('classification-2025.csv').filter(
      (line) => line['Phân loại phong trào'] === 'Trung bình',
    )
    await listed(page, average.length)
    await page.getByRole('button', { name: /^Cột/ }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Mã' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Quyết định' }).click()
    await page.keyboard.press('Escape')
    await page.waitForURL(/unit_columns=/)
    const text = readFileSync(await saved(page, 'CSV'), 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const table = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
    const headings = ['Tên đơn vị', 'Mã', 'Loại hình', 'Địa bàn', 'ANTT', 'Phân loại', 'Điểm', 'Điển hình']
    expect(table[0]).toEqual([...headings, 'Nguồn số liệu'])
    const byName = [...average].sort((a, b) => collator.compare(a['Tên đơn vị'] ?? '', b['Tên đơn vị'] ?? ''))
    expect(table.slice(1).map(([name]) => name)).toEqual(byName.map((line) => line['Tên đơn vị']))
    const scores = new Map(average.map((line) => [line['Mã đơn vị'], Number(line.Điểm?.replace(',', '.'))]))
    for (const row of table.slice(1))
      expect([row[5], Number(row[6]?.replace(',', '.'))]).toEqual(['Trung bình', scores.get(row[1] ?? '')])
    expect(table[1]?.at(-1)).toContain('Số liệu minh họa')
    expect(table[1]?.at(-1)).toContain('Phân loại phong trào: Trung bình')
    const sheet = await readXlsx(await saved(page, 'XLSX'))
    const [first] = Array.isArray(sheet) && 'data' in (sheet[0] ?? {}) ? sheet : [{ data: sheet }]
    const cells = (first as { data: unknown[][] }).data
    expect(cells[3]).toEqual(headings)
    expect(cells.slice(4).map(([name]) => name)).toEqual(byName.map((line) => line['Tên đơn vị']))
  })

  test('says in English when nothing is found, and on a phone keeps the names in sight', async () => {
    const { page, context } = await openApp(browser, `${open2025}&lang=en&unit_find=zzz`, { width: 360 })
    await settled(page)
    await page.getByText('No unit passes the filters.').waitFor()
    await page.getByRole('button', { name: 'Clear unit filters' }).click()
    await rows(page).first().waitFor()
    const name = rows(page).first().locator('td').first()
    const before = await name.boundingBox()
    await page.getByRole('grid').evaluate((table) => table.parentElement?.scrollTo({ left: 400 }))
    expect((await name.boundingBox())?.x).toBe(before?.x)
    await context.close()
  })
})
