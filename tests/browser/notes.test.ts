import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import texts from '../../web/i18n/notes.vi.json'
import shared from '../../web/i18n/vi.json'
import { openApp, settled, startBrowser } from './open-page.ts'

vi.setConfig({ testTimeout: 180_000 })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const sectorsCard = 'Đạt chuẩn An toàn về ANTT theo loại hình'
const classesCard = 'Cơ cấu phân loại phong trào theo năm'
const card = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })
const linesOf = (page: Page, name: string) => card(page, name).locator('[data-notes] > li')

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: shared.chart.more.replace('{{title}}', name), exact: true }).click()
}

/** Opens the dialog for a note on a card, filled as the view is. */
async function openNote(page: Page, name: string): Promise<void> {
  await openMenu(page, name)
  await page.getByRole('menuitem', { name: shared.chart.note }).click()
  await page.getByRole('textbox', { name: texts.text }).waitFor()
}

const save = (page: Page) => page.getByRole('button', { name: texts.save, exact: true }).click()
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor()

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

test('a note is pinned from a card, shown where its figures are, exported, listed, deleted and brought back', async () => {
  const { page, context, errors, strangers } = await openApp(browser)
  await settled(page)
  await openNote(page, sectorsCard)
  const text = page.getByRole('textbox', { name: texts.text })
  await save(page)
  await says(page, texts.fault.empty)
  // What is too long stays to be shortened.
  await text.fill('x'.repeat(10_000))
  await says(page, texts.fault.long.replace('{{most}}', '500'))
  expect(await text.inputValue()).toHaveLength(10_000)
  await text.fill('=1+1 <b>chờ</b> \u202Ebáo cáo')
  await page.getByRole('textbox', { name: texts.author }).fill('Nguyễn Văn An')
  await save(page)
  await says(page, texts.done.added)

  const line = '¹ 2025, Tỉnh Hưng Yên, Đạt chuẩn An toàn về ANTT: =1+1 <b>chờ</b> báo cáo (Nguyễn Văn An'
  await linesOf(page, sectorsCard).filter({ hasText: line }).waitFor()
  expect(await page.locator('[data-notes] b').count()).toBe(0)
  // It is on the rate of safe units, not on classes.
  await linesOf(page, 'Diễn biến các tỷ lệ qua các năm').filter({ hasText: line }).waitFor()
  expect(await linesOf(page, classesCard).count()).toBe(0)
  // The chart's text alternative leads to it.
  const described = await card(page, sectorsCard).getByRole('application').getAttribute('aria-describedby')
  expect(described).toContain((await linesOf(page, sectorsCard).locator('..').getAttribute('id')) ?? 'no id')

  await openMenu(page, sectorsCard)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: shared.chart.csv }).click(),
  ])
  expect((await bytesOf(file)).toString()).toContain(`\r\nGhi chú ${line}`)

  await page.getByRole('link', { name: shared.page.data, exact: true }).click()
  await page.getByRole('tab', { name: shared.dataTab.notes, exact: true }).click()
  const listed = page.locator('[data-note]')
  await listed.filter({ hasText: '=1+1' }).waitFor()
  await listed.getByRole('button', { name: /^Xóa ghi chú/ }).click()
  await says(page, texts.list.none)
  await page.getByRole('button', { name: texts.undo, exact: true }).click()
  await listed.filter({ hasText: '=1+1' }).waitFor()

  // It is kept, and leads back to its figures.
  await page.reload()
  await listed.getByRole('link', { name: /^Xem số liệu/ }).click()
  await linesOf(page, sectorsCard).filter({ hasText: line }).waitFor()
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
})
