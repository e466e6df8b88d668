import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import problemsEn from '../../web/i18n/problems.en.json'
import problemsVi from '../../web/i18n/problems.vi.json'
import { type BadFile, badFiles } from './bad-files.ts'
import { acceptable, acceptButton, drop, takeIn, unitList } from './import-page.ts'
import { type Opened, openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
let opened: Opened
let page: Page

const workspace = '#/?dataset=workspace&year=2025&compare=none'

/** An analyst who has 38 of 40 units safe in the workspace already. */
beforeAll(async () => {
  browser = await startBrowser()
  opened = await openApp(browser, '#/data/import')
  page = opened.page
  await takeIn(page, { name: 'dot-1.csv', content: unitList(40, 38) })
}, 120_000)
afterAll(() => browser.close())

/** Opens an address in the same browser profile, as after a restart. */
async function open(hash: string): Promise<void> {
  await page.close()
  page = await opened.context.newPage()
  await page.goto(`${inject('app')}${hash}`)
}

const isWarning = ({ code }: BadFile) => code === 'safe_over_registered'

describe.each(badFiles.map((bad) => [bad.what, bad] as const))('%s', (_, bad) => {
  test('is said in both languages, with its place, and nothing gets in', async () => {
    const main = page.locator('main')
    const drops = page.getByRole('button', { name: 'Bỏ tất cả' })
    // What the analyst does after a file that cannot be taken in.
    if (await drops.isVisible()) await drops.click()
    await drops.waitFor({ state: 'hidden' })
    await drop(page, { name: bad.file, content: bad.bytes })
    const said = main.getByText(problemsVi[bad.code].title, { exact: false }).first()
    await said.waitFor({ timeout: 30_000 })
    const words = await main.innerText()
    expect(words).toContain(bad.file)
    if (bad.row !== undefined) expect(words).toMatch(new RegExp(`\\b${bad.row}\\b`))
    if (bad.column !== undefined) expect(words).toContain(bad.column)
    if (bad.value !== undefined) expect(words).toContain(bad.value)
    if (!isWarning(bad)) expect(await acceptButton(page).isDisabled()).toBe(true)

    await page.getByRole('button', { name: 'English' }).click()
    await main.getByText(problemsEn[bad.code].title, { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    expect(opened.errors).toEqual([])
    expect(opened.strangers).toEqual([])
  })
})

test('after all of them the figures are what they were', async () => {
  await open(workspace)
  await settled(page)
  expect(await page.locator('#app [data-summary]').innerText()).toContain('38/40')
})

test('two years in one file are both shown and both taken in', async () => {
  await open('#/data/import')
  const both = unitList(40, 38) + unitList(30, 15, 2026).split('\r\n').slice(1).join('\r\n')
  await drop(page, { name: 'hai-nam.csv', content: both })
  await acceptable(page)
  const words = await page.locator('main').innerText()
  expect(words).toContain('2025, 2026')
})

test('formulas, markup and direction overrides stay text', async () => {
  await open('#/data/import')
  const names = ['=HYPERLINK("http://x.example";"bấm")', '<img src=x onerror=alert(1)>', 'Tổ \u202edân phố']
  const rows = names.map(
    (name, index) => `2025;KDCX${index};"${name.replaceAll('"', '""')}";Khu dân cư;Xã;Phường Phố Hiến;Có;Đạt`,
  )
  const [header] = unitList(0, 0).split('\r\n')
  await drop(page, { name: 'chu-la.csv', content: `${header}\r\n${rows.join('\r\n')}\r\n` })
  await acceptable(page)
  const main = page.locator('main')
  expect(await main.innerText()).toContain('<img src=x onerror=alert(1)>')
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.locator('a[href*="x.example"]').count()).toBe(0)
  // The override is named as a warning, and what is shown carries none.
  await main.getByText(problemsVi.value_control.title).first().waitFor()
  expect(await main.innerText()).not.toContain('\u202e')
  expect(opened.errors).toEqual([])
})
