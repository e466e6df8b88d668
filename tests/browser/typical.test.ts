import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedPlans } from '../../data/plans/shipped-plans.ts'
import { painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

type Line = Record<string, string>

/** The lines of a demonstration file by the code of the unit, residential areas left out. */
function linesOf(file: string): Map<string, Line> {
  const text = readFileSync(new URL(`../../data/demo/${file}`, import.meta.url), 'utf8').replace('\ufeff', '')
  const { data } = Papa.parse<Line>(text, { header: true, delimiter: ';', skipEmptyLines: true })
  return new Map(
    data.filter((line) => line['Loại hình'] !== 'Khu dân cư').map((line) => [line['Mã đơn vị'] ?? '', line]),
  )
}

const classWords = { excellent: 'Xuất sắc', good: 'Khá', average: 'Trung bình', weak: 'Yếu' } as const

/** The road of a year counted from the files themselves, by the rule of the province's own plan. */
function countedByHand(year: number) {
  const now = linesOf(`recognition-${year}.csv`)
  const recognised = linesOf(`recognition-${year - 1}.csv`)
  const classified = linesOf(`classification-${year - 1}.csv`)
  const plan = shippedPlans.find(({ id }) => id === 'hung-yen-2026')
  const good = (plan?.eligibility?.classes ?? (['excellent', 'good'] as const)).map((one) => classWords[one])
  const units = [...now].map(([code, line]) => {
    const safe = recognised.get(code)?.['Đạt chuẩn An toàn về ANTT'] ?? ''
    const rank = classified.get(code)?.['Phân loại phong trào'] ?? ''
    const fails = safe === 'Chưa đạt' || (rank !== '' && !good.some((one) => one === rank))
    return {
      name: line['Tên đơn vị'] ?? '',
      eligible: fails ? false : safe !== '' && rank !== '' ? true : null,
      registered: line['Đăng ký điển hình'] === 'Có',
      result: line['Công nhận điển hình'] ?? '',
      held: recognised.get(code)?.['Công nhận điển hình'] === 'Có',
    }
  })
  const count = (holds: (unit: (typeof units)[number]) => boolean) => units.filter(holds).length
  const vanished = [...recognised].filter(
    ([code, line]) => line['Công nhận điển hình'] === 'Có' && !now.has(code),
  )
  return { units, count, gone: vanished.length }
}

/** The rows of the chart's table by their step. */
async function roadTable(page: Page): Promise<Map<string, string[]>> {
  const card = page.locator('figure').first()
  await card.getByRole('button', { name: /^(Xem bảng|Show table)/ }).click()
  await card.locator('tbody tr').first().waitFor()
  const rows = await card.locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
  return new Map(cells.map(([step = '', ...rest]) => [step, rest]))
}

const vi = (value: number) => value.toLocaleString('vi-VN')
const open2026 = '#/typical?dataset=demo&year=2026&compare=2025'

describe('typical units', () => {
  test('shows the road of a year as the files have it, the unknown apart', async () => {
    const { page, errors, strangers } = await visit(browser, open2026)
    await settled(page)
    await painted(page, 2)
    const table = await roadTable(page)
    const { units, count, gone } = countedByHand(2026)
    const known = count(({ eligible }) => eligible !== null)
    const typical = count(({ result }) => result === 'Có')
    const held = count((unit) => unit.held)
    const kept = count((unit) => unit.held && unit.result === 'Có')
    const lost = count((unit) => unit.held && unit.result === 'Không')
    const cells = (step: string) => (table.get(step) ?? []).filter((_, index) => index !== 2).slice(0, 3)
    expect(cells('Đơn vị thuộc diện')).toEqual([vi(units.length), vi(units.length), '0'])
    expect(cells('Đủ điều kiện')).toEqual([
      vi(count(({ eligible }) => eligible === true)),
      vi(known),
      vi(units.length - known),
    ])
    expect(cells('Đăng ký điển hình')).toEqual([
      vi(count(({ registered }) => registered)),
      vi(units.length),
      '0',
    ])
    expect(cells('Được công nhận')).toEqual([vi(typical), vi(units.length), '0'])
    expect(cells('Giữ danh hiệu')).toEqual([vi(kept), vi(kept + lost), vi(held - kept - lost)])
    expect(cells('Mất danh hiệu')).toEqual([vi(lost), vi(kept + lost), vi(held - kept - lost)])
    expect(cells('Không còn trong danh sách')).toEqual([vi(gone), vi(held + gone), '0'])
    expect(typical).toBeGreaterThan(0)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('names who has registered and is not eligible, with why; closing goes back to the question', async () => {
    const { page } = await visit(browser, open2026)
    await settled(page)
    const wanted = countedByHand(2026)
      .units.filter(({ registered, eligible }) => registered && eligible === false)
      .map(({ name }) => name)
    expect(wanted.length).toBeGreaterThan(0)
    const question = page.locator('[data-step="registered_not_eligible"]')
    const button = question.getByRole('button', { name: `Xem ${wanted.length} đơn vị`, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog')
    await drawer.locator('tbody tr').first().waitFor()
    const names = await drawer.locator('tbody tr td:nth-child(1)').allInnerTexts()
    expect([...names].sort()).toEqual([...wanted].sort())
    const reasons = await drawer.locator('tbody tr td:nth-child(5)').allInnerTexts()
    for (const reason of reasons) expect(reason).toMatch(/^năm trước (chưa đạt ANTT|phân loại chưa đủ mức)/)

    await drawer.getByRole('button', { name: 'Tải danh sách' }).click()
    const csv = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    const lines = readFileSync((await (await csv).path()) ?? '', 'utf8').split('\r\n')
    expect(lines.length).toBe(wanted.length + 1)
    expect(lines.slice(1).every((line) => line.includes('Số liệu minh họa'))).toBe(true)

    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  test('opens the names of a step from the chart, by keyboard and by mouse', async () => {
    const { page } = await visit(browser, open2026)
    await settled(page)
    await painted(page, 2)
    const undecided = countedByHand(2026).count(({ registered, result }) => registered && result === '')
    const card = page.locator('figure').first()
    await card.getByRole('application').focus()
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown')
    expect(await card.locator('[aria-live]').innerText()).toMatch(/^Đã đăng ký, chưa có kết quả\. /)
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Đã đăng ký, chưa có kết quả, 2026' })
    await drawer.locator('tbody tr').first().waitFor()
    expect(await drawer.locator('tbody tr').count()).toBe(undecided)
    await drawer.getByRole('button', { name: 'Đóng danh sách' }).click()
    await drawer.waitFor({ state: 'hidden' })

    // The bars that can be hit are as long as the axis; the fourth from the top is "eligible".
    const box = await card.getByRole('application').boundingBox()
    if (!box) throw new Error('the chart is not drawn')
    await page.mouse.click(box.x + box.width * 0.45, box.y + 4 + 27 * 3.5)
    await page.getByRole('dialog', { name: 'Đủ điều kiện, 2026' }).locator('tbody tr').first().waitFor()
    const eligible = page.getByRole('dialog', { name: 'Đủ điều kiện, 2026' })
    await eligible.getByText(/danh sách có 1\.000 đơn vị đầu/).waitFor()
    // Drawn by and by, so that it opens at once.
    expect(await eligible.locator('tbody tr').count()).toBe(200)
    await eligible.getByRole('button', { name: 'Hiện thêm 200 dòng (còn 800)' }).click()
    await expect.poll(() => eligible.locator('tbody tr').count()).toBe(400)
  })

  test('does not take communes without a year before for not eligible', async () => {
    const { page } = await visit(browser, '#/typical?sector=commune')
    await settled(page)
    await painted(page, 2)
    const table = await roadTable(page)
    expect(table.get('Đủ điều kiện')?.slice(0, 4)).toEqual(['—', '0', '—', '104'])
    const question = page.locator('[data-step="typical_not_eligible"]')
    expect(await question.innerText()).toContain('năm trước không có trong danh sách 79')
    await page.getByText('Xã, phường hiện nay có từ 1/7/2025').waitFor()
    await question.getByRole('button', { name: 'Xem 79 đơn vị chưa rõ' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('tbody tr').first().waitFor()
    expect(await drawer.locator('tbody tr').count()).toBe(79)
  })

  test('divides by area and filters by the one chosen', async () => {
    const { page } = await visit(browser, open2026)
    await settled(page)
    await page.getByRole('button', { name: 'địa bàn', exact: true }).click()
    await settled(page)
    const card = page.locator('figure').nth(1)
    await card
      .locator('svg text')
      .filter({ hasText: /^(Xã|Phường) / })
      .nth(103)
      .waitFor({ state: 'attached' })
    await card.getByRole('application').focus()
    await page.keyboard.press('ArrowDown')
    expect(await card.locator('[aria-live]').innerText()).toMatch(
      /^Xã A Sào, Tỉnh Hưng Yên\. Đăng ký: \d+\/\d+ /,
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=\d{5}-2025-07-01/)
  })

  test('has the titles of each unit over the years, with the breaks drawn', async () => {
    const { page } = await visit(browser, open2026)
    await settled(page)
    const panel = page.getByRole('region', { name: 'Danh hiệu qua các năm, từng đơn vị' })
    const first = panel.locator('tbody tr').first()
    const name = (await first.locator('th').innerText()).split('\n')[0] ?? ''
    const held = [2022, 2023, 2024, 2025, 2026].map((year) =>
      [...linesOf(`recognition-${year}.csv`).values()].some(
        (line) => line['Tên đơn vị'] === name && line['Công nhận điển hình'] === 'Có',
      ),
    )
    const states = await first
      .locator('td')
      .evaluateAll((cells) => cells.slice(0, 5).map((cell) => cell.getAttribute('data-state') === 'typical'))
    expect(states).toEqual(held)
    expect(held.filter(Boolean).length).toBe(4)
    const broken = await panel.locator('thead th[data-broken]').allInnerTexts()
    expect(broken.map((text) => text.replace(/\D/g, ''))).toEqual(['2023', '2025'])
    await panel.getByText(/Quyết định 3554/).waitFor()

    const rows = await panel.locator('tbody tr').count()
    await panel.getByRole('textbox', { name: 'Tìm đơn vị, địa bàn' }).fill(name.toLowerCase())
    await expect.poll(() => panel.locator('tbody tr').count()).toBeLessThan(rows)
    expect(await panel.locator('tbody tr').first().innerText()).toContain(name)
  })

  test('says by which rule, also without a plan, and what cannot be typical', async () => {
    const { page } = await visit(browser, '#/typical?plan=none')
    await settled(page)
    expect(await page.locator('[data-rule]').innerText()).toContain(
      'Xuất sắc hoặc Khá của năm 2024. Chưa chọn kế hoạch',
    )
    expect(await page.getByRole('link', { name: 'Chọn ở trang Chỉ tiêu' }).getAttribute('href')).toContain(
      '#/targets',
    )
    await page.goto(page.url().replace(/#.*/, '#/typical?sector=residential'))
    await page.getByRole('button', { name: 'Xem các loại hình thuộc diện' }).click()
    await page.getByText('Đường đến điển hình năm 2025').waitFor()
    expect(page.url()).not.toContain('sector=')
  })

  test('has nothing to show where nobody has reported titles', async () => {
    const { page, errors } = await visit(browser, '#/typical?dataset=published')
    await settled(page)
    expect(await page.getByText('Chưa có số liệu cho lựa chọn này.').count()).toBe(3)
    expect(errors).toEqual([])
  })

  test('can be read on a phone, in English, with its names', async () => {
    const { page } = await visit(browser, `${open2026}&lang=en`, { width: 360, height: 740 })
    await settled(page)
    await painted(page, 2)
    await page.getByRole('heading', { name: 'The road to typical in 2026' }).waitFor()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBeLessThanOrEqual(360)
    await page
      .locator('[data-step="registered_not_eligible"]')
      .getByRole('button', { name: /^Show \d+ units$/ })
      .click()
    const drawer = page.getByRole('dialog', { name: 'Registered but not eligible, 2026' })
    await drawer.locator('tbody tr').first().waitFor()
    expect((await drawer.boundingBox())?.width).toBeLessThanOrEqual(360)
    expect(await wide()).toBeLessThanOrEqual(360)
  })
})
