import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import texts from '../../web/i18n/deck.vi.json'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const slow = { timeout: 60_000 }

test('a change of a deck in one tab is in the other, and each adds to what the other did', async () => {
  const { page, context, errors } = await openApp(browser, '#/deck?dataset=demo&year=2025')
  await settled(page)
  await page.getByRole('button', { name: texts.new, exact: true }).click()
  await page.waitForURL(/#\/deck\/[0-9a-f-]{36}/)
  const other = await context.newPage()
  await other.goto(page.url())
  const first = (tab: Page) => tab.locator('[data-slides] [data-slide]').first()
  const title = (tab: Page) => tab.getByRole('textbox', { name: texts.slide.title, exact: true })
  const note = (tab: Page) => tab.getByRole('textbox', { name: texts.slide.note, exact: true })
  for (const tab of [page, other]) await first(tab).locator('button[aria-pressed]').click(slow)

  await title(page).fill('Từ cửa sổ thứ nhất')
  await title(page).press('Enter')
  await first(other).filter({ hasText: 'Từ cửa sổ thứ nhất' }).waitFor()
  // Typed in both at once: neither takes away the other's field.
  await note(page).fill('Ghi chú của một người')
  await title(other).fill('Từ cửa sổ thứ hai')
  await title(other).press('Enter')
  await note(page).blur()
  await first(page).filter({ hasText: 'Từ cửa sổ thứ hai' }).waitFor()
  await expect.poll(() => note(other).inputValue()).toBe('Ghi chú của một người')
  await other.reload()
  await first(other).filter({ hasText: 'Từ cửa sổ thứ hai' }).waitFor(slow)
  await first(other).locator('button[aria-pressed]').click()
  await expect.poll(() => note(other).inputValue()).toBe('Ghi chú của một người')
  expect(errors).toEqual([])
  await context.close()
}, 120_000)
