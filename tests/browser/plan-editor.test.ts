import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readPlanFile } from '../../data/plans/plan-file.ts'
import texts from '../../web/i18n/plan-editor.vi.json'
import publish from '../../web/i18n/publish.vi.json'
import { takeIn, unitList } from './import-page.ts'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const hungYen = readFileSync(fileURLToPath(new URL('../../data/plans/hung-yen-2026.json', import.meta.url)))

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function made(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 45_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const part = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
const result = (page: Page) => page.locator('[data-result-of="commune-typical"]')
const give = (page: Page, name: string, content: Buffer | string) =>
  page
    .getByRole('group', { name: texts.file.label })
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })

/** A copy of Hưng Yên's plan with 80 % in the place of 75 %, saved. */
async function copied(page: Page): Promise<void> {
  await part(page, texts.part.targets)
  await page.locator('details[data-rule="commune-typical"] > summary').click()
  await page.getByLabel(texts.bound.value, { exact: true }).fill('80')
  // 79 of 104 communes are typical in 2025; 80 % of 104 are 83,2, so 84 are needed.
  await result(page)
    .filter({ hasText: /79\/104.*Chưa đạt.*5 xã, phường/s })
    .waitFor({ timeout: 45_000 })
  await press(page, texts.editor.save)
  await page.getByText(texts.editor.saved).waitFor()
}

