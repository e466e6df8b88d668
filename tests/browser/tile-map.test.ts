import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const card = (page: Page) => page.locator('figure').filter({ hasText: 'trên bản đồ ô' })

async function openMap(hash: string, size: { width?: number; height?: number } = {}) {
  const opened = await visit(browser, hash, size)
  await settled(opened.page)
  await painted(opened.page, 1)
  return opened
}

/** Boxes of texts in the map, by their text. */
async function boxesOf(page: Page, text: RegExp) {
  const found = await card(page).locator('svg text').filter({ hasText: text }).all()
  return Promise.all(found.map((one) => one.boundingBox()))
}

describe('the map of tiles', () => {
  test('has a tile with name and figure for each of the 104 communes, the north above', async () => {
    const { page, errors, strangers } = await openMap('#/compare?show=map')
    expect(await boxesOf(page, /^\d+,\d%†?$/)).toHaveLength(104)
    const [[north], [south]] = [await boxesOf(page, /^Như Quỳnh$/), await boxesOf(page, /^Hưng Phú$/)]
    expect(north?.y).toBeLessThan((south?.y ?? 0) - 300)
    expect(north?.x).toBeLessThan((south?.x ?? 0) - 300)
    for (const label of ['< 70%', '70–80%', '80–90%', '90–95%', '95–99%', '≥ 99%'])
      expect(await card(page).locator('svg text').getByText(label, { exact: true }).count()).toBe(1)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('reads its tiles by keyboard, and filters by the one chosen', async () => {
    const { page } = await openMap('#/compare?show=map')
    await card(page).getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const spoken = await card(page).locator('[aria-live]').innerText()
    expect(spoken).toMatch(/^(Xã|Phường) .+ 2025: \d+,\d\d% \(\d+\/\d+\)/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=\d{5}-2025-07-01/)
    await settled(page)
    await expect.poll(() => card(page).locator('svg path[stroke="#9a3107"]').count()).toBe(1)
  })

  test('opens an area by a click on its tile', async () => {
    const { page } = await openMap('#/compare?show=map')
    const [tile] = await boxesOf(page, /^Mễ Sở$/)
    await card(page).scrollIntoViewIfNeeded()
    const [now] = await boxesOf(page, /^Mễ Sở$/)
    expect(tile).toBeDefined()
    await page.mouse.click((now?.x ?? 0) + (now?.width ?? 0) / 2, (now?.y ?? 0) + 8)
    await page.waitForURL(/area=12049-2025-07-01/)
  })

  test('has a tile for each of the 18 former districts', async () => {
    const { page } = await openMap('#/compare?show=map&basis=district')
    expect(await boxesOf(page, /^\d+,\d%†?$/)).toHaveLength(18)
    expect(await boxesOf(page, /^Khoái Châu$/)).toHaveLength(1)
  })

  test('puts the communes of 2024 into the tiles of today, and names those that were split', async () => {
    const { page } = await openMap('#/compare?show=map&year=2024')
    const note = await card(page).locator('figcaption').innerText()
    expect(note).toContain('Xã cũ chia nhau ô của xã hiện nay')
    expect(note).toMatch(/3 xã cũ bị chia tách, .*Xã Đình Dù, Xã Lạc Đạo, Xã Ngọc Thanh/)
    await card(page)
      .getByRole('button', { name: /^Xem bảng/ })
      .click()
    const rows = card(page).locator('tbody tr')
    await rows.first().waitFor()
    const places = await card(page).locator('tbody tr td:nth-child(3)').allInnerTexts()
    expect(places.length).toBeGreaterThan(20)
    expect(places.filter((name) => !/^(Xã|Phường) /.test(name))).toEqual([])
  })

  test('fits a phone: whole percents in smaller tiles, nothing to scroll sideways', async () => {
    const { page } = await openMap('#/compare?show=map', { width: 360, height: 740 })
    expect(await boxesOf(page, /^\d{2,3}$/)).toHaveLength(104)
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(widths[0]).toBe(widths[1])
  })

  test('is not there where areas are of no one province', async () => {
    const { page } = await visit(browser, '#/compare?show=map&dataset=published')
    await settled(page)
    await page.getByRole('status').first().waitFor()
    expect(await card(page).count()).toBe(0)
  })
})
