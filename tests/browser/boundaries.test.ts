import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import texts from '../../web/i18n/boundaries.vi.json'
import map from '../../web/i18n/map.vi.json'
import publish from '../../web/i18n/publish.vi.json'
import { takeIn, unitList } from './import-page.ts'
import { graveFindings, openApp, painted, settled, startBrowser } from './open-page.ts'
import { squareBoundaries } from './square-boundaries.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const slow = { timeout: 45_000 }
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(slow)
const card = (page: Page) => page.locator('figure').filter({ hasText: 'trên bản đồ ranh giới' })
const tiles = (page: Page) => page.locator('figure').filter({ hasText: 'trên bản đồ ô' })
const kept = (page: Page) => page.locator('[data-boundaries="xa.geojson"]')

async function give(page: Page, name: string, content: string): Promise<void> {
  const input = page.getByRole('group', { name: texts.drop.label }).locator('input[type=file]')
  await input.waitFor({ state: 'attached', ...slow })
  await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** Takes the boundaries of all 104 communes in, with the drawer left open. */
async function accepted(page: Page): Promise<void> {
  await press(page, map.bounds.manage)
  await give(page, 'xa.geojson', JSON.stringify(squareBoundaries()))
  await page.getByText(/^104\/104 xã, phường có ranh giới/).waitFor(slow)
  await press(page, texts.preview.accept)
  await kept(page).waitFor(slow)
}

async function drawn(page: Page): Promise<void> {
  await card(page).locator('[data-painted]').waitFor(slow)
}

test('boundaries are checked, looked at, accepted, drawn, kept, removed and brought back', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/compare?show=map')
  await settled(page)
  await painted(page, 1)
  await press(page, map.bounds.manage)
  await page.getByText(texts.kept.none).waitFor(slow)

  // What gives nothing is refused with the reason and what to do.
  await give(page, 'cat-cut.geojson', '{"type":"FeatureCollection","features":[')
  await page.getByText(/^cat-cut\.geojson: không phải JSON hợp lệ/).waitFor(slow)
  const metres = {
    type: 'Polygon',
    coordinates: [
      [
        [581234, 2280000],
        [581300, 2280000],
        [581300, 2281000],
        [581234, 2280000],
      ],
    ],
  }
  await give(
    page,
    'vn2000.geojson',
    JSON.stringify({ type: 'Feature', properties: { ten: 'Mễ Sở' }, geometry: metres }),
  )
  await page.getByText(/^vn2000\.geojson: tọa độ không phải kinh độ.*581234.*EPSG:4326/).waitFor(slow)

  // One commune without a feature, one of an unknown code.
  const { type, features } = squareBoundaries()
  const [first, second, ...others] = features
  const given = [{ ...first, properties: { ma_xa: '99999' } }, second, ...others.slice(1)]
  await give(page, 'xa.geojson', JSON.stringify({ type, features: given }))
  const preview = page.locator('[data-preview]')
  await preview
    .getByText(/^102\/104 xã, phường có ranh giới; 102\/103 hình trong tệp được dùng\.$/)
    .waitFor(slow)
  await preview
    .getByText(/^2 xã, phường không có hình: (Xã|Phường) .+, (Xã|Phường) .+\. Chúng sẽ đứng/)
    .waitFor()
  const line = preview.locator('tbody tr')
  await line.first().waitFor(slow)
  expect(await line.allInnerTexts()).toHaveLength(1)
  expect(await line.first().innerText()).toMatch(/^1\s+Bị bỏ\s+ma_xa\s+99999\s+Không xã, phường nào/)
  await press(page, texts.preview.accept)
  await page.waitForURL(/draw=bounds/)
  await kept(page).waitFor(slow)
  await press(page, texts.close)

  await drawn(page)
  expect(await card(page).locator('figcaption').innerText()).toContain('2 địa bàn chưa có ranh giới')
  await card(page).getByRole('application').focus()
  await page.keyboard.press('End')
  const spoken = card(page).locator('[aria-live]')
  await expect
    .poll(() => spoken.innerText(), { timeout: 15_000 })
    .toMatch(/2025: .*\(\d+\/\d+\).*Chưa có ranh giới\./)
  await page.keyboard.press('Home')
  await expect
    .poll(() => spoken.innerText(), { timeout: 15_000 })
    .toMatch(/^(Xã|Phường) .+ 2025: \d+,\d\d% \(\d+\/\d+\)/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/area=\d{5}-2025-07-01/)

  // They are there on a page opened afresh, for former districts, too; old communes have none.
  await page.goto(`${inject('app')}#/compare?show=map&draw=bounds&basis=district`)
  await page.reload()
  await drawn(page)
  expect(await card(page).getByRole('application').getAttribute('aria-label')).toContain('18 địa bàn')
  await page.goto(`${inject('app')}#/compare?show=map&draw=bounds&year=2024`)
  await page.getByText(map.bounds.missingOld).waitFor(slow)
  await tiles(page).locator('[data-painted]').waitFor(slow)

  await page.goto(`${inject('app')}#/compare?show=map&draw=bounds`)
  await drawn(page)
  await press(page, map.bounds.manage)
  await kept(page).getByRole('button').click(slow)
  await page.getByText('Đã gỡ ranh giới xa.geojson.').waitFor(slow)
  await page.getByText(map.bounds.missing).waitFor(slow)
  expect(await kept(page).count()).toBe(0)
  await press(page, texts.kept.undo)
  await kept(page).waitFor(slow)
  await drawn(page)
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
}, 240_000)

