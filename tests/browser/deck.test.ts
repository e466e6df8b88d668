import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import texts from '../../web/i18n/deck.vi.json'
import send from '../../web/i18n/send.vi.json'
import { openApp, painted, settled, startBrowser } from './open-page.ts'

vi.setConfig({ testTimeout: 180_000 })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** One red pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

const slides = (page: Page) => page.locator('[data-slides] [data-slide]')
const kinds = (page: Page) =>
  slides(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
/** The slide of a kind, chosen, and what its preview says. */
async function preview(page: Page, kind: string): Promise<string> {
  await page.locator(`[data-slide][data-kind="${kind}"] button[aria-pressed]`).click()
  const shown = page.locator(`[data-preview="${kind}"]`)
  await shown.waitFor()
  return shown.innerText()
}

test('a deck is made whole, put in order, sent to, frozen, and there again after a reload', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/deck?dataset=demo&year=2025')
  await settled(page)
  await page.getByText(texts.list.none).waitFor()
  await button(page, texts.new).click()
  await page.waitForURL(/#\/deck\/[0-9a-f-]{36}/)
  await expect.poll(() => slides(page).count()).toBeGreaterThanOrEqual(15)
  const made = await kinds(page)
  expect(made.slice(0, 4)).toEqual(['title', 'sentence', 'key_figures', 'overview/trend'])
  expect(made.at(-1)).toBe('method')

  // Every slide has something to show, and the figures are the Overview's.
  await button(page, texts.standing.freeze).and(page.locator(':enabled')).waitFor({ timeout: 60_000 })
  expect(await slides(page).filter({ hasText: texts.slide.missing }).count()).toBe(0)
  const sentence = await preview(page, 'sentence')
  expect(sentence).toContain('Năm 2025, toàn tỉnh có 5.910/6.202 đơn vị')
  expect(await preview(page, 'key_figures')).toContain('5.910/6.202')

  // Up by the button, down by the keyboard on the handle.
  const third = slides(page).nth(2)
  await third.getByRole('button', { name: /^Đưa lên/ }).click()
  await expect.poll(() => kinds(page)).toEqual(['title', 'key_figures', 'sentence', ...made.slice(3)])
  const handle = slides(page)
    .nth(0)
    .getByRole('button', { name: /^Kéo để đổi chỗ/ })
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(400)
  await page.keyboard.press('Space')
  await expect.poll(() => kinds(page)).toEqual(['key_figures', 'title', 'sentence', ...made.slice(3)])

  // A slide that was removed comes back; one that is renamed keeps its name.
  await slides(page)
    .last()
    .getByRole('button', { name: /^Xóa trang/ })
    .click()
  await expect.poll(() => slides(page).count()).toBe(made.length - 1)
  await button(page, texts.undo).click()
  await expect.poll(() => slides(page).count()).toBe(made.length)
  await preview(page, 'overview/trend')
  const title = page.getByRole('textbox', { name: texts.slide.title, exact: true })
  await title.fill('Năm năm nhìn lại')
  await title.press('Enter')
  await slides(page).filter({ hasText: 'Năm năm nhìn lại' }).waitFor()
  const deck = page.url()

  // A chart of another page, with one click, and the way back to the deck.
  await page.getByRole('link', { name: 'So sánh', exact: true }).click()
  await settled(page)
  await painted(page, 1)
  await page
    .getByRole('button', { name: /^Tải về: .*xếp hạng|^Tải về/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: send.send }).click()
  await page.getByRole('link', { name: send.openDeck }).click()
  await expect.poll(() => slides(page).count()).toBe(made.length + 1)
  expect((await kinds(page)).at(-2)).toBe('compare/ranking')

  // Frozen, it says so, also after a reload; and it follows the data again.
  await button(page, texts.standing.freeze).and(page.locator(':enabled')).click({ timeout: 60_000 })
  await page.locator('[data-standing="frozen"]').waitFor()
  const all = await kinds(page)
  await page.reload()
  await page.locator('[data-standing="frozen"]').waitFor({ timeout: 45_000 })
  await expect.poll(() => kinds(page)).toEqual(all)
  await slides(page).filter({ hasText: 'Năm năm nhìn lại' }).waitFor()
  expect(await preview(page, 'sentence')).toContain('5.910/6.202')
  expect(page.url().split('?')[0]).toBe(deck.split('?')[0])
  await button(page, texts.standing.follow).click()
  await page.locator('[data-standing="follows"]').waitFor()

  // An emblem that is none changes nothing, and the page says what to do.
  await page.getByRole('link', { name: texts.list.title }).click()
  const emblem = page.locator('input[type="file"]')
  await emblem.setInputFiles({ name: 'dau.png', mimeType: 'image/png', buffer: pixel })
  const kept = page.getByRole('img', { name: texts.organisation.alt, exact: true })
  await kept.waitFor()
  const source = await kept.getAttribute('src')
  await emblem.setInputFiles({ name: 'giả.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await page.getByText(/Tệp “giả\.png” không phải ảnh PNG/).waitFor()
  await emblem.setInputFiles({
    name: 'to.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(30_000_000, 255),
  })
  await page.getByText(/Tệp “to\.jpg” quá lớn \(30 MB\)/).waitFor()
  expect(await kept.getAttribute('src')).toBe(source)

  // A deleted deck comes back.
  await page.getByRole('button', { name: /^Xóa bài/ }).click()
  await page.getByText(texts.list.none).waitFor()
  await button(page, texts.undo).click()
  await page.locator('[data-deck]').waitFor()
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
})
