import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { provinceYear } from '../files/province-years.ts'
import { atMost, type BenchResult, median, runs } from '../result.ts'

const patience = 180_000
/** Milliseconds that the preview is looked at. */
const reading = 3000
const screen = { viewport: { width: 1366, height: 768 } }

async function openImport(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}#/data/import`)
  await page.locator('input[data-drop-input]').waitFor({ state: 'attached' })
  return page
}

async function drop(page: Page, years: readonly number[]): Promise<void> {
  await page.setInputFiles('input[data-drop-input]', years.flatMap(provinceYear))
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('button')].some(
        (one) => one.dataset.accept !== undefined && !one.disabled,
      ),
    undefined,
    { timeout: patience },
  )
}

/** Presses the button, follows the link to the Overview, and waits for its charts; milliseconds. */
async function acceptToPainted(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const until = async (there: () => boolean) => {
    while (!there()) await frame()
  }
  const began = performance.now()
  document.querySelector<HTMLButtonElement>('button[data-accept]')?.click()
  const link = () => document.querySelector<HTMLAnchorElement>('a[data-accepted]')
  await until(() => link() !== null)
  link()?.click()
  const main = document.getElementById('main')
  await until(() => document.querySelectorAll('#app [data-painted]').length >= 4)
  await until(
    () =>
      main?.getAttribute('aria-busy') === 'false' && document.querySelector('#app [data-loading]') === null,
  )
  await frame()
  await frame()
  return performance.now() - began
}

/** A province's year accepted beside the year before: from the button to the Overview painted with it. */
export async function accept(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext(screen)
    const page = await openImport(context, app.url)
    await drop(page, [2024])
    await page.locator('button[data-accept]').click()
    await page.locator('a[data-accepted]').waitFor()
    await drop(page, [2025])
    // Someone looks at what would change before they accept it.
    await page.waitForTimeout(reading)
    times.push(await page.evaluate(acceptToPainted))
    await context.close()
  }
  await browser.close()
  app.close()
  return [atMost('accept-ms', median(times), 'ms', 300)]
}

/** From the start of navigation until the tables of the default dataset stand; milliseconds. */
async function timeStart(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
    timeout: patience,
  })
  const ms = await page.evaluate(
    () => performance.getEntriesByName('engine-ready')[0]?.startTime ?? Number.NaN,
  )
  await page.close()
  return ms
}

/** Start-up with ten years of a province in the log against start-up with the shipped data only, in turn. */
export async function startup(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const shipped = await browser.newContext(screen)
  const own = await browser.newContext(screen)
  const page = await openImport(own, app.url)
  // In batches of two years, as they would have come.
  for (let year = 2017; year <= 2026; year += 2) {
    await drop(page, [year, year + 1])
    await page.locator('button[data-accept]').click()
    await page.locator('a[data-accepted]').waitFor({ timeout: patience })
  }
  await page.close()
  const times = { shipped: [] as number[], own: [] as number[] }
  // The first start of either fills the browser's caches.
  for (let run = 0; run <= runs; run += 1) {
    const before = await timeStart(shipped, app.url)
    const after = await timeStart(own, app.url)
    if (run === 0) continue
    times.shipped.push(before)
    times.own.push(after)
  }
  await browser.close()
  app.close()
  return [
    atMost('startup-ratio', median(times.own) / median(times.shipped), 'ratio', 1.5),
    atMost('startup-own-ms', median(times.own), 'ms', null),
    atMost('startup-shipped-ms', median(times.shipped), 'ms', null),
  ]
}
