import { chromium } from 'playwright-core'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult } from '../result.ts'

/** What a first visit loads, as it comes over the wire from a host that compresses text. */
export async function size(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  let scripts = 0
  let all = 0
  let live = false
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes()
    all += responseBodySize
    const isScript = new URL(request.url()).pathname.endsWith('.js')
    // The engine's worker comes after the first charts; until the app has taken over, every script counts.
    if (isScript && !live && !request.url().includes('worker')) scripts += responseBodySize
  })
  await page.goto(app.url)
  await page.waitForFunction(() => performance.getEntriesByName('app-took-over').length > 0)
  live = true
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
    timeout: 60_000,
  })
  await page.waitForLoadState('networkidle')
  await browser.close()
  app.close()
  return [
    atMost('first-js-kb', scripts / 1000, 'KB gzip', 400),
    atMost('first-load-mb', all / 1_000_000, 'MB', 9),
  ]
}
