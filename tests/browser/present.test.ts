import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckTexts from '../../web/i18n/deck.vi.json'
import { openApp, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const shown = (page: Page, number: number) => page.locator(`[data-slide="${number}"][data-shown]`)

test('a deck is presented by keyboard from its first slide to its last', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/deck', { width: 1280, height: 720 })
  await page.getByRole('button', { name: deckTexts.new, exact: true }).click()
  await page.waitForURL(/#\/deck\/[0-9a-f-]{36}/)
  await page.locator('a[href^="#/present/"]').click()
  await shown(page, 1).waitFor({ timeout: 90_000 })
  const last = await page
    .locator('[data-slide]')
    .first()
    .getAttribute('aria-label')
    .then((label) => Number(/\/(\d+)/.exec(label ?? '')?.[1]))
  expect(last).toBeGreaterThan(10)

  await page.keyboard.press('Space')
  await shown(page, 2).waitFor()
  await page.keyboard.press('ArrowLeft')
  await shown(page, 1).waitFor()
  await page.keyboard.press('End')
  await shown(page, last).waitFor()
  await page.keyboard.press('Home')
  await shown(page, 1).waitFor()

  // Jump by number; the address has it, so that a reload stays.
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await shown(page, 3).waitFor()
  await page.waitForURL(/slide=3/)
  await page.reload()
  await shown(page, 3).waitFor({ timeout: 90_000 })

  await page.keyboard.press('b')
  await page.locator('[data-black]').waitFor()
  await page.keyboard.press('b')
  await page.locator('[data-black]').waitFor({ state: 'detached' })

  // The figures of the slide are those of the Overview, of the demonstration that it is labelled as.
  const slide = await shown(page, 3).innerText()
  expect(slide).toContain('Số liệu minh họa')
  expect(slide).toMatch(/95,3%\s+5\.910\/6\.202/)

  // From the third to the end, page by page: each press brings another slide or another part of one.
  for (let press = 0; press < 80; press += 1) {
    if ((await shown(page, last).count()) > 0) break
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(50)
  }
  await shown(page, last).waitFor()

  await page.keyboard.press('Escape')
  await page.waitForURL(/#\/deck\//)
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
}, 240_000)

test('a deck that is not there is said to be gone', async () => {
  const { page, context } = await openApp(browser, '#/present/nothing')
  await page.getByRole('alert').waitFor({ timeout: 60_000 })
  expect(await page.getByRole('alert').getByRole('heading').count()).toBe(1)
  await context.close()
})