test('a copy of a plan with a higher bound is missed by the right number, kept, and chosen on the Targets page', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/targets?year=2025')
  await page.getByRole('link', { name: 'Sao chép để sửa' }).click()
  await page.waitForURL(/#\/plan\/hung-yen-2026\?/)
  await copied(page)
  await page.waitForURL(/#\/plan\/hung-yen-2026-2\?/)

  // Undo and redo, also over a save; the preview follows.
  await press(page, texts.editor.undo)
  await result(page)
    .filter({ hasText: /79\/104.*Đạt/s })
    .waitFor()
  await page.getByText(texts.editor.unsaved, { exact: true }).waitFor()
  await press(page, texts.editor.redo)
  await page.getByText(texts.editor.kept, { exact: true }).waitFor()
  await part(page, texts.part.preview)
  await page
    .locator('[data-preview] [data-rule="commune-typical"]')
    .filter({ hasText: '5 xã, phường' })
    .waitFor()

  await page.reload()
  await settled(page)
  await page.getByRole('heading', { name: /Sửa kế hoạch: .*\(bản sao\)/ }).waitFor()
  await page.goto(`${inject('app')}#/targets?dataset=demo&year=2025&plan=hung-yen-2026-2`)
  const rule = page.locator('[data-rule="commune-typical"]')
  await rule.filter({ hasText: '≥ 80%' }).waitFor({ timeout: 45_000 })
  expect(await rule.locator('[data-missing]').innerText()).toContain('5 xã, phường')
  expect(await page.getByRole('combobox', { name: 'Kế hoạch' }).inputValue()).toContain('(của đơn vị)')
  // On a page that is opened afresh, too: the address has no more than the plan's id.
  await page.reload()
  await rule.filter({ hasText: '≥ 80%' }).waitFor({ timeout: 45_000 })
  expect(page.url()).toContain('plan=hung-yen-2026-2')
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
}, 120_000)

test('a plan goes out as a file that comes back as the same plan, and into a backup for another browser', async () => {
  const { page, context } = await openApp(browser, '#/plan/hung-yen-2026?year=2025')
  await copied(page)
  const exported = await made(page, texts.editor.export)
  expect(exported.name).toBe('hung-yen-2026-2.json')
  const { plan } = readPlanFile(exported.bytes)
  expect(plan?.targets.find(({ id }) => id === 'commune-typical')?.percent).toBe(80)
  await page.goto(`${inject('app')}#/data/publish`)
  await settled(page)
  const backup = await made(page, publish.backup.go)
  await context.close()

  const fresh = await openApp(browser, '#/plan')
  await fresh.page.getByText(texts.own.none).waitFor({ timeout: 45_000 })
  await give(fresh.page, exported.name, exported.bytes)
  await fresh.page.getByRole('heading', { name: /Kế hoạch mới/ }).waitFor()
  const again = await made(fresh.page, texts.editor.export)
  expect(again.name).toBe(exported.name)
  expect(again.bytes.equals(exported.bytes)).toBe(true)

  await fresh.page.goto(`${inject('app')}#/data/publish`)
  const restore = fresh.page.getByRole('group', { name: publish.restore.label }).locator('input[type=file]')
  await restore.waitFor({ state: 'attached', timeout: 45_000 })
  await restore.setInputFiles({ ...backup, mimeType: 'application/octet-stream', buffer: backup.bytes })
  await fresh.page.getByText(/Thêm 1 kế hoạch: .*\(bản sao\)/).waitFor()
  await press(fresh.page, publish.restore.go)
  await fresh.page.getByText(/Đã khôi phục/).waitFor()
  await fresh.page.goto(`${inject('app')}#/plan`)
  await fresh.page.locator('[data-plan="hung-yen-2026-2"]').waitFor({ timeout: 45_000 })
  await fresh.context.close()
}, 120_000)

test('a file that is no plan is refused with its name, field and reason; nothing changes', async () => {
  const { page, context } = await openApp(browser, '#/plan')
  await page.getByText(texts.own.none).waitFor({ timeout: 45_000 })
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const broken = hungYen
    .toString('utf8')
    .replace('"percent": 75', '"percent": "75"')
    .replace('"id": "hung-yen-2026",', '"id": "moi",')
  await give(page, 'hong.json', broken)
  await says('hong.json: không phải tệp kế hoạch dùng được, 1 chỗ sai:')
  await says('targets[1].percent')
  await says(/phải là số \/ must be a number/)
  await give(page, 'cat-cut.json', hungYen.subarray(0, 500))
  await says('cat-cut.json: tệp không phải JSON hợp lệ.')
  await give(page, 'to.json', Buffer.alloc(1_000_001, 0x20))
  await says('to.json: tệp lớn hơn 1 MB')
  await give(page, 'so.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xff]))
  await says('so.xlsx: tệp không phải văn bản UTF-8.')
  await says(texts.file.nothingChanged)
  expect(await page.locator('[data-plan]').count()).toBe(0)
  // A shipped plan's file comes in under another id, which is said.
  await give(page, 'hung-yen-2026.json', hungYen)
  await says(/Mã hung-yen-2026 là của một kế hoạch có sẵn, nên kế hoạch này mang mã hung-yen-2026-2/)
  await context.close()
})

test('a blank plan says what is missing, leads there, and is not left unsaved without a word', async () => {
  const { page, context } = await openApp(browser, '#/plan?year=2025')
  await page.getByRole('button', { name: texts.start.blank }).click()
  await page.locator('[data-faults]').waitFor()
  // Nothing is shouted about before somebody saves.
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0)
  await press(page, texts.editor.save)
  await page.getByText(texts.editor.notSaved).waitFor()
  expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(2)

  await page.getByLabel('Tên kế hoạch (tiếng Việt)').fill('Kế hoạch thử 2026')
  expect(await page.getByLabel(texts.document.id).inputValue()).toBe('ke-hoach-thu-2026')
  await page.getByLabel(texts.document.issuer).fill('UBND tỉnh')
  await page.getByRole('button', { name: 'Chỉ tiêu 1 › mức' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'field-targets[0].percent')
  await page.keyboard.type('95')
  await page.getByLabel('Nội dung (tiếng Việt)').fill('Ít nhất 95% đơn vị an toàn')
  await page.getByLabel('Mục trong văn bản').fill('II.1')
  await press(page, texts.faults.english)
  await page.getByText(texts.faults.none).waitFor()
  await page
    .locator('[data-result-of="it-nhat-95-don-vi-an-toan"]')
    .filter({ hasText: '/' })
    .waitFor({ timeout: 45_000 })

  for (const leave of [
    () => page.getByRole('link', { name: 'So sánh' }).click(),
    () => press(page, texts.editor.leave),
  ]) {
    await leave()
    await press(page, texts.guard.stay)
  }
  await press(page, texts.editor.save)
  await page.getByText(texts.editor.saved).waitFor()
  await press(page, texts.editor.leave)
  const line = page.locator('[data-plan="ke-hoach-thu-2026"]')
  await line.getByRole('button', { name: /^Xóa/ }).click()
  await page.getByText('Đã xóa “Kế hoạch thử 2026”.').waitFor()
  expect(await line.count()).toBe(0)
  await press(page, texts.own.undo)
  await line.waitFor()
  await page.getByRole('link', { name: 'So sánh' }).click()
  await page.waitForURL(/#\/compare/)
  await context.close()
}, 120_000)

test('an address typed over the page of plans means what it says', async () => {
  const { page, context } = await openApp(browser, '#/plan')
  await page.getByText(texts.own.none).waitFor({ timeout: 45_000 })
  await page.goto(`${inject('app')}#/targets?year=2023&plan=quang-tri-2023`)
  await page.locator('[data-rule="province-organisation"]').waitFor({ timeout: 45_000 })
  expect(page.url()).toContain('year=2023')
  expect(page.url()).toContain('plan=quang-tri-2023')
  await context.close()
})

test('a plan is published with the data, and is what a visitor’s figures are held against', async () => {
  const { page, context } = await openApp(browser, '#/data/import')
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
  await page.goto(`${inject('app')}#/plan/hung-yen-2026?dataset=workspace&year=2025`)
  await part(page, texts.part.document)
  await page.getByLabel('Tên kế hoạch (tiếng Việt)').fill('Kế hoạch riêng của tỉnh')
  await press(page, texts.editor.save)
  await page.getByText(texts.editor.saved).waitFor()
  await page.goto(`${inject('app')}#/data/publish?dataset=workspace&year=2025`)
  await page.getByRole('textbox', { name: publish.make.name }).fill('Phong trào tỉnh Hưng Yên')
  await page.getByRole('textbox', { name: publish.make.organisation }).fill('Công an tỉnh')
  expect(await page.getByRole('checkbox', { name: 'Kế hoạch riêng của tỉnh' }).isChecked()).toBe(true)
  const { bytes } = await made(page, publish.make.go)
  await context.close()

  const visitor = await openApp(browser, '#/targets', {
    before: (one) =>
      one.route(/phongtrao-data\.zip$/, (route) =>
        route.fulfill({ status: 200, contentType: 'application/zip', body: bytes }),
      ),
  })
  await visitor.page
    .getByRole('heading', { name: 'Các quy định của kế hoạch: Kế hoạch riêng của tỉnh' })
    .waitFor({ timeout: 45_000 })
  expect(await visitor.page.locator('[data-rule="commune-typical"]').count()).toBe(1)
  expect(visitor.page.url()).toContain('dataset=package')
  expect(visitor.page.url()).toContain('plan=hung-yen-2026-2')
  expect(visitor.errors).toEqual([])
  await visitor.context.close()
}, 120_000)
