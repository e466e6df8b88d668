import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { painted, settled, startBrowser, visit } from './open-page.ts'

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
    const dots = page.locator('figure').first().locator('svg path[fill="#0b6e7f"]')
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
    const { page } = await visit(browser, '#/compare')
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

    await card.getByRole('button', { name: /^Tải về/ }).click()
    const csv = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Tải bảng CSV' }).click()
    const csvText = readFileSync((await (await csv).path()) ?? '', 'utf8')
    expect(csvText.startsWith('\ufeff')).toBe(true)
    expect(csvText.split('\r\n').length).toBe(105)
    expect(
      csvText
        .split('\r\n')
        .slice(1)
        .every((line) => line.includes('Số liệu minh họa')),
    ).toBe(true)

    await card.getByRole('button', { name: /^Tải về/ }).click()
    const png = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Tải ảnh PNG' }).click()
    const bytes = readFileSync((await (await png).path()) ?? '')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2400)
    expect(bytes.length).toBeGreaterThan(40_000)
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
