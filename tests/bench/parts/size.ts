import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult } from '../result.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Gzip KB of the scripts without which no live chart is drawn: those of the page, the chart runtime, what they import. */
async function neededScripts(): Promise<number> {
  // The module runner that runs this says 'development', and React would be built so.
  process.env.NODE_ENV = 'production'
  const built = await build({
    configFile: resolve(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const files = outputs.flatMap(({ output }) => output)
  const chunks = files.filter((one) => one.type === 'chunk')
  const html = files.find((one) => one.fileName === 'index.html')
  const page = html?.type === 'asset' ? String(html.source) : ''
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const isFirst = (chunk: Rolldown.OutputChunk) =>
    page.includes(chunk.fileName) || chunk.moduleIds.some((id) => id.endsWith('/charts/runtime.ts'))
  const needed = new Set<string>()
  const add = (name: string) => {
    const chunk = byName.get(name)
    if (!chunk || needed.has(name)) return
    needed.add(name)
    for (const imported of chunk.imports) add(imported)
  }
  for (const chunk of chunks.filter(isFirst)) add(chunk.fileName)
  if (needed.size < 3) throw new Error('the scripts of the page or the chart runtime were not found')
  const bytes = [...needed].map((name) => gzipSync(byName.get(name)?.code ?? '', { level: 9 }).length)
  return bytes.reduce((sum, one) => sum + one, 0) / 1000
}

/** Loads the app and waits until its engine answers. */
async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
    timeout: 120_000,
  })
  return page
}

/**
 * What a first visit loads, with all that is kept for the time without network, as it comes over the wire from a host
 * that compresses text; and what the next visit loads.
 */
export async function size(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const first = await visit(context, app.url)
  await first.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 120_000 })
  await first.waitForLoadState('networkidle')
  const loaded = app.sent()
  await first.close()
  const next = await visit(context, app.url)
  // The look for a newer version follows the first view.
  await next.waitForTimeout(5000)
  await next.waitForLoadState('networkidle')
  const again = app.sent() - loaded
  await browser.close()
  app.close()
  return [
    atMost('first-js-kb', await neededScripts(), 'KB gzip', 400),
    atMost('first-load-mb', loaded / 1_000_000, 'MB', 9),
    atMost('repeat-visit-kb', again / 1000, 'KB', 100),
  ]
}
