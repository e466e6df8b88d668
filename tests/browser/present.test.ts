import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckTexts from '../../web/i18n/deck.vi.json'
import presentTexts from '../../web/i18n/present.vi.json'
import { graveFindings, openApp, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Texts of the shown slide that are smaller than 24 pixels on the screen, with their sizes. */
const smallTexts = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('[data-slide][data-shown]')
    if (!slide) return ['no slide']
    const found: string[] = []
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      const said = texts.currentNode.textContent?.trim()
      if (!element || !said || element.getClientRects().length === 0) continue
      const style = getComputedStyle(element)
      if (style.visibility === 'hidden' || style.clipPath.startsWith('inset')) continue
      const drawing = element.closest('svg')
      const scale = drawing
        ? drawing.getBoundingClientRect().width / drawing.clientWidth
        : element.offsetWidth > 0
          ? element.getBoundingClientRect().width / element.offsetWidth
          : 1
      const size = Number.parseFloat(style.fontSize) * scale
      if (size < 23.5) found.push(`${size.toFixed(1)} px: ${said.slice(0, 40)}`)
    }
    return found
  })

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
  expect(await graveFindings(page)).toEqual([])
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

  // An address edited by hand is followed; a part that the slide has not is its last one.
  await page.evaluate(() => {
    location.hash = location.hash.replace(/slide=[\d.]+/, 'slide=5.99')
  })
  await shown(page, 5).waitFor()
  await page.waitForURL(/slide=5(&|$)/)

  // Under the slide's scale the tooltip is where the mouse is.
  const chart = shown(page, 5).locator('[role="application"]')
  const box = await chart.boundingBox()
  if (!box) throw new Error('the chart is not there')
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.5]
  await page.mouse.move(x, y)
  const tip = chart.locator('svg text', { hasText: 'Thay đổi' })
  await tip.waitFor()
  const told = await tip.boundingBox()
  expect(Math.abs((told?.x ?? 0) - x)).toBeLessThan(400)
  expect(Math.abs((told?.y ?? 0) - y)).toBeLessThan(250)

  await page.keyboard.press('l')
  await page.mouse.move(600, 300)
  const dot = await page.locator('[data-laser-dot]').boundingBox()
  expect([(dot?.x ?? 0) + (dot?.width ?? 0) / 2, (dot?.y ?? 0) + (dot?.height ?? 0) / 2]).toEqual([600, 300])
  await page.keyboard.press('l')
  await page.keyboard.press('f')
  await page.waitForFunction(() => document.fullscreenElement !== null)
  await page.keyboard.press('f')
  await page.waitForFunction(() => document.fullscreenElement === null)

  // The presenter's window and this one move each other.
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
  await speaker.locator('[data-count]').waitFor({ timeout: 60_000 })
  await speaker.keyboard.press('PageDown')
  await shown(page, 6).waitFor()
  await page.keyboard.press('Home')
  await speaker.locator('[data-count]', { hasText: `1/${last}` }).waitFor()
  await speaker.close()
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.keyboard.press('s')
  await page.getByRole('alert').getByRole('button').click()
  expect(await graveFindings(page)).toEqual([])

  // Slide by slide on a projector: each press brings another slide, and all can be read from the last row.
  await page.setViewportSize({ width: 1920, height: 1080 })
  for (let number = 1; number <= last; number += 1) {
    await shown(page, number).waitFor()
    await page.waitForTimeout(100)
    expect(await smallTexts(page), `slide ${number}`).toEqual([])
    await page.keyboard.press(']')
  }
  await shown(page, last).waitFor()

  // On paper each part is a sheet, and none comes after the last.
  await page.keyboard.press('i')
  await page.locator('[data-ready]').waitFor({ timeout: 60_000 })
  const sheets = await page.locator('[data-sheet]').count()
  expect(sheets).toBeGreaterThan(last)
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(sheets)
  await page.getByRole('button', { name: presentTexts.print.back }).click()
  await shown(page, last).waitFor()

  await page.keyboard.press('Escape')
  await page.waitForURL(/#\/deck\//)
  expect(await graveFindings(page)).toEqual([])
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
