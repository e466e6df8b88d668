import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import boundaries from '../../web/i18n/boundaries.vi.json'
import deckTexts from '../../web/i18n/deck.vi.json'
import explore from '../../web/i18n/explore.vi.json'
import map from '../../web/i18n/map.vi.json'
import send from '../../web/i18n/send.vi.json'
import { graveFindings, openApp, painted, settled, startBrowser } from './open-page.ts'
import { squareBoundaries } from './square-boundaries.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The start of an engine takes its time on a busy machine. */
const slow = { timeout: 90_000 }

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settled(page)
}

/** Waits for the word that it was sent, and closes it: the next one is to be told from it. */
async function sent(page: Page): Promise<void> {
  await page.getByText(/^Đã đưa vào bài/).waitFor(slow)
  await page.getByRole('button', { name: send.close, exact: true }).click()
}
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click(slow)

async function write(page: Page, sql: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^(Câu lệnh SQL|SQL statement)/ })
  await box.click(slow)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(sql)
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-rows]').waitFor(slow)
}

/** What the preview of a slide says once it is chosen in the list, by its place. */
async function preview(page: Page, at: number): Promise<string> {
  await page.locator('[data-slide] button[aria-pressed]').nth(at).click(slow)
  const shown = page.locator('[data-preview]')
  await page.locator(`section[aria-label$=" ${at + 1}"]`).waitFor(slow)
  return shown.innerText()
}

test('lists of units, answers of Explore and maps of own boundaries are sent to a deck and shown in it', async () => {
  const { page, context, errors, strangers } = await openApp(
    browser,
    '#/units?dataset=demo&year=2025&unit_class=average&unit_sort=-score&unit_columns=name,area,score',
  )
  await settled(page)
  const found = await page.locator('[data-count]').getAttribute('data-count')
  const first = await page.locator('[data-unit] td').first().innerText()
  await press(page, `${send.send}: Đơn vị`)
  await sent(page)

  const sql =
    "SELECT sector, count(*) AS units\nFROM units\nWHERE year = 2025 AND sector <> 'a  b'\nGROUP BY sector\nORDER BY units DESC"
  await goTo(page, '#/explore?dataset=demo&year=2025')
  await write(page, sql)
  const [largest = ''] = await page.getByRole('grid').getByRole('row').nth(1).allInnerTexts()
  await press(page, /^Đưa vào trình chiếu: Kết quả/)
  await sent(page)
  await page.getByText(explore.result.chart, { exact: true }).click()
  await painted(page, 1)
  await press(page, /^Đưa vào trình chiếu: Kết quả/)
  await sent(page)
  await write(page, 'SELECT sector FROM units WHERE year = 1900')
  // An answer without rows has nothing to send.
  expect(await page.getByRole('button', { name: /^Đưa vào trình chiếu/ }).count()).toBe(0)

  await goTo(page, '#/compare?dataset=demo&year=2025&show=map&draw=bounds')
  await press(page, map.bounds.manage)
  const input = page.getByRole('group', { name: boundaries.drop.label }).locator('input[type=file]')
  await input.waitFor({ state: 'attached', ...slow })
  const buffer = Buffer.from(JSON.stringify(squareBoundaries()))
  await input.setInputFiles({ name: 'xa.geojson', mimeType: 'application/json', buffer })
  await press(page, boundaries.preview.accept)
  await page.locator('[data-boundaries="xa.geojson"]').waitFor(slow)
  await page.keyboard.press('Escape')
  const card = page.locator('figure').filter({ hasText: 'trên bản đồ ranh giới' })
  await card.locator('[data-painted]').waitFor(slow)
  await card.getByRole('button', { name: /^Tải về/ }).click(slow)
  await page.getByRole('menuitem', { name: send.send }).click()
  await page.getByRole('link', { name: send.openDeck }).click(slow)
  await page.waitForURL(/#\/deck\/[0-9a-f-]{36}/)

  const all = page.locator('[data-slides] [data-slide]')
  await expect
    .poll(() => all.evaluateAll((slides) => slides.map((one) => one.getAttribute('data-kind'))))
    .toEqual(['units/list', 'explore/answer', 'explore/answer', 'compare/bounds'])
  await page.locator('button[data-pptx]').and(page.locator(':enabled')).waitFor(slow)
  const units = await preview(page, 0)
  expect(units).toContain(`${found} đơn vị · Phân loại phong trào: Trung bình · xếp theo điểm, giảm dần`)
  expect(units).toContain(first)
  const answer = await preview(page, 1)
  for (const cell of largest.split(/\s+/)) expect(answer).toContain(cell)
  expect(answer).toContain('Câu lệnh: SELECT sector, count(*) AS units FROM units')
  // The statement is there as it was written.
  expect(await page.getByLabel(deckTexts.slide.sql).innerText()).toBe(sql)
  await preview(page, 2)
  await page.locator('[data-preview="explore/answer"] [data-painted]').waitFor(slow)
  expect(await preview(page, 3)).toContain('Ranh giới từ tệp xa.geojson')
  await page.locator('[data-preview="compare/bounds"] [data-painted]').waitFor(slow)

  // Frozen, it keeps the answers, and asks the engine for none of them.
  await press(page, deckTexts.standing.freeze)
  await page.locator('[data-standing="frozen"]').waitFor(slow)
  await page.reload()
  await page.locator('[data-standing="frozen"]').waitFor(slow)
  expect(await preview(page, 1)).toBe(answer)
  expect(await preview(page, 0)).toBe(units)
  expect(await graveFindings(page)).toEqual([])
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
}, 240_000)
