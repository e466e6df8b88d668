import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Every script arrives and does nothing: the page is what it was built as. */
const withoutScripts = (context: BrowserContext) =>
  context.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))

const figure = (metric: string) => `#app [data-figure="${metric}"]`

describe('the overview', () => {
  test('shows the province in one screen, from its own origin alone', async () => {
    const { page, errors, strangers } = await visit(browser)
    await settled(page)
    await painted(page, 4)
    // The demonstration data has 79 typical communes of 104 and no weak unit in 2025.
    expect(await page.locator('[data-summary]').innerText()).toContain('79/104 xã, phường điển hình (75,96%)')
    expect(await page.locator(figure('weak')).innerText()).toBe('0')
    expect(await page.locator(figure('safe_rate')).innerText()).toMatch(/^9\d,\d%$/)
    const lastCard = await page.locator('figure').last().boundingBox()
    expect((lastCard?.y ?? 0) + (lastCard?.height ?? 0)).toBeLessThanOrEqual(768)
    expect(await page.locator('header').innerText()).toContain('Số liệu minh họa')
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('has its figures and charts in the page before any script has run', async () => {
    const { page, context } = await openApp(browser, '', {
      before: withoutScripts,
    })
    const first = page.locator('#first-view')
    expect(await first.locator('svg[data-chart]').count()).toBe(4)
    expect(await first.locator('[data-summary]').innerText()).toContain('79/104')
    // Laid out as it will be: the same single screen, nothing unstyled.
    const lastCard = await first.locator('figure').last().boundingBox()
    expect((lastCard?.y ?? 0) + (lastCard?.height ?? 0)).toBeLessThanOrEqual(768)
    await context.close()
  })

  test('shows the same when the app takes over as before', async () => {
    const still = await openApp(browser, '', {
      before: withoutScripts,
    })
    const figuresOf = (root: string) =>
      `${root} [data-summary], ${root} [data-figure], ${root} main svg ~ span`
    const before = await still.page.locator(figuresOf('#first-view')).allTextContents()
    const chartText = await still.page.locator('#first-view svg[data-chart] text').allTextContents()
    await still.context.close()
    const { page, context } = await openApp(browser)
    await settled(page)
    await painted(page, 4)
    expect(before.length).toBeGreaterThan(5)
    expect(await page.locator(figuresOf('#app')).allTextContents()).toEqual(before)
    const drawn = new Set(await page.locator('#app [data-painted] svg text').allTextContents())
    const percents = chartText.filter((text) => /^\d+,\d%/.test(text))
    expect(percents.length).toBeGreaterThan(20)
    expect(percents.filter((text) => !drawn.has(text))).toEqual([])
    await context.close()
  })

  test('answers a change of year from the engine, and keeps it in the address; back goes back', async () => {
    const { page, errors } = await visit(browser)
    await settled(page)
    const before = await page.locator(figure('safe_rate')).innerText()
    await page.getByRole('combobox', { name: 'Năm', exact: true }).click()
    await page.getByRole('option', { name: '2022' }).click()
    await page.waitForURL(/year=2022/)
    await page.waitForFunction(
      ([selector, old]) => {
        const shown = document.querySelector(selector ?? '')?.textContent
        return shown && shown !== old
      },
      [figure('safe_rate'), before],
    )
    expect(await page.locator('[data-summary]').innerText()).toMatch(/^Năm 2022, toàn tỉnh có/)
    await page.goBack()
    await page.waitForURL(/year=2025/)
    await page.locator(figure('safe_rate')).filter({ hasText: before }).waitFor()
    await page.goForward()
    await page.waitForURL(/year=2022/)
    expect(errors).toEqual([])
  })

  test('opens a link elsewhere as it was here', async () => {
    const hash = '#/?dataset=demo&year=2024&compare=2022&basis=district&sector=school&lang=en'
    const one = await openApp(browser, hash)
    await settled(one.page)
    await painted(one.page, 4)
    const shown = await one.page.locator('#app main').innerText()
    const address = one.page.url().split('#')[1]
    await one.context.close()
    const other = await openApp(browser, `#${address}`)
    await settled(other.page)
    await painted(other.page, 4)
    expect(await other.page.locator('#app main').innerText()).toBe(shown)
    expect(shown).toContain('In 2024, the province had')
    await other.context.close()
  })

  test('turns the charts to the metric of a tile', async () => {
    const { page } = await visit(browser)
    await settled(page)
    await page.getByRole('button', { name: /^Đăng ký An toàn về ANTT/ }).click()
    await page.waitForURL(/metric=registered_rate/)
    await page.getByRole('heading', { name: 'Đăng ký An toàn về ANTT theo loại hình' }).waitFor()
  })

  test('copies the sentence with its label', async () => {
    const { page } = await visit(browser)
    await settled(page)
    await page.getByRole('button', { name: 'Chép câu này' }).click()
    await page.getByRole('button', { name: 'Đã chép' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Năm 2025, toàn tỉnh có .+ \(Số liệu minh họa\)$/)
    expect(copied).not.toContain('<')
  })

  test('marks a provisional year, and says of how many units it has results', async () => {
    const { page } = await visit(browser, '#/?dataset=demo&year=2026&compare=2025')
    await settled(page)
    expect(await page.locator('[data-summary]').innerText()).toContain('(số liệu tạm tính)')
    expect(await page.locator('footer').innerText()).toContain('số liệu tạm tính')
    // 104 communes are subject; those without a decision are not typical so far.
    expect(await page.locator('[data-summary]').innerText()).toContain('62/104 xã, phường điển hình (59,62%)')
  })

  test('shows published figures with their source, and computes nothing that they lack', async () => {
    const { page, strangers } = await visit(browser, '#/?dataset=published')
    await settled(page)
    await page.getByRole('heading', { name: 'Các số liệu đã công bố, theo từng dòng' }).waitFor()
    const row = page.getByRole('row').filter({ hasText: '88,73% (in trong nguồn)' })
    expect(await row.innerText()).toContain('252')
    // Bắc Ninh 2023: 194 + 69 + 48 + 4 + 269 + 83 + 173 + 709 of 213 + 70 + 52 + 4 + 270 + 94 + 173 + 730.
    expect(await page.locator('[data-summary]').innerText()).toContain('1.549/1.606')
    await page.getByRole('button', { name: 'Tỉnh Gia Lai' }).first().click()
    await page.locator('[data-summary]').filter({ hasText: '2.629' }).waitFor()
    expect(await page.locator('[data-summary]').innerText()).toContain('không công bố mẫu số')
    expect(strangers).toEqual([])
  })
})
