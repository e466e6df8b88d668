import { chromium } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult, percentile, runs } from '../result.ts'

const years = [2022, 2023, 2024, 2025, 2026]
const filters = ['', '&sector=school', '&sector=residential', '&level=province', '&basis=district']

/** Goes to a view in the page and waits until its figures and charts are on the screen; milliseconds. */
async function change(hash: string): Promise<number> {
  const began = performance.now()
  location.hash = hash
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const main = document.getElementById('main')
  // The address is read, the questions are asked; then all are answered.
  await frame()
  while (main?.getAttribute('aria-busy') === 'true' || document.querySelector('#app [data-loading]'))
    await frame()
  await frame()
  await frame()
  return performance.now() - began
}

/** How long each change that counts takes until it is painted, in a fresh app every run; no view is asked for twice. */
async function timed(
  first: string,
  hashes: readonly string[],
  counts: (hash: string) => boolean = () => true,
): Promise<number[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(`${app.url}${first}`)
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
    await page.waitForFunction(() => document.getElementById('main')?.getAttribute('aria-busy') === 'false')
    for (const hash of hashes) {
      const took = await page.evaluate(change, hash)
      if (counts(hash)) times.push(took)
    }
    await context.close()
  }
  await browser.close()
  app.close()
  return times
}

/** From a change of filter on the Overview to its charts painted. */
export async function changeToPainted(): Promise<BenchResult[]> {
  const views = years.flatMap((year) =>
    filters.map((filter) => `#/?dataset=demo&year=${year}&compare=none${filter}`),
  )
  const times = await timed('', views)
  return [
    atMost('refresh-p95-ms', percentile(times, 0.95), 'ms', null),
    atMost('refresh-median-ms', percentile(times, 0.5), 'ms', null),
  ]
}

/** From a switch of the basis on Compare, two years side by side, to its charts painted. */
export async function basisToPainted(): Promise<BenchResult[]> {
  const years = ['2025&compare=2024', '2026&compare=2023', '2024&compare=2022']
  const views = years.flatMap((pair) =>
    ['reported', 'today', 'district'].map((basis) => `#/compare?dataset=demo&year=${pair}&basis=${basis}`),
  )
  // From one pair of years to the next the basis stays: that is no switch.
  const times = await timed(
    '#/compare?dataset=demo&year=2025&compare=none',
    views,
    (hash) => !hash.includes('reported'),
  )
  return [
    atMost('basis-painted-ms', percentile(times, 0.5), 'ms', null),
    atMost('basis-painted-p95-ms', percentile(times, 0.95), 'ms', null),
  ]
}
