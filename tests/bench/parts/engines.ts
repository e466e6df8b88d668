import { chromium, type Page } from 'playwright-core'
import { startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { readManifest, readShipped } from '../../../web/prerender/shipped-folder.ts'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveBenchPages } from '../bench-pages.ts'
import { atMost, type BenchResult, median, runs } from '../result.ts'
import { timeBasis, timeBuild, timeRefresh, timeTargets } from '../timings.ts'

const native = () => ({ manifest: readManifest(), load: readShipped, startEngine: startDuckDbNode })

/** Runs a measurement in either engine, in turn; the medians of both. Files of other folders come first. */
export async function inTurn(
  inBrowser: (page: Page) => Promise<number>,
  inNode: () => Promise<number>,
  ...folders: string[]
): Promise<{ wasm: number; node: number }> {
  const bench = await serveBenchPages(...folders)
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const wasm: number[] = []
  const node: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage()
    await page.goto(`${bench.url}engine.html`)
    await page.waitForFunction(() => document.title === 'ready')
    wasm.push(await inBrowser(page))
    await page.close()
    node.push(await inNode())
  }
  await browser.close()
  bench.close()
  return { wasm: median(wasm), node: median(node) }
}

/** Tables and tally of the demonstration data, in DuckDB-wasm against native DuckDB on one thread. */
export async function buildRatio(): Promise<BenchResult[]> {
  const { wasm, node } = await inTurn(
    (page) => page.evaluate(() => window.timeBuild()),
    () => timeBuild(native()),
  )
  return [
    atMost('build-ratio', wasm / node, 'ratio', 4),
    atMost('build-wasm-ms', wasm, 'ms', null),
    atMost('build-native-ms', node, 'ms', null),
  ]
}

/** All queries of the Overview after a change of filter, in DuckDB-wasm against native DuckDB on one thread. */
export async function refreshRatio(): Promise<BenchResult[]> {
  const { wasm, node } = await inTurn(
    async (page) => median(await page.evaluate(() => window.timeRefresh())),
    async () => median(await timeRefresh(native())),
  )
  return [
    atMost('refresh-ratio', wasm / node, 'ratio', 3),
    atMost('refresh-wasm-ms', wasm, 'ms', null),
    atMost('refresh-native-ms', node, 'ms', null),
  ]
}

/** All queries of Overview and Compare after a switch of the basis, in DuckDB-wasm against native DuckDB on one thread. */
export async function basisRatio(): Promise<BenchResult[]> {
  const { wasm, node } = await inTurn(
    async (page) => median(await page.evaluate(() => window.timeBasis())),
    async () => median(await timeBasis(native())),
  )
  return [
    atMost('basis-ratio', wasm / node, 'ratio', 3),
    atMost('basis-wasm-ms', wasm, 'ms', null),
    atMost('basis-native-ms', node, 'ms', null),
  ]
}

/** All five plans over all areas and years, in DuckDB-wasm against native DuckDB on one thread. */
export async function targetsRatio(): Promise<BenchResult[]> {
  const { wasm, node } = await inTurn(
    (page) => page.evaluate(() => window.timeTargets()),
    () => timeTargets(native()),
  )
  return [
    atMost('targets-ratio', wasm / node, 'ratio', 3),
    atMost('targets-wasm-ms', wasm, 'ms', null),
    atMost('targets-native-ms', node, 'ms', null),
  ]
}
