import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, painted, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const address = '#/explore?dataset=demo&year=2025&compare=2024'
/** The start of an engine takes its time on a busy machine. */
const patience = { timeout: 100_000 }

/** Units of a year in the demonstration's files: those of its list of recognition. */
function unitsOf(year: number): number {
  const file = readFileSync(new URL(`../../data/demo/recognition-${year}.csv`, import.meta.url), 'utf8')
  return Papa.parse(file, { header: true, delimiter: ';', skipEmptyLines: true }).data.length
}

/** Writes a statement in the place of what is in the box. */
async function write(page: Page, sql: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^(Câu lệnh SQL|SQL statement)/ })
  await box.waitFor(patience)
  await box.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(sql)
}

async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql)
  await page.keyboard.press('Control+Enter')
}

/** Waits for an answer whose only row is this. */
const answered = (page: Page, row: string) =>
  page.getByRole('grid').getByRole('row', { name: row, exact: true }).waitFor(patience)

const fault = (page: Page, kind: string) => page.locator(`[data-fault="${kind}"]`).waitFor(patience)

describe('explore', () => {
  test('answers SQL; an endless one is stopped, one too large for memory is explained, and none changes anything', async () => {
    const { page, context, errors, strangers } = await openApp(browser, address)
    await settled(page)
    const [before, now] = [unitsOf(2024), unitsOf(2025)]
    await run(page, 'SELECT count(*) AS n FROM units WHERE year = 2025')
    await answered(page, now.toLocaleString('vi-VN').replace(/^(\d)\.(\d{3})$/, '$1$2'))

    await run(page, 'SELECT count(*) FROM range(1000000000) a, range(1000000000) b, range(1000000000) c')
    await page.getByRole('button', { name: 'Dừng' }).waitFor(patience)
    // The page lives while it runs.
    await page.getByText('Câu mẫu', { exact: true }).click()
    await page.getByRole('button', { name: 'Các tệp đã nhập và số dòng' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-stopped]').waitFor()

    await run(page, 'SELECT list(range) FROM range(1000000000)')
    await fault(page, 'memory')
    await run(page, 'DROP TABLE tally')
    await fault(page, 'writes')
    await run(page, 'SELECT 1; DROP TABLE tally')
    await fault(page, 'several')
    await run(page, 'SELECT *\nFROM unitz\nLIMIT 3')
    await fault(page, 'name')
    const said = await page.locator('[data-fault]').innerText()
    expect(said).toContain('Dòng 2')
    expect(said).toContain('unitz')
    await run(page, 'SELECT count(*) AS n FROM units WHERE year = 2024')
    await answered(page, before.toLocaleString('vi-VN').replace(/^(\d)\.(\d{3})$/, '$1$2'))

    // The figures of the other pages are what they were.
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).click()
    await page.locator(`[data-count="${now}"]`).waitFor(patience)
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] })
    await context.close()
    // The engine starts three times.
  }, 300_000)

  test('shows the first rows of many and says of how many; saves what is shown, with the statement', async () => {
    const { page, context } = await openApp(browser, address)
    await settled(page)
    await run(page, 'SELECT range AS i, range % 3 = 0 AS third FROM range(25000)')
    await page.locator('[data-rows="10000"][data-total="25000"]').waitFor(patience)
    expect(await page.locator('[data-rows]').innerText()).toContain('10.000 dòng đầu trong 25.000 dòng')
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('End')
    await grid.getByRole('row', { name: '9999 có', exact: true }).waitFor()
    expect(await grid.locator('tbody tr').count()).toBeLessThan(60)

    await run(page, "SELECT 'a;b' AS text, 0.5 AS half, DATE '2024-02-29' AS day, '=1+1' AS formula")
    await page.locator('[data-rows="1"]').waitFor(patience)
    const saved = async (kind: string) => {
      await page.getByRole('button', { name: 'Tải về' }).click()
      const coming = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: kind }).click()
      return (await coming).path()
    }
    const csv = readFileSync(await saved('CSV'), 'utf8')
    const [headings, row] = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data
    expect(headings?.slice(0, 4)).toEqual(['text', 'half', 'day', 'formula'])
    expect(row?.slice(0, 3)).toEqual(['a;b', '0,5000', '2024-02-29'])
    expect(row?.[3]).not.toMatch(/^=/)
    expect(row?.at(-1)).toContain("SELECT 'a;b' AS text")
    expect(row?.at(-1)).toContain('Số liệu minh họa')
    const sheet = await readXlsx(await saved('XLSX'))
    const [first] = Array.isArray(sheet) && 'data' in (sheet[0] ?? {}) ? sheet : [{ data: sheet }]
    const cells = (first as { data: unknown[][] }).data
    expect(cells.at(-1)?.slice(0, 2)).toEqual(['a;b', 0.5])
    await context.close()
  })

  test('makes a pivot, shows its SQL and its chart, and keeps statements by name', async () => {
    const { page, context } = await openApp(browser, address)
    await settled(page)
    await page.getByText('Bảng chéo', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Chỉ số' }).selectOption('registered_rate')
    await page.getByRole('button', { name: 'Xem bảng' }).click()
    const grid = page.getByRole('grid')
    const total = grid.getByRole('row', { name: /^Tổng / })
    await total.waitFor(patience)
    // k, n and percent of 2024, then of 2025: whoever is listed is subject to the rule.
    const cells = await total.getByRole('gridcell').allInnerTexts()
    expect(cells[2]?.replace('.', '')).toBe(String(unitsOf(2024)))
    expect(cells[5]?.replace('.', '')).toBe(String(unitsOf(2025)))
    await page.getByText('Biểu đồ', { exact: true }).click()
    await painted(page, 1)

    await page.getByRole('button', { name: 'Sửa trong ô SQL' }).click()
    await page.locator('.cm-content').filter({ hasText: 'GROUPING SETS' }).waitFor(patience)
    await page.getByText('Đã lưu', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Tên câu lệnh' }).fill('Bảng của tôi')
    await page.getByRole('button', { name: 'Lưu câu lệnh' }).click()
    await page.locator('[data-saved="Bảng của tôi"]').waitFor()
    await write(page, 'SELECT 1')
    await page.reload()
    await page.getByText('Đã lưu', { exact: true }).click()
    await page.getByRole('button', { name: 'Bảng của tôi', exact: true }).click()
    await page.locator('.cm-content').filter({ hasText: 'GROUPING SETS' }).waitFor(patience)
    await page.getByText('Đã chạy', { exact: true }).click()
    await page.locator('[data-statement]').filter({ hasText: 'WITH cell AS' }).waitFor()
    await context.close()
  })

  test('has no pivot of today’s communes, says why, and leads to where their figures are', async () => {
    const { page, context, errors } = await openApp(browser, address)
    await settled(page)
    await page.getByText('Bảng chéo', { exact: true }).click()
    const rows = page.getByRole('combobox', { name: 'Dòng' })
    await rows.waitFor()
    expect(await page.locator('[data-today]').count()).toBe(0)
    await rows.selectOption('area')
    await page.getByRole('combobox', { name: 'Chỉ số' }).selectOption('good_or_better_rate')
    await page.getByText('xã cũ bị chia tách nằm trong nhiều xã hiện nay').waitFor()
    await page.getByRole('link', { name: 'So sánh theo địa giới hiện nay' }).click()
    await page.waitForURL(/#\/compare\?.*basis=today.*metric=good_or_better_rate/)
    expect(errors).toEqual([])
    await context.close()
  })

  test('completes names, and says in English what is wrong', async () => {
    const { page, context } = await openApp(browser, `${address}&lang=en`, { width: 360, height: 740 })
    await settled(page)
    await write(page, 'SELECT decision_n FROM units')
    for (let step = 0; step < ' FROM units'.length; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: /^decision_number/ }).waitFor()
    await page.keyboard.press('Escape')
    await run(page, 'SELECT * FROM units WHERE')
    await fault(page, 'syntax')
    expect(await page.locator('[data-fault]').innerText()).toContain('The statement is not written right')
    await context.close()
  })
})
