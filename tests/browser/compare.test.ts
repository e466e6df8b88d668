import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf as sheetRows } from '../unit/web/xlsx-parts.ts'
import { openApp, painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('the comparison', () => {
  test('keeps 104 areas apart and readable, each with its figure and k/n', async () => {
    const { page, errors } = await visit(browser, '#/compare')
    await settled(page)
    await painted(page, 2)
    const chart = page.locator('figure').first()
    const names = await chart
      .locator('svg text')
      .filter({ hasText: /^\d+[.=] (Xã|Phường) / })
      .all()
    expect(names.length).toBe(104)
    const boxes = await Promise.all(names.map((name) => name.boundingBox()))
    const heights = boxes.map((box) => box?.height ?? 0)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(11)
    // No two names of one block touch.
    const byColumn = new Map<number, number[]>()
    for (const box of boxes) {
      if (!box) continue
      const right = Math.round((box.x + box.width) / 20)
      byColumn.set(right, [...(byColumn.get(right) ?? []), box.y])
    }
    for (const tops of byColumn.values()) {
      const sorted = tops.sort((a, b) => a - b)
      for (let at = 1; at < sorted.length; at += 1) {
        expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(12)
      }
    }
    expect(
      await chart
        .locator('svg text')
        .filter({ hasText: /%\s+\d+\/\d+$/ })
        .count(),
    ).toBe(104)
    expect(errors).toEqual([])
  })

  test('says that communes of 2024 and 2025 differ, and compares by former districts instead', async () => {
    const { page } = await visit(browser, '#/compare')
    await settled(page)
    await page.getByRole('button', { name: 'So theo huyện cũ' }).click()
    await page.waitForURL(/basis=district/)
    await settled(page)
    const notice = await page.getByText(/nằm trên nhiều huyện cũ/).innerText()
    for (const name of [
      'Sơn Nam',
      'Trần Lãm',
      'Vũ Phúc',
      'Trà Lý',
      'Thái Bình',
      'Tân Hưng',
      'Mễ Sở',
      'Hoàn Long',
    ]) {
      expect(notice).toContain(name)
    }
    await painted(page, 2)
    expect(
      await page
        .locator('figure')
        .first()
        .locator('svg text')
        .filter({ hasText: /Huyện|Thành phố|Thị xã/ })
        .count(),
    ).toBe(18)
  })

  test('filters everything by an area that is clicked, and by one chosen with the keyboard', async () => {
    const { page } = await visit(browser, '#/compare')
    await settled(page)
    await painted(page, 2)
    const chart = page.locator('figure').first().getByRole('application')
    await chart.focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
    const spoken = await page.locator('figure').first().locator('[aria-live]').innerText()
    expect(spoken).toMatch(/^(Xã|Phường) .+ 2025: \d+,\d\d% \(\d+\/\d+\)/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=\d{5}-2025-07-01/)
    const byKeyboard = new URL(page.url().replace('#/compare', '')).searchParams.get('area')
    await page.goBack()
    await settled(page)
    const dots = page.locator('figure').first().locator('svg path[fill="#085f6e"]')
    await dots.nth(40).click()
    await page.waitForURL(/area=\d{5}-2025-07-01/)
    expect(new URL(page.url().replace('#/compare', '')).searchParams.get('area')).not.toBe(byKeyboard)
    await page.getByRole('link', { name: 'Tổng quan' }).click()
    await settled(page)
    expect(await page.locator('[data-summary]').innerText()).toMatch(/^Năm 2025, (Xã|Phường) /)
  })

  test('draws every chart again where another area is chosen', async () => {
    const { page } = await visit(browser, '#/compare')
    await settled(page)
    await painted(page, 2)
    const drawings = () =>
      page
        .locator('figure')
        .evaluateAll((cards) => cards.map((card) => card.querySelectorAll('svg text').length))
    const before = await drawings()
    await page.locator('figure').first().getByRole('application').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=\d{5}-2025-07-01/)
    await expect.poll(drawings).toEqual(before)
  })

  test('shows any chart as a table that sorts, and saves picture and table', async () => {
    const { page, context } = await openApp(browser, '#/compare')
    await settled(page)
    await painted(page, 2)
    const card = page.locator('figure').first()
    await card.getByRole('button', { name: /^Xem bảng/ }).click()
    const rows = card.locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(104)
    await card.getByRole('button', { name: 'Địa bàn', exact: true }).click()
    const names = await card.locator('tbody tr td:nth-child(2)').allInnerTexts()
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare))

    const openMenu = () => card.getByRole('button', { name: /^Tải về/ }).click()
    const saved = async (choose: () => Promise<unknown>) => {
      const coming = page.waitForEvent('download')
      await choose()
      return readFileSync((await (await coming).path()) ?? '')
    }
    const item = (name: string | RegExp) => page.getByRole('menuitem', { name })

    await openMenu()
    const csvText = (await saved(() => item('Tải bảng CSV').click())).toString('utf8')
    expect(csvText.startsWith('\ufeff')).toBe(true)
    expect(csvText.split('\r\n').length).toBe(105)
    expect(
      csvText
        .split('\r\n')
        .slice(1)
        .every((line) => line.includes('Số liệu minh họa')),
    ).toBe(true)

    // The chosen separator is kept; decimal commas do not run into it.
    await openMenu()
    await item('Dấu phân cách ô').hover()
    await page.getByRole('menuitemradio', { name: /^Phẩy/ }).click()
    const commas = (await saved(() => item('Tải bảng CSV').click())).toString('utf8')
    const cells = (text: string, delimiter: string) => Papa.parse<string[]>(text.slice(1), { delimiter }).data
    expect(cells(commas, ',')).toEqual(cells(csvText, ';'))
    expect(await page.evaluate(() => localStorage.getItem('phong-trao-csv-separator'))).toBe(',')

    await openMenu()
    const workbook = await saved(() => item(/XLSX/).click())
    const read = await sheetRows(new Uint8Array(workbook), 'Số liệu')
    const [, heading, ...lines] = read.slice(2)
    expect(heading?.slice(0, 6)).toEqual(['Hạng', 'Địa bàn', 'Thuộc', 'k 2025', 'n 2025', '% 2025'])
    const areas = lines.slice(0, -1)
    expect(areas.map((row) => row.slice(0, 5))).toEqual(
      cells(csvText, ';')
        .slice(1)
        .map((row) => row.slice(0, 5)),
    )
    const sum = (at: number) => areas.reduce((all, row) => all + Number(row[at]), 0)
    expect(lines.at(-1)?.slice(1, 5)).toEqual(['Tổng', '', String(sum(3)), String(sum(4))])

    await openMenu()
    const bytes = await saved(() => item('Tải ảnh PNG').click())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2400)
    expect(bytes.length).toBeGreaterThan(40_000)

    // By keyboard: the second item opens the other pictures.
    const other = async (name: RegExp) => {
      await openMenu()
      await item('Tải ảnh PNG').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await item(name).focus()
      return saved(() => page.keyboard.press('Enter'))
    }
    expect((await other(/^PNG 4×/)).readUInt32BE(16)).toBe(4800)
    const svg = (await other(/^SVG/)).toString('utf8')
    const shown = await page.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, 'image/svg+xml')
      const all = [...page.querySelectorAll('text')].map((one) => one.textContent ?? '')
      return { fault: page.querySelector('parsererror') !== null, scripts: page.scripts.length, all }
    }, svg)
    expect(shown).toMatchObject({ fault: false, scripts: 0 })
    expect(shown.all[0]).toBe('Đạt chuẩn An toàn về ANTT theo địa bàn')
    expect(shown.all.at(-1)).toContain('Số liệu minh họa')
    expect(shown.all.filter((text) => /^\d+[.=] (Xã|Phường) /.test(text))).toHaveLength(104)

    await openMenu()
    await item('Chép ảnh').click()
    await page.getByText('Đã chép ảnh').waitFor()
    const copied = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
    expect(await copied()).toContain('image/png')
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await openMenu()
    await item('Chép ảnh').click()
    await page.getByRole('alert').filter({ hasText: 'không cho trang này chép ảnh' }).waitFor()
    await context.close()
  })

  test('changes metric, denominator and order', async () => {
    const { page } = await visit(browser, '#/compare?dataset=demo&year=2026&compare=2025')
    await settled(page)
    await page.getByRole('combobox', { name: 'Mẫu số' }).click()
    await page.getByRole('option', { name: 'đơn vị đã đăng ký' }).click()
    await page.waitForURL(/denominator=registered/)
    await page.getByText('% trên số đơn vị đã đăng ký').first().waitFor()
    await page.getByRole('combobox', { name: 'Thứ tự' }).click()
    await page.getByRole('option', { name: 'Theo tên' }).click()
    await page.waitForURL(/order=name/)
    const names = page
      .locator('figure')
      .first()
      .locator('svg text')
      .filter({ hasText: /(Xã|Phường) / })
    // "A Sào" is the first name of the province; without order by name "Ái Quốc" would not follow it.
    await expect.poll(async () => (await names.allTextContents())[0]).toContain('Xã A Sào')
    expect((await names.allTextContents())[1]).toContain('Xã Ái Quốc')
    await page.getByRole('combobox', { name: 'Chỉ số' }).click()
    await page.getByRole('option', { name: 'Điển hình (tỷ lệ)' }).click()
    await page.waitForURL(/metric=typical_rate/)
    expect(page.url()).not.toContain('denominator')
  })
})
