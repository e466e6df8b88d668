import { chromium } from 'playwright-core'
import { browserArgs, findBrowser } from './browser-path.mjs'
import { preview } from 'vite'
const server = await preview({ configFile: './vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const url = server.resolvedUrls.local[0]
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs })
const ctx = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', serviceWorkers: 'block' })
const page = await ctx.newPage()
const ready = async () => { await page.waitForFunction(() => !document.getElementById('first-view') && document.querySelectorAll('#app [data-loading]').length===0 && document.querySelector('#app main')); await page.waitForTimeout(1500) }
await page.goto(url + '#/typical?dataset=demo&year=2026&compare=2025&lang=en'); await ready()
console.log(await page.evaluate(() => { const w = document.documentElement.scrollWidth; const out=[]; for (const e of document.querySelectorAll('body *')) { const r=e.getBoundingClientRect(); if (r.right>361 && !e.closest('[style*="overflow"]')) out.push(e.tagName+'.'+String(e.className).slice(0,50)+' '+Math.round(r.right)) } return [w, out.slice(0,15)] }))
await page.screenshot({ path: '/tmp/p1.png' })
await page.locator('[data-step="registered_not_eligible"]').getByRole('button', { name: /^Show \d+ units$/ }).click()
const d = page.getByRole('dialog'); await d.locator('tbody tr').first().waitFor(); await page.waitForTimeout(800)
console.log(await d.boundingBox(), await page.evaluate(() => document.documentElement.scrollWidth))
await page.screenshot({ path: '/tmp/p2.png' })
await page.setViewportSize({ width: 1366, height: 768 })
await page.evaluate(() => { location.hash = '#/typical?dataset=demo&year=2026&compare=2025' }); await page.waitForTimeout(3000)
const q = page.locator('[data-step="registered_not_eligible"] button').first()
await q.focus(); await page.keyboard.press('Enter')
await d.locator('tbody tr').first().waitFor(); await page.waitForTimeout(500)
await d.getByRole('button', { name: 'Tải danh sách' }).click()
const csv = page.waitForEvent('download'); await page.getByRole('menuitem', { name: 'CSV' }).click(); await csv
for (let i=0;i<3;i++) { console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0,200))); await page.keyboard.press('Escape'); await page.waitForTimeout(900); console.log('dialogs', await d.count()) }
await browser.close(); process.exit(0)
