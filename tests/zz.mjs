import { chromium } from 'playwright-core'
import { browserArgs, findBrowser } from './browser-path.mjs'
import { preview } from 'vite'
const server = await preview({ configFile: './vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const url = server.resolvedUrls.local[0]
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs })
for (const block of ['block','block','allow']) {
const ctx = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', serviceWorkers: block })
const page = await ctx.newPage()
await page.addInitScript(() => { window.lt=[]; new PerformanceObserver(l => { for (const e of l.getEntries()) window.lt.push(Math.round(e.startTime)+':'+Math.round(e.duration)) }).observe({ entryTypes: ['longtask'] }) })
await page.goto(url)
await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
console.log(block, await page.evaluate(() => [performance.getEntriesByType('mark').map(e=>e.name+' '+Math.round(e.startTime)), window.lt]))
await ctx.close()
}
await browser.close(); process.exit(0)
