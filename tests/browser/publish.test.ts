import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import notes from '../../web/i18n/notes.vi.json'
import offline from '../../web/i18n/offline.vi.json'
import texts from '../../web/i18n/publish.vi.json'
import { takeIn, unitList } from './import-page.ts'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Presses a button that makes a file; its name and bytes. */
async function made(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 45_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

/** An analyst with 38 of 40 units safe, on the tab where data is handed on. */
async function analyst(): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await openApp(browser, '#/data/import')
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
  await page.getByRole('tab', { name: 'Công bố và sao lưu' }).click()
  return { page, context }
}

const summary = (page: Page) => page.locator('#app [data-summary]')

/** Pins a note to the figures that are looked at, and goes back to where data is handed on. */
async function pinNote(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Ghi chú', exact: true }).click()
  await page.getByRole('button', { name: notes.add, exact: true }).click()
  await page.getByRole('textbox', { name: notes.text }).fill(text)
  await page.getByRole('button', { name: notes.save, exact: true }).click()
  await page.locator('[data-note]').filter({ hasText: text }).waitFor()
  await page.getByRole('tab', { name: 'Công bố và sao lưu' }).click()
}

test('what is published and put beside the page is what a visitor sees, with its name and its notes', async () => {
  const { page, context } = await analyst()
  await pinNote(page, 'Hai đơn vị chờ xác minh')
  await page.getByRole('textbox', { name: texts.make.name }).fill('Phong trào tỉnh Hưng Yên')
  await page.getByRole('textbox', { name: texts.make.organisation }).fill('Công an tỉnh')
  const { name, bytes } = await made(page, texts.make.go)
  expect(name).toBe('phongtrao-data.zip')
  await page.getByRole('textbox', { name: texts.make.name }).fill('Phong trào Hưng Yên, bản chính thức')
  const { bytes: later } = await made(page, texts.make.go)
  await context.close()

  let beside = { body: bytes, etag: '"first"' }
  const visitor = await openApp(browser, '', {
    before: (one) =>
      one.route(/phongtrao-data\.zip$/, (route) => {
        const headers = { etag: beside.etag }
        return route.fulfill({ status: 200, contentType: 'application/zip', headers, body: beside.body })
      }),
  })
  await summary(visitor.page).filter({ hasText: '38/40' }).waitFor()
  await settled(visitor.page)
  const shown = await visitor.page.locator('#app').innerText()
  expect(shown).toContain('Phong trào tỉnh Hưng Yên')
  // The notes on the figures are there to be read, not to be changed.
  const note = visitor.page.locator('[data-notes] > li').filter({ hasText: 'Hai đơn vị chờ xác minh' })
  await note.first().waitFor()
  expect(await note.getByRole('button').count()).toBe(0)
  // The demonstration is not what this visitor was asked to see.
  expect(await visitor.page.getByText('Số liệu minh họa', { exact: true }).count()).toBe(0)

  // Asked again while it is as it was, the host has nothing new to tell.
  const lookAgain = async () => {
    const answered = visitor.page.waitForResponse((response) => response.request().method() === 'HEAD')
    // What listens for the network comes only once the page is at rest.
    const network = setInterval(
      () => visitor.page.evaluate(() => window.dispatchEvent(new Event('online'))),
      500,
    )
    await answered.finally(() => clearInterval(network))
  }
  await lookAgain()
  expect(await visitor.page.getByText(offline.newer.data).count()).toBe(0)
  beside = { body: later, etag: '"second"' }
  await lookAgain()
  await visitor.page.getByText(offline.newer.data).waitFor()
  expect(await visitor.page.locator('#app').innerText()).not.toContain('bản chính thức')
  await Promise.all([
    visitor.page.waitForEvent('load'),
    visitor.page.getByRole('button', { name: offline.newer.show }).click(),
  ])
  await summary(visitor.page).filter({ hasText: '38/40' }).waitFor()
  await visitor.page.getByText('Phong trào Hưng Yên, bản chính thức').first().waitFor()
  expect(await visitor.page.getByText(offline.newer.data).count()).toBe(0)
  expect(visitor.errors).toEqual([])
  expect(visitor.strangers).toEqual([])
  await visitor.context.close()
}, 180_000)

test('a damaged package beside the page is named, and the app shows what it has', async () => {
  const { page, context } = await openApp(browser, '', {
    before: (one) =>
      one.route(/phongtrao-data\.zip$/, (route) =>
        route.fulfill({ status: 200, contentType: 'application/zip', body: 'no package' }),
      ),
  })
  await page.getByText('phongtrao-data.zip').first().waitFor()
  await summary(page).filter({ hasText: '79/104' }).waitFor()
  await context.close()
})

test('a backup brings everything into an empty browser; a damaged one and a wrong passphrase change nothing', async () => {
  const { page, context } = await analyst()
  await page.getByLabel(texts.backup.passphrase, { exact: true }).fill('mật khẩu dài')
  await page.getByLabel(texts.backup.again, { exact: true }).fill('mật khẩu dài')
  const { name, bytes } = await made(page, texts.backup.go)
  expect(name).toMatch(/^phongtrao-sao-luu-\d{4}-\d{2}-\d{2}\.ptb$/)
  await context.close()

  const fresh = await openApp(browser, '#/data/publish')
  const restore = fresh.page.getByRole('group', { name: texts.restore.label }).locator('input[type=file]')
  const give = (content: Buffer) =>
    restore.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
  await restore.waitFor({ state: 'attached' })

  const passphrase = fresh.page.getByLabel(texts.restore.passphrase, { exact: true })
  const unlock = async (words: string) => {
    await passphrase.fill(words)
    await fresh.page.getByRole('button', { name: texts.restore.unlock, exact: true }).click()
  }
  const says = (text: string) => fresh.page.getByText(text, { exact: false }).first().waitFor()

  await give(Buffer.from('%PDF-1.7 no backup at all'))
  await says(texts.fault.backup.foreign)
  await give(bytes.subarray(0, bytes.length - 100))
  await unlock('mật khẩu dài')
  await fresh.page
    .getByText(/cắt cụt|bị hỏng/)
    .first()
    .waitFor()
  await give(bytes)
  await unlock('sai rồi')
  await says(texts.fault.backup.passphrase_wrong)
  await unlock('mật khẩu dài')
  await fresh.page.getByRole('button', { name: texts.restore.go, exact: true }).click()
  await fresh.page
    .getByText(/Đã gộp bản sao lưu|Đã khôi phục/)
    .first()
    .waitFor()

  const shown = await fresh.context.newPage()
  await shown.goto(`${inject('app')}#/?dataset=workspace&year=2025&compare=none`)
  await settled(shown)
  expect(await summary(shown).innerText()).toContain('38/40')
  await fresh.context.close()
}, 120_000)
