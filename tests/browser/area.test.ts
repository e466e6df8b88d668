import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Rows of a demonstration file, counted here without the app. */
function demoRows(file: string): Record<string, string>[] {
  const text = readFileSync(resolve(import.meta.dirname, `../../data/demo/${file}`), 'utf8')
  return Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data
}

describe('one area', () => {
  test('shows its figures, its rank and how sure it is, what it was made of, and its units in trouble', async () => {
    const own = demoRows('recognition-2025.csv').filter(
      (row) => row['Xã, phường, thị trấn'] === 'Xã Tống Trân',
    )
    const safe = own.filter((row) => row['Đạt chuẩn An toàn về ANTT'] === 'Đạt')
    const judged = own.filter((row) => row['Đạt chuẩn An toàn về ANTT'] !== '')
    expect(judged.length).toBeGreaterThan(30)

    const { page, errors } = await visit(browser, '#/area?area=12427-2025-07-01')
    await settled(page)
    const rank = page.locator('[data-ranks] tr[data-metric="safe_rate"]')
    expect(await rank.innerText()).toContain(`(${safe.length}/${judged.length})`)
    // Few units: it may stand almost anywhere.
    expect(await rank.innerText()).toMatch(/hạng \d+ đến \d+/)
    const made = await page.locator('[data-story="from"] li').allInnerTexts()
    expect(made.map((text) => text.replace(/ \(.*/, '')).sort()).toEqual([
      'toàn bộ Xã Nguyên Hòa, Huyện Phù Cừ',
      'toàn bộ Xã Tam Đa, Huyện Phù Cừ',
      'toàn bộ Xã Tống Trân, Huyện Phù Cừ',
    ])
    expect(made[0]).toContain('1666/NQ-UBTVQH15')
    const unsafe = own.filter(
      (row) =>
        row['Đạt chuẩn An toàn về ANTT'] === 'Không đạt' || row['Đạt chuẩn An toàn về ANTT'] === 'Chưa đạt',
    )
    for (const row of unsafe) {
      const named = page.locator('[data-trouble] tr').filter({ hasText: row['Tên đơn vị'] ?? '' })
      expect(await named.first().innerText()).toContain('chưa đạt chuẩn')
    }
    expect(errors).toEqual([])
  })

  test('has its years before the merger on today’s areas: itself as k of n old communes, and beside its peers', async () => {
    // Quang Hưng was made of four communes, Xã Tống Phan among them.
    const made = ['Thị trấn Trần Cao', 'Xã Minh Tân', 'Xã Quang Hưng', 'Xã Tống Phan']
    const of2024 = demoRows('recognition-2024.csv')
    const communes = of2024.filter((row) => row['Loại hình'] === 'Xã, phường, thị trấn')
    const old = communes.filter(
      (row) => row['Huyện, thị xã, thành phố'] === 'Huyện Phù Cừ' && made.includes(row['Tên đơn vị'] ?? ''),
    )
    const isSafe = (row: Record<string, string>) => row['Đạt chuẩn An toàn về ANTT'] === 'Đạt'
    expect([old.filter(isSafe).length, old.length]).toEqual([3, 4])

    const { page, errors } = await visit(browser, '#/area?area=12391-2025-07-01&year=2025&compare=2024')
    await settled(page)
    await page.getByText('không có trong danh mục địa bàn năm 2024').waitFor()
    await page.getByRole('button', { name: 'So theo xã, phường hiện nay' }).click()
    await page.waitForURL(/basis=today/)
    await settled(page)
    expect(page.url()).toContain('area=12391-2025-07-01')
    const own = page.locator('[data-own]')
    expect(await own.locator('tr[data-year="2024"]').innerText()).toContain('3/4 xã cũ đạt')
    // After the merger it is one commune with a verdict of its own.
    expect(await own.locator('tr[data-year="2025"] td').nth(1).innerText()).toMatch(/^(đạt|chưa đạt)$/)

    const card = page.getByRole('figure', { name: /so với tỉnh/ })
    await card.getByText('Các xã khác trong tỉnh').last().waitFor()
    await card.getByRole('button', { name: /^Xem bảng/ }).click()
    const told = card.locator('tbody tr').filter({ hasText: '2024' })
    await told.waitFor()
    const cells = await told.locator('td, th').allInnerTexts()
    const plain = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''))
    const judged = of2024.filter((row) => row['Đạt chuẩn An toàn về ANTT'] !== '')
    expect([plain(cells[5]), plain(cells[6])]).toEqual([of2024.filter(isSafe).length, judged.length])

    // A commune alone is no rate, and has no rank by one.
    await page.goto(`${page.url()}&sector=commune`)
    await page.locator('[data-no-peers]').waitFor()
    await page.locator('[data-unranked]').waitFor()
    expect(await page.locator('[data-ranks]').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('a commune that is no more leads to what it went into', async () => {
    // Xã Tam Đa, Phù Cừ, until 30/6/2025.
    const { page } = await visit(browser, '#/area?area=12424-2022-01-01&year=2025&compare=none')
    await settled(page)
    const link = page.getByRole('status').getByRole('button')
    await link.first().click()
    await page.waitForURL(/area=\d{5}-2025-07-01/)
  })

  test('asks for one where the whole province is chosen', async () => {
    const { page } = await visit(browser, '#/area')
    await settled(page)
    await page.getByText('Chọn một xã, phường hoặc huyện cũ').waitFor()
  })
})
