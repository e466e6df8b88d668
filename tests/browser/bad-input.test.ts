import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const missing = (pattern: RegExp) => (context: BrowserContext) =>
  context.route(pattern, (route) => route.fulfill({ status: 404, body: 'not here' }))

/** Half of the file, as after a copy that broke off. */
const truncated = (pattern: RegExp) => (context: BrowserContext) =>
  context.route(pattern, async (route) => {
    const path = new URL(route.request().url()).pathname
    const body = readFileSync(resolve(import.meta.dirname, `../../dist${path}`))
    await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) })
  })

async function chooseYear(page: Page, year: string) {
  await page.getByRole('combobox', { name: 'Năm', exact: true }).click()
  await page.getByRole('option', { name: year }).click()
}

describe('a shipped file', () => {
  test('manifest missing: the page says so, and the figures that are in it stay', async () => {
    const { page, context } = await openApp(browser, '', { before: missing(/manifest\.json$/) })
    await page.getByText('Thiếu tệp data/manifest.json').waitFor()
    expect(await page.getByText('Người quản trị cần chép lại').isVisible()).toBe(true)
    expect(await page.locator('#first-view').getByText('79/104').isVisible()).toBe(true)
    await context.close()
  })

  test('a script missing: the page says so, whatever the address, and keeps its prerendered figures', async () => {
    for (const hash of ['', '#/compare']) {
      const { page, context } = await openApp(browser, hash, { before: missing(/assets\/index-.*\.js$/) })
      await page.getByText('Trang chưa chạy được').waitFor()
      expect(await page.getByText('người quản trị cần chép lại').isVisible()).toBe(true)
      if (hash === '') expect(await page.locator('#first-view').getByText('79/104').isVisible()).toBe(true)
      await context.close()
    }
  })

  test('manifest damaged: named, with what to do', async () => {
    const { page, context } = await openApp(browser, '#/?dataset=published', {
      before: (one) =>
        one.route(/manifest\.json$/, (route) => route.fulfill({ status: 200, body: '{"format":1}' })),
    })
    await page.getByText('Tệp data/manifest.json bị hỏng').waitFor()
    await context.close()
  })

  test('first results missing or damaged: the engine answers instead', async () => {
    for (const before of [missing(/data\/first-results/), truncated(/data\/first-results/)]) {
      const { page, context } = await openApp(browser, '', { before })
      await settled(page)
      expect(await page.locator('#app [data-summary]').innerText()).toContain('79/104')
      await context.close()
    }
  })

  test('data table missing: what was prebuilt stays, what was not says why and comes once it can', async () => {
    const { page, context } = await openApp(browser, '', { before: missing(/demo-recognition/) })
    await settled(page)
    await chooseYear(page, '2023')
    await page
      .getByText(/Thiếu tệp data\/demo-recognition/)
      .first()
      .waitFor()
    await page.goBack()
    await page.locator('#app [data-summary]').filter({ hasText: '79/104' }).waitFor()
    await context.unrouteAll()
    await page.goForward()
    // A view that failed is asked again when one comes back to it.
    await page.locator('#app [data-summary]').filter({ hasText: 'Năm 2023' }).waitFor()
    await context.close()
  })

  test('engine missing or truncated: one notice, the prebuilt page works on, another try mends it', async () => {
    for (const [before, said] of [
      [missing(/\.wasm/), 'Thiếu tệp'],
      [truncated(/\.wasm/), 'bị hỏng'],
    ] as const) {
      const { page, context } = await openApp(browser, '', { before })
      await settled(page)
      await page.getByText(said).first().waitFor()
      expect(await page.locator('#app [data-summary]').innerText()).toContain('79/104')
      await context.unrouteAll()
      await page.getByRole('button', { name: 'Thử lại' }).first().click()
      await chooseYear(page, '2022')
      await page.locator('#app [data-summary]').filter({ hasText: 'Năm 2022' }).waitFor()
      expect(await page.getByText(said).count()).toBe(0)
      await context.close()
    }
  })

  test('engine that is no WebAssembly: said, not silent', async () => {
    const { page, context } = await openApp(browser, '', {
      before: (one) =>
        one.route(/duckdb-eh/, (route) => route.fulfill({ status: 200, body: 'this is no engine' })),
    })
    await settled(page)
    await page
      .getByText(/Tệp .*duckdb-eh.* bị hỏng/)
      .first()
      .waitFor()
    await context.close()
  })

  test('sent already inflated, as hosts do that set Content-Encoding: works as well', async () => {
    const inflate = async (context: BrowserContext) => {
      await context.route(/\.gz$/, async (route) => {
        const path = new URL(route.request().url()).pathname
        const body = gunzipSync(readFileSync(resolve(import.meta.dirname, `../../dist${path}`)))
        await route.fulfill({ status: 200, body })
      })
    }
    const { page, context } = await openApp(browser, '#/?dataset=demo&year=2023&compare=2022', {
      before: inflate,
    })
    await settled(page)
    expect(await page.locator('#app [data-summary]').innerText()).toContain('Năm 2023')
    await context.close()
  })
})

describe('an address', () => {
  test('with an unknown year, area, sector and dataset: each is named, the rest of the page works', async () => {
    const { page, context, errors } = await openApp(
      browser,
      '#/?year=1999&area=12345-2001-01-01&sector=x&dataset=nope',
    )
    await settled(page)
    const main = page.locator('#app main')
    await main.getByText('Không có địa bàn mã “12345-2001-01-01”').waitFor()
    const said = await main.innerText()
    for (const value of ['1999', 'x', 'nope']) expect(said).toContain(`“${value}”`)
    expect(said).toContain('79/104')
    await page.getByRole('button', { name: 'Sửa đường dẫn theo những gì đang hiện' }).click()
    await page.waitForURL(/#\/\?dataset=demo&year=2025&compare=2024&plan=hung-yen-2026$/)
    expect(await main.getByText('“1999”').count()).toBe(0)
    expect(errors).toEqual([])
    await context.close()
  })

  test('with markup in it: shown as text', async () => {
    const { page, context, errors } = await openApp(
      browser,
      '#/?year=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    )
    await settled(page)
    await page.getByText('“<img src=x onerror=alert(1)>”').waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(errors).toEqual([])
    await context.close()
  })

  test('of a page that is not there: says so, and leads back', async () => {
    const { page, context } = await openApp(browser, '#/khong-co')
    await page.getByText('Không có trang này').waitFor()
    await page.getByRole('link', { name: /Về trang Tổng quan/ }).click()
    await page.locator('#app [data-summary]').waitFor()
    await context.close()
  })

  test('of a commune in a year in which it was not there: says so, and what to do', async () => {
    const { page, context } = await openApp(
      browser,
      '#/?dataset=demo&year=2023&compare=2022&area=11953-2025-07-01',
    )
    await settled(page)
    await page.getByText('Phường Phố Hiến không có trong danh mục địa bàn năm 2023').waitFor()
    const bySector = page.locator('figure').nth(2)
    await bySector.getByText('Chưa có số liệu cho lựa chọn này.').waitFor()
    await bySector.getByRole('button', { name: '2025' }).click()
    await page.waitForURL(/year=2025/)
    await context.close()
  })
})

test('a browser that lacks a feature is told which, and keeps the prerendered figures', async () => {
  const { page, context } = await openApp(browser, '', {
    before: (one) => one.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream')),
  })
  await page.getByText('Trình duyệt này thiếu tính năng cần thiết').waitFor()
  expect(await page.getByText('DecompressionStream').isVisible()).toBe(true)
  expect(await page.locator('#first-view').getByText('79/104').isVisible()).toBe(true)
  await context.close()
})
