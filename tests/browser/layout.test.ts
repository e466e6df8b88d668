import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graveFindings, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const tasks = ['#/data/import', '#/data/history', '#/data/publish', '#/data/notes', '#/data/templates']
const plans = ['#/plan', '#/plan/quang-tri-2023', '#/plan/hung-yen-2026?lang=en']
const pages = [
  '#/',
  '#/compare',
  '#/area?area=12427-2025-07-01',
  '#/classification',
  '#/targets',
  '#/targets?year=2023&plan=quang-tri-2023',
  '#/sentences',
  '#/calendar',
  '#/typical',
  '#/units',
  '#/quality',
  '#/explore',
  '#/deck',
  '#/?dataset=published',
  '#/?year=1999&lang=en',
  ...plans,
  ...tasks,
]

/** Wide to narrow: what keeps the width it had before stands out. */
const widths = [2560, 1920, 1024, 768, 360]

describe('every page', () => {
  test.each(pages)('%s is accessible, and no width makes it scroll sideways', async (hash) => {
    const { page } = await visit(browser, hash)
    await settled(page)
    expect(await graveFindings(page)).toEqual([])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // Charts take a moment to follow.
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(beyond, { message: `${width} pixels`, timeout: 15_000 }).toBeLessThanOrEqual(0)
    }
  })

  test('can be used by keyboard from the first link to the filters', async () => {
    const { page } = await visit(browser)
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.getByRole('combobox', { name: 'Loại hình' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Khu dân cư' }).waitFor()
    // Down to it, looking after each press where one is, as a person does.
    const reached = page.locator('[role="option"][data-combobox-selected]')
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('ArrowDown')
      await reached.waitFor()
      if ((await reached.innerText()) === 'Khu dân cư') break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/sector=residential/)
  })

  test('has its filters in a drawer on a phone', async () => {
    const { page } = await visit(browser, '#/', { width: 360, height: 740 })
    await settled(page)
    await page.getByRole('button', { name: 'Bộ lọc' }).click()
    await page.getByRole('combobox', { name: 'Cấp quản lý' }).click()
    await page.getByRole('option', { name: 'tỉnh' }).click()
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.waitForURL(/level=province/)
    await page.getByRole('button', { name: 'Bộ lọc (1)' }).waitFor()
  })
})

describe('a plain static host', () => {
  let host: Server
  beforeAll(async () => {
    const dist = resolve(import.meta.dirname, '../../dist')
    const types: Record<string, string> = {
      html: 'text/html',
      js: 'text/javascript',
      css: 'text/css',
      json: 'application/json',
    }
    // No rewriting, no headers of its own but the type: what the simplest of servers does.
    host = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname
      const file = path.replace(/^\/bao-cao\/phong-trao\//, '/').replace(/\/$/, '/index.html')
      try {
        if (!path.startsWith('/bao-cao/phong-trao/')) throw new Error('outside')
        const body = readFileSync(`${dist}${file}`)
        response.writeHead(200, {
          'content-type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        })
        response.end(body)
      } catch {
        response.writeHead(404)
        response.end()
      }
    })
    await new Promise<void>((done) => {
      host.listen(0, '127.0.0.1', done)
    })
  })
  afterAll(() => {
    host.close()
  })

  test('serves the app from a sub-folder, engine and all', async () => {
    const { port } = host.address() as AddressInfo
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/bao-cao/phong-trao/#/?dataset=demo&year=2024&compare=2023`)
    await page.locator('#app [data-summary]').filter({ hasText: 'Năm 2024' }).waitFor({ timeout: 45_000 })
    await page.close()
  })
})
