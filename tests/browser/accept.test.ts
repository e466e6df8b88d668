import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import importVi from '../../web/i18n/import.vi.json'
import { acceptable, acceptButton, drop, takeIn, unitList } from './import-page.ts'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  ;({ context, page } = await openApp(browser, '#/data/import'))
  return () => context.close()
})

const overview = '#/?dataset=workspace&year=2025&compare=none'

async function open(hash: string): Promise<Page> {
  const next = await context.newPage()
  await next.goto(`${inject('app')}${hash}`)
  return next
}

const summary = (one: Page) => one.locator('#app [data-summary]')

test('what one tab accepts, another shows without being loaded again', async () => {
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
  const other = await open(overview)
  await settled(other)
  expect(await summary(other).innerText()).toContain('38/40')
  await takeIn(page, { name: 'dot-2.csv', content: unitList(40, 39) })
  await summary(other).filter({ hasText: '39/40' }).waitFor()
})

test('two tabs accepting at once: one is in, the other is told and can go on', async () => {
  const second = await context.newPage()
  // At once means that neither has heard of the other yet.
  await second.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined
  })
  await second.goto(`${inject('app')}#/data/import`)
  await drop(page, { name: 'a.csv', content: unitList(40, 38) })
  await drop(second, { name: 'b.csv', content: unitList(40, 20) })
  await acceptable(page)
  await acceptable(second)
  const done = (one: Page) => one.getByText('Đã nhập xong')
  await acceptButton(page).click()
  await done(page).waitFor()
  await acceptButton(second).click()
  await second.getByText(importVi.acceptFailed.moved.title).waitFor()
  expect(await done(second).count()).toBe(0)
  // The change is weighed anew against what is there now; then it can be accepted.
  await second.getByText('18 đơn vị thay đổi').waitFor()
  await acceptable(second)
  await acceptButton(second).click()
  await done(second).waitFor()
  const shown = await open(overview)
  await settled(shown)
  expect(await summary(shown).innerText()).toContain('20/40')
})

test('a full storage is said, and nothing is lost or half there', async () => {
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = full
    IDBObjectStore.prototype.add = full
  })
  await drop(page, { name: 'dot-2.csv', content: unitList(40, 10) })
  await acceptable(page)
  await acceptButton(page).click()
  await page
    .getByRole('alert')
    .getByText(/đầy|hết chỗ/)
    .first()
    .waitFor()
  const shown = await open(overview)
  await settled(shown)
  expect(await summary(shown).innerText()).toContain('38/40')
})

test('a tab closed in the middle of accepting leaves all of it or nothing', async () => {
  for (const [round, wait] of [0, 40].entries()) {
    const tab = round === 0 ? page : await open('#/data/import')
    const safe = 30 + round
    await drop(tab, { name: `dot-${round}.csv`, content: unitList(40, safe) })
    await acceptable(tab)
    await acceptButton(tab).click({ noWaitAfter: true })
    await tab.waitForTimeout(wait)
    await tab.close({ runBeforeUnload: false })
    const shown = await open('#/data/history')
    const main = shown.locator('main')
    await main
      .getByText(/Chưa nhập tệp nào|Đang áp dụng/)
      .first()
      .waitFor()
    const lines = await main.locator('tr[data-seq]').count()
    expect(lines).toBeLessThanOrEqual(round + 1)
    if (lines > 0) {
      await shown.goto(`${inject('app')}${overview}`)
      await settled(shown)
      const said = await summary(shown).innerText()
      expect(said).toMatch(/3[01]\/40/)
    }
    await shown.close()
  }
}, 120_000)

test('undone, redone, and the original file back byte for byte', async () => {
  const content = unitList(40, 38)
  await takeIn(page, { name: 'dot-1.csv', content })
  await takeIn(page, { name: 'dot-2.csv', content: unitList(40, 5) })
  const shown = await open(overview)
  await settled(shown)
  expect(await summary(shown).innerText()).toContain('5/40')

  await page.getByRole('tab', { name: 'Nhật ký' }).click()
  const last = page.locator('tr[data-seq="2"]')
  await last.getByRole('button', { name: 'Hoàn tác' }).click()
  await summary(shown).filter({ hasText: '38/40' }).waitFor()
  await last.getByRole('button', { name: 'Khôi phục' }).click()
  await summary(shown)
    .filter({ hasText: /\b5\/40/ })
    .waitFor()

  await page.locator('tr[data-seq="1"]').getByRole('button', { name: 'Xem chi tiết' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp gốc' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  expect(download.suggestedFilename()).toBe('dot-1.csv')
  expect(Buffer.concat(chunks).equals(Buffer.from(content))).toBe(true)

  await page.getByRole('combobox', { name: 'Thời điểm trước' }).click()
  await page.getByRole('option', { name: /Sau dòng 1/ }).click()
  await page.getByRole('combobox', { name: 'Thời điểm sau' }).click()
  await page.getByRole('option', { name: /Sau dòng 2/ }).click()
  await page.getByRole('button', { name: 'So sánh', exact: true }).click()
  // 33 units were safe after the first file and are not after the second.
  await page.getByText('33 đơn vị thay đổi').waitFor()
})
