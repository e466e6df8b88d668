import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
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
    page.includes(chunk.fileName) || chunk.facadeModuleId?.endsWith('charts/runtime.ts') === true
  const needed = new Set<string>()
  const add = (name: string) => {
    const chunk = byName.get(name)
    if (!chunk || needed.has(name)) return
    needed.add(name)
    for (const imported of chunk.imports) add(imported)
  }
  for (const chunk of chunks.filter(isFirst)) add(chunk.fileName)
  if (needed.size < 4) throw new Error('the scripts of the page or the chart runtime were not found')
  const bytes = [...needed].map((name) => gzipSync(byName.get(name)?.code ?? '', { level: 9 }).length)
  return bytes.reduce((sum, one) => sum + one, 0) / 1000
}

/** What a first visit loads, as it comes over the wire from a host that compresses text. */
export async function size(): Promise<BenchResult[]> {
  const app = await serveApp()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  let loaded = 0
  page.on('requestfinished', async (request) => {
    loaded += (await request.sizes()).responseBodySize
  })
  await page.goto(app.url)
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
    timeout: 60_000,
  })
  await page.waitForLoadState('networkidle')
  await browser.close()
  app.close()
  return [
    atMost('first-js-kb', await neededScripts(), 'KB gzip', 400),
    atMost('first-load-mb', loaded / 1_000_000, 'MB', 9),
  ]
}