async function made(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', slow), press(page, button)])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

test('boundaries go into a package for visitors, and into a backup for another browser', async () => {
  const { page, context } = await openApp(browser, '#/data/import')
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
  await page.goto(`${inject('app')}#/compare?dataset=workspace&year=2025&show=map`)
  await accepted(page)
  await page.goto(`${inject('app')}#/data/publish?dataset=workspace&year=2025`)
  await page.getByRole('checkbox', { name: 'xa.geojson (104 địa bàn)' }).waitFor(slow)
  await page.getByRole('textbox', { name: publish.make.name }).fill('Phong trào tỉnh Hưng Yên')
  await page.getByRole('textbox', { name: publish.make.organisation }).fill('Công an tỉnh')
  const bytes = await made(page, publish.make.go)
  const backup = await made(page, publish.backup.go)
  await context.close()

  const visitor = await openApp(browser, '#/compare?show=map&draw=bounds', {
    before: (one) =>
      one.route(/phongtrao-data\.zip$/, (route) =>
        route.fulfill({ status: 200, contentType: 'application/zip', body: bytes }),
      ),
  })
  await drawn(visitor.page)
  expect(await card(visitor.page).locator('figcaption').innerText()).toContain('Ranh giới từ tệp xa.geojson')
  expect(visitor.page.url()).toContain('draw=bounds')

  await visitor.page.goto(`${inject('app')}#/data/publish`)
  const restore = visitor.page.getByRole('group', { name: publish.restore.label }).locator('input[type=file]')
  await restore.waitFor({ state: 'attached', ...slow })
  await restore.setInputFiles({ name: 'a.ptb', mimeType: 'application/octet-stream', buffer: backup })
  await visitor.page.getByText('Thêm ranh giới: xa.geojson').waitFor(slow)
  await press(visitor.page, publish.restore.go)
  await visitor.page.getByText(/Đã khôi phục/).waitFor(slow)
  await visitor.page.goto(`${inject('app')}#/compare?show=map`)
  await press(visitor.page, map.bounds.manage)
  await kept(visitor.page).waitFor(slow)
  expect(visitor.errors).toEqual([])
  expect(visitor.strangers).toEqual([])
  await visitor.context.close()
}, 240_000)

test('a dropped file is read; its map is drawn larger, moved and brought back, and a backup is due', async () => {
  const { page, context, errors } = await openApp(browser, '#/compare?show=map')
  await settled(page)
  await press(page, map.bounds.manage)
  const zone = page.getByRole('group', { name: texts.drop.label })
  await zone.waitFor(slow)
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'xa.geojson', { type: 'application/geo+json' }))
    return data
  }, JSON.stringify(squareBoundaries()))
  await zone.dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText(/^104\/104 xã, phường có ranh giới/).waitFor(slow)
  await press(page, texts.preview.accept)
  await kept(page).waitFor(slow)
  await press(page, texts.close)
  await drawn(page)

  const zoom = card(page).locator('[data-zoom]')
  const labels = () => card(page).locator('svg text').allTextContents()
  // Names stand on lines of their own in the drawing.
  const named = async () => (await labels()).filter((text) => text.includes('Phố Hiến')).length
  expect(await named()).toBe(0)
  const off = (name: string) =>
    card(page).getByRole('button', { name, exact: true }).getAttribute('aria-disabled')
  expect([await off(map.zoom.out), await off(map.zoom.reset)]).toEqual(['true', 'true'])
  const larger = card(page).getByRole('button', { name: map.zoom.in, exact: true })
  await larger.focus()
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter')
  await expect.poll(() => zoom.getAttribute('data-zoom'), slow).toBe('3.375')
  // The keys bring area after area into the middle, and each has room for its name there.
  await card(page).getByRole('application').focus()
  const spoken = card(page).locator('[aria-live]')
  for (let step = 0; step < 104; step += 1) {
    await page.keyboard.press('ArrowRight')
    if ((await spoken.innerText()).startsWith('Phường Phố Hiến')) break
  }
  await expect.poll(named, slow).toBeGreaterThan(0)
  // To choose an area draws the map anew, as large as it was.
  await page.keyboard.press('Enter')
  await page.waitForURL(/area=\d{5}-2025-07-01/)
  await settled(page)
  expect(await zoom.getAttribute('data-zoom')).toBe('3.375')
  await expect.poll(named, slow).toBeGreaterThan(0)
  await card(page).getByRole('button', { name: map.zoom.reset, exact: true }).click()
  await expect.poll(() => zoom.getAttribute('data-zoom'), slow).toBe('1')
  expect(await graveFindings(page)).toEqual([])

  await page.goto(`${inject('app')}#/data/history`)
  await page.getByText('1 bộ ranh giới chưa có trong bản sao lưu nào').waitFor(slow)
  await page.goto(`${inject('app')}#/data/publish`)
  await page.getByText('1 bộ ranh giới chưa được sao lưu.').waitFor(slow)
  await made(page, publish.backup.go)
  await page.getByText(publish.backup.current).waitFor(slow)
  await page.goto(`${inject('app')}#/data/history`)
  await settled(page)
  expect(await page.getByText('chưa có trong bản sao lưu nào').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
}, 240_000)
