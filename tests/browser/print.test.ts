import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import texts from '../../web/i18n/print.vi.json'
import { openApp, painted, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Presses Ctrl+P; the dialog itself is the browser's and does not open here. */
async function askForPaper(page: Page) {
  // What hears it comes with its button, once the page is at rest.
  await page.getByRole('button', { name: texts.page }).waitFor({ timeout: 45_000 })
  await page.keyboard.press('Control+p')
  await page.waitForFunction(() => document.documentElement.dataset.asked !== undefined, undefined, {
    timeout: 45_000,
  })
  await page.evaluate(() => delete document.documentElement.dataset.asked)
}

test('a page is printed with its filters, source and label, and stands on the screen again as it was', async () => {
  const { page, context, errors } = await openApp(browser, '#/', {
    before: (opened) =>
      opened.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset.asked = ''
        }
      }),
  })
  await settled(page)
  await painted(page, 4)
  const chart = page.locator('#app [data-painted]').first()
  const before = await chart.boundingBox()

  await askForPaper(page)
  const head = await page.locator('[data-paper-head]').innerText()
  expect(head).toContain('Tổng quan')
  expect(head).toContain('Số liệu minh họa')
  expect(head).toContain('2025 so với 2024')
  expect(head).toContain('Tỉnh Hưng Yên')
  expect(head).toMatch(/In ngày \d{2}\/\d{2}\/\d{4}/)
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  // Styles of the page are no text of it.
  expect(await page.locator('#app').innerText()).not.toContain('--mantine')
  // A4 is 210 mm wide, 186 between its margins: 703 pixels. The chart has all of it but its card's edges.
  const onPaper = await chart.boundingBox()
  expect(onPaper?.width).toBeGreaterThan(650)
  expect(onPaper?.width).toBeLessThanOrEqual(703)
  const drawn = await chart.locator('svg').first().getAttribute('width')
  expect(Math.abs(Number(drawn) - (onPaper?.width ?? 0))).toBeLessThan(2)
  // Classes are told apart without colour.
  const good = chart.page().locator('#app svg [fill="#8ab6dc"]').first()
  expect(await good.evaluate((shape) => getComputedStyle(shape).fill)).toContain('url(')
  await page.pdf({ preferCSSPageSize: true })
  await page.waitForFunction(() => document.documentElement.dataset.printing === undefined)
  await expect.poll(() => chart.boundingBox()).toEqual(before)

  // The list of 6.202 units: a table of its first 500 on sheets laid across, and the rest is spoken of.
  await page.evaluate(() => {
    location.hash = location.hash.replace('#/', '#/units')
  })
  await page.locator('[data-count="6202"]').waitFor({ timeout: 45_000 })
  await settled(page)
  await askForPaper(page)
  expect(await page.evaluate(() => document.documentElement.dataset.printing)).toBe('landscape')
  expect(await page.locator('[data-unit]').count()).toBe(500)
  expect(await page.locator('[data-rows-left]').getAttribute('data-rows-left')).toBe('5702')
  await page.pdf({ preferCSSPageSize: true })
  await page.waitForFunction(() => document.documentElement.dataset.printing === undefined)

  // In a form it is what was filled in that is printed.
  await page.evaluate(() => {
    location.hash = '#/plan/hung-yen-2026?dataset=demo&year=2025'
  })
  const issuer = page.locator('input[value="UBND tỉnh Hưng Yên"]')
  await issuer.waitFor({ timeout: 45_000 })
  await settled(page)
  await askForPaper(page)
  expect(await issuer.isVisible()).toBe(true)
  expect(await page.locator('main .mantine-CloseButton-root').first().isVisible()).toBe(false)
  expect(errors).toEqual([])
  await context.close()
}, 180_000)
