import { chromium } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult, percentile } from '../result.ts'

/** Milliseconds that a presenter stays on a slide at least: the next one is drawn meanwhile. */
const stay = 400

/** Presses the key for the next slide or the one before; milliseconds until what it uncovers is painted. */
async function turn(key: string): Promise<number> {
  const began = performance.now()
  window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await new Promise<void>((done) =>
    requestAnimationFrame(() => {
      // The frame has been painted when a message posted in it arrives.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done()
      port2.postMessage(null)
    }),
  )
  return performance.now() - began
}

/** From a key press to the painted slide, over the demonstration's deck, there and back, as on a projector. */
export async function slideChange(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const times: number[] = []
  await page.goto(`${app.url}#/deck`)
  await page.locator('[data-new-deck]').click({ timeout: 60_000 })
  await page.waitForURL(/#\/deck\/[0-9a-f-]{36}/, { timeout: 90_000 })
  await page.locator('a[href^="#/present/"]').click({ timeout: 90_000 })
  const first = page.locator('[data-slide="1"][data-shown]')
  await first.waitFor({ timeout: 90_000 })
  const label = await first.getAttribute('aria-label')
  const slides = Number(/\/(\d+)/.exec(label ?? '')?.[1])
  for (const key of [']', '[']) {
    for (let slide = 1; slide < slides; slide += 1) {
      await page.waitForTimeout(stay)
      times.push(await page.evaluate(turn, key))
    }
  }
  await browser.close()
  app.close()
  return [atMost('slide-p95-ms', percentile(times, 0.95), 'ms', 100)]
}
