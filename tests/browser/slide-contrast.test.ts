import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckTexts from '../../web/i18n/deck.vi.json'
import { openApp, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Figures of the shown slide, and those of them that stand out from what is behind them by less than 7 to 1. */
const figuresOf = (page: Page) =>
  page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number]
    const colourOf = (text: string): Colour | null => {
      const [red, green, blue, alpha = 1] = (/^rgba?\((.+)\)$/.exec(text)?.[1] ?? '')
        .split(/[ ,/]+/)
        .map(Number)
      return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const light = (colour: Colour) => {
      const part = (at: 0 | 1 | 2) => {
        const value = colour[at] / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2) + 0.05
    }
    const slide = document.querySelector('[data-slide][data-shown]')
    const isShape = (element: Element) => element instanceof SVGElement && element.tagName !== 'svg'
    const colourAt = (element: Element): Colour | null => {
      const { fill, fillOpacity, backgroundColor, opacity } = getComputedStyle(element)
      const colour = colourOf(isShape(element) ? fill : backgroundColor)
      const share = Number(opacity) * (isShape(element) ? Number(fillOpacity) : 1)
      return colour && [colour[0], colour[1], colour[2], colour[3] * share]
    }
    /** What is seen at a point behind all texts. */
    const groundAt = (x: number, y: number): Colour => {
      const layers: Colour[] = []
      for (const element of document.elementsFromPoint(x, y)) {
        // Controls that are hidden while the mouse rests lie over the slide.
        const isUnder = slide?.contains(element) || element.contains(slide)
        const colour = isUnder && !element.closest('text') ? colourAt(element) : null
        if (colour) layers.unshift(colour)
        if (colour?.[3] === 1) break
      }
      return layers.reduce<Colour>((below, top) => over(top, below), [255, 255, 255, 1])
    }

    const faint: string[] = []
    let count = 0
    if (!slide) return { count, faint }
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      const said = texts.currentNode.textContent?.trim() ?? ''
      if (!element || !/\d/.test(said)) continue
      const style = getComputedStyle(element)
      const { left, top, width, height } = element.getBoundingClientRect()
      if (width === 0 || style.visibility === 'hidden' || style.clipPath.startsWith('inset')) continue
      // Parts of a chart that stand on other pages are cut off.
      if (top < 0 || top + height > innerHeight) continue
      const isDrawn = isShape(element)
      const written = colourOf(isDrawn ? style.fill : style.color)
      // A halo as wide as that is what a figure stands on.
      const halo = isDrawn && Number.parseFloat(style.strokeWidth) >= 2 ? colourOf(style.stroke) : null
      if (!written) continue
      count += 1
      const contrasts = [0.06, 0.3, 0.5, 0.7, 0.94].map((part) => {
        const ground = halo ?? groundAt(left + width * part, top + height / 2)
        const [a, b] = [light(over(written, ground)), light(ground)]
        return Math.max(a, b) / Math.min(a, b)
      })
      const least = Math.min(...contrasts)
      if (least < 7) faint.push(`${least.toFixed(2)}: ${said.slice(0, 40)}`)
    }
    return { count, faint }
  })

const shown = (page: Page, number: number) => page.locator(`[data-slide="${number}"][data-shown]`)

test('figures on every slide stand out by 7 to 1, on light ground and on dark', async () => {
  const { page, context } = await openApp(browser, '#/deck?dataset=demo&year=2025', {
    width: 1920,
    height: 1080,
  })
  await page.getByRole('button', { name: deckTexts.new, exact: true }).click()
  await page.locator('a[href^="#/present/"]').click()
  await shown(page, 1).waitFor({ timeout: 90_000 })
  const label = await shown(page, 1).getAttribute('aria-label')
  const last = Number(/\/(\d+)/.exec(label ?? '')?.[1])
  for (const ground of ['light', 'dark']) {
    let count = 0
    for (let number = 1; number <= last; number += 1) {
      await shown(page, number).waitFor()
      await page.waitForTimeout(100)
      const figures = await figuresOf(page)
      expect(figures.faint, `slide ${number}, ${ground}`).toEqual([])
      count += figures.count
      await page.keyboard.press(']')
    }
    expect(count).toBeGreaterThan(200)
    await page.keyboard.press('d')
    await page.keyboard.press('Home')
  }
  await context.close()
}, 180_000)
