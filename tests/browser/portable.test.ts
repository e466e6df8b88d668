import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckTexts from '../../web/i18n/deck.vi.json'
import texts from '../../web/i18n/share.vi.json'
import { openApp, painted, settled, startBrowser } from './open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'phong-trao-portable-'))
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test('a view is shared by its link; the portable edition made of it opens from a file with its deck', async () => {
  const { page, context, errors } = await openApp(browser, '#/deck?dataset=demo&year=2025&compare=2024')
  await settled(page)
  await page.getByRole('button', { name: deckTexts.new, exact: true }).click()
  const title = page.getByRole('textbox', { name: deckTexts.title, exact: true })
  await title.waitFor()

  await page.getByRole('button', { name: 'Chia sẻ', exact: true }).press('Enter')
  await page.getByText(texts.link.copied).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  expect(await page.locator('[data-needs]').innerText()).toBe(texts.needs.shipped)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: texts.portable.button, exact: true }).click()
  await page.getByText('Kèm 1 bài trình chiếu của bộ số liệu này').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: texts.portable.go, exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^minh-hoa-hung-yen-mang-di-\d{4}-\d\d-\d\d\.html$/)
  const file = join(folder, 'mang di.html')
  await download.saveAs(file)
  expect(statSync(file).size).toBeLessThan(14_000_000)
  expect(errors).toEqual([])
  await context.close()

  const app = pathToFileURL(file).href
  const carried = await openApp(browser, '', { app, before: (one) => one.setOffline(true) })
  const opened = carried.page
  await settled(opened)
  await painted(opened, 4)
  expect(await opened.locator('[data-portable]').innerText()).toMatch(
    /hôm nay.*số liệu đến ngày 05\/12\/2025/,
  )
  expect(await opened.locator('header').getByText('Số liệu minh họa', { exact: true }).count()).toBe(1)
  expect(await opened.locator('[data-summary]').innerText()).toContain('79/104')
  // Nothing of these is prebuilt: the engine counts. Filters and single units as in the app.
  await opened.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await opened.locator('[data-count="6202"]').waitFor({ timeout: 60_000 })
  await opened.locator('tr[data-unit]').first().waitFor()
  await opened.getByRole('link', { name: 'So sánh', exact: true }).click()
  await settled(opened)
  await painted(opened, 1)

  await opened.getByRole('button', { name: 'Thêm', exact: true }).click()
  await opened.getByRole('menuitem', { name: 'Trình chiếu' }).click()
  await opened
    .getByRole('link', { name: /Phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025/ })
    .first()
    .click()
  await opened.getByRole('link', { name: deckTexts.present, exact: true }).click()
  await opened
    .getByRole('heading', { name: /Phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025/ })
    .first()
    .waitFor()
  await opened.keyboard.press('End')
  await opened.waitForURL(/slide=/)
  expect(carried.errors).toEqual([])
  expect(carried.strangers).toEqual([])
  await carried.context.close()
}, 240_000)
