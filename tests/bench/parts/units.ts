import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { ShippedFile } from '../../../data/model/dataset.ts'
import { startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { readShipped } from '../../../web/prerender/shipped-folder.ts'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { manyUnits } from '../files/many-units.ts'
import { atMost, type BenchResult, median, runs } from '../result.ts'
import { timeUnitSearch } from '../timings.ts'
import { inTurn } from './engines.ts'

const units = 300_000
const patience = 180_000

/** Searching 300,000 units, from the text to the first rows, in DuckDB-wasm against native DuckDB on one thread. */
export async function unitSearch(): Promise<BenchResult[]> {
  const { folder, manifest } = manyUnits(units)
  const load = async (file: ShippedFile) =>
    file.path.startsWith('many-')
      ? new Uint8Array(gunzipSync(readFileSync(join(folder, 'data', file.path))))
      : readShipped(file)
  const { wasm, node } = await inTurn(
    async (page) => median(await page.evaluate(() => window.timeUnitSearch())),
    async () => median(await timeUnitSearch({ manifest, load, startEngine: startDuckDbNode })),
    folder,
  )
  rmSync(folder, { recursive: true })
  return [
    atMost('units-search-ratio', wasm / node, 'ratio', 3),
    atMost('units-search-wasm-ms', wasm, 'ms', null),
    atMost('units-search-native-ms', node, 'ms', null),
  ]
}

/**
 * Scrolls the list by the wheel's steps, then from top to bottom in jumps; the longest task of the page meanwhile in
 * milliseconds. The browser names tasks of 50 ms and more: 0 is none of these.
 */
export async function scroll(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const list = document.querySelector('table[role="grid"]')?.parentElement
  if (!list) throw new Error('there is no list')
  let longest = 0
  const watch = new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) longest = Math.max(longest, duration)
  })
  watch.observe({ type: 'longtask' })
  for (let step = 0; step < 180; step += 1) {
    list.scrollTop += 120
    await frame()
  }
  for (let step = 0; step <= 180; step += 1) {
    list.scrollTop = (list.scrollHeight * step) / 180
    await frame()
  }
  while (list.querySelector('[data-loading]')) await frame()
  await new Promise((done) => setTimeout(done, 200))
  watch.disconnect()
  return longest
}

/** The list of 300,000 units in the app while it is scrolled. */
export async function unitsLongestTask(): Promise<BenchResult[]> {
  const { folder } = manyUnits(units)
  const app = await serveApp(folder)
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const longest: number[] = []
  const listed: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    const began = performance.now()
    await page.goto(`${app.url}#/units?dataset=demo&year=2025&compare=none`)
    await page.locator('tr[data-unit]').first().waitFor({ timeout: patience })
    listed.push(performance.now() - began)
    await page.waitForTimeout(1000)
    longest.push(await page.evaluate(scroll))
    await context.close()
  }
  await browser.close()
  app.close()
  rmSync(folder, { recursive: true })
  return [
    atMost('units-longest-task-ms', median(longest), 'ms', 50),
    atMost('units-listed-ms', median(listed), 'ms', null),
  ]
}
