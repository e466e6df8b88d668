import { chromium } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp, serveBenchPages } from '../bench-pages.ts'
import { atMost, type BenchResult, median, runs } from '../result.ts'

/** Runs before the page: remembers when the first chart was on the screen. */
function watchFirstChart() {
  const look = () => {
    const chart = document.querySelector('svg[data-chart], [data-painted] svg')
    if (!chart || chart.getBoundingClientRect().height < 50) {
      requestAnimationFrame(look)
      return
    }
    // The frame that laid it out is painted by the time the next but one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-chart')))
  }
  requestAnimationFrame(look)
}

/** Milliseconds from the start of navigation to a mark, in a browser that has never seen the page. */
async function coldTime(url: string, mark: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript(watchFirstChart)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
      timeout: 60_000,
    })
    return await page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark)
  } finally {
    await browser.close()
  }
}

/** The first chart against DuckDB-wasm alone on an empty page, in turn. */
export async function firstChart(): Promise<BenchResult[]> {
  const app = await serveApp()
  const bench = await serveBenchPages()
  const chart: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run += 1) {
    chart.push(await coldTime(app.url, 'first-chart'))
    bare.push(await coldTime(`${bench.url}bare.html`, 'connected'))
  }
  app.close()
  bench.close()
  return [
    atMost('first-chart-ratio', median(chart) / median(bare), 'ratio', 0.5),
    atMost('first-chart-ms', median(chart), 'ms', null),
    atMost('bare-duckdb-ms', median(bare), 'ms', null),
  ]
}
