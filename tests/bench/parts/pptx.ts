import { chromium, type Page } from 'playwright-core'
import texts from '../../../web/i18n/deck.vi.json'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult, median, runs } from '../result.ts'

const patience = 180_000
const slides = 20

/** Adds a chart of the app behind the last slide. */
async function addFigure(page: Page, figure: string): Promise<void> {
  const list = page.locator('[data-slides] [data-slide]')
  const before = await list.count()
  await page.getByRole('combobox', { name: texts.add.search }).click()
  await page.locator(`[role="option"][value="${figure}"]`).click({ timeout: patience })
  await page.getByRole('button', { name: texts.add.go, exact: true }).click()
  await list.nth(before).waitFor({ timeout: patience })
}

/** From the press on the button to the file in the downloads: a deck of 20 slides of the demonstration. */
export async function pptx(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${app.url}#/deck?dataset=demo&year=2025&lang=vi`)
  await page.getByRole('button', { name: texts.new, exact: true }).click({ timeout: patience })
  const list = page.locator('[data-slides] [data-slide]')
  await list.first().waitFor({ timeout: patience })
  // The deck of a province has fewer slides than are to be measured: its charts once more.
  for (const figure of ['compare/ranking', 'compare/heat', 'compare/multiples', 'compare/funnel']) {
    if ((await list.count()) >= slides) break
    await addFigure(page, figure)
  }
  const button = page.locator('button[data-pptx]')
  await button.and(page.locator(':enabled')).waitFor({ timeout: patience })
  const count = await list.count()
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const saved = page.waitForEvent('download', { timeout: patience })
    await button.click()
    await saved
    seconds.push((performance.now() - began) / 1000)
    await button.and(page.locator(':enabled')).waitFor()
  }
  await browser.close()
  app.close()
  return [atMost('pptx-s', median(seconds), 's', 5), atMost('pptx-slides', count, 'slides', null)]
}
