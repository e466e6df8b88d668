import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp, serveBenchPages } from '../bench-pages.ts'
import { writeUnitRows } from '../files/unit-rows.ts'
import { atMost, type BenchResult, median } from '../result.ts'
import { peakTabMemory } from '../tab-memory.ts'

/** Fewer than elsewhere: one run reads 100 MB twice. */
const runs = 3
const rows = 1_000_000
const patience = 180_000

/** Runs before the page: keeps the tasks that held its main thread up. */
function watchLongTasks() {
  const tasks: { start: number; ms: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration })
  }).observe({ entryTypes: ['longtask'] })
  Object.assign(window, { longTasks: tasks })
}

/** Notes when the button that accepts can first be pressed; looks seldom, so as not to take part in the work. */
function watchAcceptable() {
  const watch = setInterval(() => {
    const button = document.querySelector<HTMLButtonElement>('button[data-accept]')
    if (!button || button.disabled) return
    performance.mark('acceptable')
    clearInterval(watch)
  }, 50)
  performance.mark('dropped')
}

async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** From the drop to the button that accepts, in a browser of its own. */
const importOnce = (url: string, path: string) =>
  withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript(watchLongTasks)
    await page.goto(`${url}#/data/import`)
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
    await page.locator('input[data-drop-input]').waitFor({ state: 'attached' })
    // What a first visit keeps for work without a network is no part of an import.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.evaluate(watchAcceptable)
    await page.setInputFiles('input[data-drop-input]', path)
    await page.waitForFunction(() => performance.getEntriesByName('acceptable').length > 0, undefined, {
      timeout: patience,
      polling: 200,
    })
    const seen = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
      const tasks = (window as unknown as { longTasks: { start: number; ms: number }[] }).longTasks
      const [from, to] = [at('dropped'), at('acceptable')]
      return {
        ms: to - from,
        longest: Math.max(0, ...tasks.filter(({ start }) => start > from).map(({ ms }) => ms)),
      }
    })
    return { ...seen, memory: peakTabMemory(process.pid) }
  })

const readCsvOnce = (url: string, path: string) =>
  withBrowser(async (browser) => {
    const page: Page = await browser.newPage()
    await page.goto(`${url}read-csv.html`)
    await page.waitForFunction(() => document.title === 'ready')
    await page.setInputFiles('input', path)
    const read = await page.evaluate(() => window.timeReadCsv())
    if (read.rows !== rows) throw new Error(`read_csv found ${read.rows} rows`)
    return read.ms
  })

/** A million clean rows: dropped to ready to accept, against DuckDB-wasm's own reader of the same file. */
export async function importRows(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'phong-trao-rows-'))
  const path = join(folder, 'units.csv')
  const bytes = writeUnitRows(path, rows)
  const app = await serveApp()
  const bench = await serveBenchPages()
  const imports: Awaited<ReturnType<typeof importOnce>>[] = []
  const reads: number[] = []
  for (let run = 0; run < runs; run += 1) {
    imports.push(await importOnce(app.url, path))
    reads.push(await readCsvOnce(bench.url, path))
  }
  app.close()
  bench.close()
  rmSync(folder, { recursive: true, force: true })
  const ms = median(imports.map((one) => one.ms))
  const memory = imports.flatMap((one) => one.memory ?? [])
  return [
    atMost('import-ratio', ms / median(reads), 'ratio', 4),
    atMost('import-ms', ms, 'ms', null),
    atMost('import-read-csv-ms', median(reads), 'ms', null),
    atMost('import-longest-task-ms', median(imports.map(({ longest }) => longest)), 'ms', 100),
    ...(memory.length > 0 ? [atMost('import-memory-ratio', median(memory) / bytes, 'ratio', 12)] : []),
  ]
}
