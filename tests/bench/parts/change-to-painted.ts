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

/** From a change of filter on the Overview to its charts painted, each view asked for the first time. */
export async function changeToPainted(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(app.url)
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
    await page.waitForFunction(() => document.getElementById('main')?.getAttribute('aria-busy') === 'false')
    for (const year of years) {
      for (const filter of filters) {
        times.push(await page.evaluate(change, `#/?dataset=demo&year=${year}&compare=none${filter}`))
      }
    }
    await context.close()
  }
  await browser.close()
  app.close()
  return [
    atMost('refresh-p95-ms', percentile(times, 0.95), 'ms', null),
    atMost('refresh-median-ms', percentile(times, 0.5), 'ms', null),
  ]
}
