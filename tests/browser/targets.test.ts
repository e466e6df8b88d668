import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Rows of a demonstration file, counted here without the app. */
function demoRows(file: string): Record<string, string>[] {
  const text = readFileSync(resolve(import.meta.dirname, `../../data/demo/${file}`), 'utf8').replace(
    '\ufeff',
    '',
  )
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data
}
const isCommune = (row: Record<string, string>) =>
  /^(Xã|Phường|Thị trấn)/.test(row['Tên đơn vị'] ?? '') && row['Mã đơn vị']?.startsWith('XA')

const rule = (page: Page, id: string) => page.locator(`tr[data-rule="${id}"]`)
const standing = (page: Page, id: string) =>
  rule(page, id).locator('[data-standing]').getAttribute('data-standing')

describe('the targets of the province’s own plan', () => {
  test('are those of the files: figures, state, what is missing, and who', async () => {
    const communes = demoRows('recognition-2025.csv').filter(isCommune)
    const registered = communes.filter((row) => row['Đăng ký điển hình'] === 'Có')
    const typical = communes.filter((row) => row['Công nhận điển hình'] === 'Có')
    expect(communes.length).toBe(104)

    const { page, errors } = await visit(browser, '#/targets')
    await settled(page)
    await painted(page, 2)
    expect(await page.getByText('Năm 2025 nằm ngoài thời gian của kế hoạch').isVisible()).toBe(true)
    expect(await rule(page, 'commune-registered').locator('[data-result]').innerText()).toContain(
      `(${registered.length}/104)`,
    )
    expect(await rule(page, 'commune-typical').locator('[data-result]').innerText()).toContain(
      `(${typical.length}/104)`,
    )
    expect(await standing(page, 'commune-registered')).toBe('not_met')
    expect(await standing(page, 'commune-typical')).toBe(typical.length >= 78 ? 'met' : 'not_met')
    const missing = 104 - registered.length
    expect(await rule(page, 'commune-registered').locator('[data-missing]').innerText()).toContain(
      `${missing} xã, phường`,
    )
    // The rule that is missed is the one looked at, with its communes by name.
    const named = await page.locator('[data-units] tbody tr td:first-child').allInnerTexts()
    const unregistered = communes
      .filter((row) => row['Đăng ký điển hình'] !== 'Có')
      .map((row) => row['Tên đơn vị'])
    expect(named.map((name) => name.trim()).sort()).toEqual(unregistered.sort())
    expect(errors).toEqual([])
  })

  test('each rule opens by mouse and keyboard, and is in the address', async () => {
    const { page } = await visit(browser, '#/targets')
    await settled(page)
    const name = rule(page, 'commune-typical').getByRole('button')
    await name.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/rule=commune-typical/)
    await page.locator('[data-detail="commune-typical"]').waitFor()
    await page.goBack()
    await page.locator('[data-detail="commune-registered"]').waitFor()
  })

  test('what if: as many more as are missing turn a rule, one fewer does not; by name, too; nothing is kept', async () => {
    const { page } = await visit(browser, '#/targets?year=2026&compare=2025')
    await settled(page)
    expect(await standing(page, 'commune-typical')).toBe('notMetNow')
    const said = await rule(page, 'commune-typical').locator('[data-missing]').innerText()
    const missing = Number(/^\d+/.exec(said)?.[0])
    const typical = demoRows('recognition-2026.csv').filter(
      (row) => isCommune(row) && row['Công nhận điển hình'] === 'Có',
    )
    expect(missing).toBe(78 - typical.length)
    const more = page.getByRole('textbox', { name: 'Thêm đơn vị cho quy định 2' })
    await more.fill(String(missing - 1))
    await page
      .locator('[data-tried="commune-typical"]')
      .filter({ hasText: 'còn thiếu 1 xã, phường' })
      .waitFor()
    await rule(page, 'commune-typical').getByRole('button').click()
    const boxes = page.locator('[data-units] input[type="checkbox"]')
    await boxes.first().waitFor()
    await boxes.first().check()
    await page.locator('[data-tried="commune-typical"][data-turns]').waitFor()
    await page.getByRole('button', { name: 'Bỏ phương án' }).click()
    await page.getByText('Chưa chọn gì.').waitFor()
    expect(await boxes.first().isChecked()).toBe(false)
    expect(await standing(page, 'commune-typical')).toBe('notMetNow')
  })
})

describe('another province’s plan', () => {
  test('is said to be a yardstick, and its quotas name the districts that miss a part', async () => {
    // Districts in which no ward or town registered in 2023, of those that have one.
    const towns = demoRows('recognition-2023.csv').filter(
      (row) => isCommune(row) && /^(Phường|Thị trấn)/.test(row['Tên đơn vị'] ?? ''),
    )
    const districts = new Map<string, boolean>()
    for (const row of towns) {
      const district = row['Huyện, thị xã, thành phố'] ?? ''
      districts.set(district, districts.get(district) || row['Đăng ký điển hình'] === 'Có')
    }
    const without = [...districts].filter(([, has]) => !has).map(([district]) => district)
    expect(without.length).toBeGreaterThan(0)

    const { page } = await visit(browser, '#/targets?year=2023&compare=2022&plan=quang-tri-2023')
    await settled(page)
    await page.getByText('Đây là kế hoạch của địa phương khác').waitFor()
    const part = page.locator('tr[data-part]').filter({ hasText: 'Phường hoặc thị trấn' }).first()
    expect(await part.innerText()).toContain(`${districts.size - without.length}/${districts.size} huyện đạt`)
    const missed = await page.locator('[data-missing-areas] li').allInnerTexts()
    expect(missed.map((text) => text.split(':')[0]).sort()).toEqual(without.sort())
  })

  test('holds published figures against its targets, and says what was not published', async () => {
    const { page } = await visit(browser, '#/targets?dataset=published&year=2023&plan=thai-binh-2023')
    await settled(page)
    // Bắc Ninh 2023: residential areas 709/730 and communes 121/126; organisations 719/750.
    await page.getByText('96,96% (830/856)').waitFor()
    await page.getByText('95,87% (719/750)').waitFor()
    expect(await page.locator('[data-standing="no_data"]').count()).toBeGreaterThan(0)
  })
})

describe('an address', () => {
  test('with a rule or plan that is not there says so, and the page works', async () => {
    const { page } = await visit(browser, '#/targets?rule=%3Cimg%3E&plan=mars')
    await settled(page)
    await page.getByText('Không có kế hoạch “mars”').waitFor()
    await page.getByText('Kế hoạch không có quy định “<img>”').waitFor()
    expect(await rule(page, 'commune-typical').count()).toBe(1)
  })

  test('without a plan asks for one', async () => {
    const { page } = await visit(browser, '#/targets?plan=none')
    await settled(page)
    await page.getByText('Chọn một kế hoạch để xem').waitFor()
  })
})

test('the Overview says which target is in danger, and leads to it', async () => {
  const { page } = await visit(browser, '#/?year=2026&compare=2025')
  await settled(page)
  const strip = page.locator('#app [data-targets]')
  expect(await strip.innerText()).toContain('1 chưa đạt')
  await strip.click()
  await page.waitForURL(/#\/targets\?/)
  await settled(page)
  expect(await standing(page, 'commune-typical')).toBe('notMetNow')
})
