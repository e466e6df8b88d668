import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const states: Record<string, string> = {
  'Xuất sắc': 'excellent',
  Khá: 'good',
  'Trung bình': 'average',
  Yếu: 'weak',
  '': 'unclassified',
}
const ranked = ['excellent', 'good', 'average', 'weak']

interface Listed {
  name: string
  sector: string
  level: string
  state: string
}

/** The units of a year by code, from the demonstration files themselves: of both lists, with the class of one. */
function unitsOf(year: number): Map<string, Listed> {
  const linesOf = (contract: string) => {
    const file = new URL(`../../data/demo/${contract}-${year}.csv`, import.meta.url)
    const text = readFileSync(file, 'utf8').replace('\ufeff', '')
    return Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true })
      .data
  }
  const units = new Map<string, Listed>()
  for (const line of [...linesOf('recognition'), ...linesOf('classification')]) {
    units.set(line['Mã đơn vị'] ?? '', {
      name: line['Tên đơn vị'] ?? '',
      sector: line['Loại hình'] ?? '',
      level: line['Cấp quản lý'] ?? '',
      state: states[line['Phân loại phong trào'] ?? ''] ?? '',
    })
  }
  return units
}

/** Everyone of two years with where they stood in each. */
function followed(from: number, to: number) {
  const [before, now] = [unitsOf(from), unitsOf(to)]
  const codes = new Set([...before.keys(), ...now.keys()])
  return [...codes].map((code) => {
    const unit = now.get(code) ?? before.get(code)
    const [one, other] = [before.get(code)?.state ?? 'absent', now.get(code)?.state ?? 'absent']
    return { name: unit?.name ?? '', before: one, now: other, band: `${one}>${other}` }
  })
}
const rank = (state: string) => ranked.indexOf(state)

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** The numbers of the table of moves by their band. */
async function movesTable(page: Page): Promise<Record<string, number>> {
  const cells = await page
    .locator('[data-band]')
    .evaluateAll((buttons) => buttons.map((one) => [one.getAttribute('data-band'), one.textContent]))
  return Object.fromEntries(cells.map(([band, text]) => [band ?? '', Number(text?.replace(/\D/g, ''))]))
}

const vi = (value: number) => value.toLocaleString('vi-VN')
const open2025 = '#/classification?dataset=demo&year=2025&compare=2024'

describe('classification', () => {
  test('follows every unit of both years, as the files have them', async () => {
    const { page, errors, strangers } = await visit(browser, open2025)
    await settled(page)
    await painted(page, 2)
    const units = followed(2024, 2025)
    const shown = await movesTable(page)
    expect(shown).toEqual(countBy(units.map(({ band }) => band)))
    // Nobody is dropped: the rows add up to the lists of both years.
    const sum = (side: 0 | 1) =>
      Object.entries(shown).reduce(
        (total, [band, k]) => total + (band.split('>')[side] === 'absent' ? 0 : k),
        0,
      )
    expect([sum(0), sum(1)]).toEqual([unitsOf(2024).size, unitsOf(2025).size])

    const both = units.filter(({ before, now }) => rank(before) >= 0 && rank(now) >= 0)
    const fell = (holds: (steps: number) => boolean) =>
      both.filter(({ before, now }) => holds(rank(now) - rank(before))).length
    const turn = (id: string) => page.locator(`[data-turn="${id}"]`).first().innerText()
    expect(await turn('up')).toContain(`: ${vi(fell((steps) => steps < 0))}/${vi(both.length)} (`)
    expect(await turn('same')).toContain(`: ${vi(fell((steps) => steps === 0))}/${vi(both.length)} (`)
    expect(await turn('down')).toContain(`: ${vi(fell((steps) => steps > 0))}/${vi(both.length)} (`)
    const low = both.filter(({ before, now }) => rank(before) >= 2 && rank(now) >= 2)
    expect(await turn('low_twice')).toContain(`: ${vi(low.length)}/${vi(both.length)} (`)
    await page.getByText('Điểm gãy giữa hai năm: hợp nhất tỉnh').waitFor()
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('says the classes of the year as reports do', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    const counts = countBy([...unitsOf(2025).values()].map(({ state }) => state))
    const [excellent = 0, good = 0, average = 0, weak = 0] = ranked.map((state) => counts[state])
    const classified = excellent + good + average + weak
    const line = await page.locator('[data-classes]').innerText()
    expect(line).toContain(
      `Trong ${vi(classified)} đơn vị được phân loại có ${vi(excellent + good)} khá trở lên, ${vi(average)} trung bình, ${weak === 0 ? 'không có loại yếu' : `${vi(weak)} yếu`};`,
    )
    expect(line).toContain(`Còn ${vi(counts.unclassified ?? 0)} đơn vị chưa phân loại.`)
  })

  test('names who fell two classes on the page itself, and saves them', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    const wanted = followed(2024, 2025)
      .filter(({ before, now }) => rank(before) >= 0 && rank(now) - rank(before) >= 2)
      .map(({ name }) => name)
    expect(wanted.length).toBeGreaterThan(0)
    const panel = page.getByRole('region', { name: 'Tụt từ hai bậc trở lên, 2024 → 2025' })
    await panel.locator('tbody tr').first().waitFor()
    const names = await panel.locator('tbody tr td:nth-child(1)').allInnerTexts()
    expect([...names].sort()).toEqual([...wanted].sort())
    await panel.getByRole('button', { name: 'Tải danh sách' }).click()
    const csv = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    const lines = readFileSync((await (await csv).path()) ?? '', 'utf8').split('\r\n')
    expect(lines.length).toBe(wanted.length + 1)
    expect(lines[0]).toContain('Điểm năm 2024')
  })

  test('opens the names behind a band by keyboard and by mouse, and goes back to it', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    await painted(page, 2)
    const units = followed(2024, 2025)
    const card = page.locator('figure').first()
    const chart = card.getByRole('application')
    await chart.focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
    const falls = units.filter(({ band }) => band === 'excellent>average')
    expect(await card.locator('[aria-live]').innerText()).toMatch(
      new RegExp(`^Xuất sắc \\(2024\\) → Trung bình \\(2025\\): ${falls.length}/[\\d.]+ đơn vị \\(`),
    )
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Xuất sắc (2024) → Trung bình (2025)' })
    await drawer.locator('tbody tr').first().waitFor()
    const names = await drawer.locator('tbody tr td:nth-child(1)').allInnerTexts()
    expect([...names].sort()).toEqual(falls.map(({ name }) => name).sort())
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await expect.poll(() => chart.evaluate((one) => one === document.activeElement)).toBe(true)

    // The bands are drawn in the order of the table; that of those who stayed good is broad enough to be hit.
    const order = Object.keys(await movesTable(page))
    await page.keyboard.press('Tab')
    const bands = card.locator('svg path[fill-opacity="0.55"]')
    expect(await bands.count()).toBe(order.length)
    const box = await bands.nth(order.indexOf('good>good')).boundingBox()
    if (!box) throw new Error('the band is not drawn')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const stayed = page.getByRole('dialog', { name: 'Khá (2024) → Khá (2025)' })
    const total = units.filter(({ band }) => band === 'good>good').length
    await stayed.getByText(`Tất cả ${vi(total)} đơn vị; danh sách có 1.000 đơn vị đầu.`).waitFor()
  })

  test('leads from a number of the table to its names, however few', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    const gone = followed(2024, 2025).filter(({ band }) => band === 'weak>absent')
    expect(gone.length).toBeGreaterThan(0)
    const cell = page.locator('[data-band="weak>absent"]')
    await cell.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Yếu (2024) → Không còn tên (2025)' })
    await drawer.locator('tbody tr').first().waitFor()
    const names = await drawer.locator('tbody tr td:nth-child(1)').allInnerTexts()
    expect([...names].sort()).toEqual(gone.map(({ name }) => name).sort())
  })

  test('divides by sector as the files have it, and filters by the one chosen', async () => {
    const { page } = await visit(browser, open2025)
    await settled(page)
    await page.getByRole('button', { name: 'loại hình', exact: true }).click()
    await settled(page)
    await painted(page, 2)
    const card = page.locator('figure').nth(1)
    await card.getByRole('button', { name: /^Xem bảng/ }).click()
    await card.locator('tbody tr').first().waitFor()
    const rows = await card.locator('tbody tr').all()
    const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
    const enterprises = [...unitsOf(2025).values()].filter(({ sector }) => sector === 'Doanh nghiệp')
    const counts = countBy(enterprises.map(({ state }) => state))
    const row = cells.find(([sector]) => sector === 'Doanh nghiệp') ?? []
    expect([row[1], row[3], row[5], row[7], row[9], row[13]]).toEqual(
      [enterprises.length, ...ranked.map((state) => counts[state] ?? 0), counts.unclassified ?? 0].map(vi),
    )
    await card.getByRole('button', { name: /^Xem biểu đồ/ }).click()
    await card.getByRole('application').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/sector=residential/)
  })

  test('keeps apart the units that another level managed the year before', async () => {
    const { page } = await visit(browser, `${open2025}&sector=agency&level=province`)
    await settled(page)
    await page.getByText('“Ngoài lựa chọn”').waitFor()
    const before = unitsOf(2024)
    const came = [...unitsOf(2025)].filter(
      ([code, { sector, level }]) =>
        sector === 'Cơ quan' && level === 'Tỉnh' && before.get(code)?.level === 'Huyện',
    )
    expect(came.length).toBeGreaterThan(0)
    const fromElsewhere = Object.entries(await movesTable(page)).filter(([band]) =>
      band.startsWith('elsewhere>'),
    )
    expect(Object.fromEntries(fromElsewhere)).toEqual(
      countBy(came.map(([, { state }]) => `elsewhere>${state}`)),
    )
  })

  test('says that no year is chosen to compare with, and offers the one before', async () => {
    const { page } = await visit(browser, '#/classification?year=2025&compare=none')
    await settled(page)
    await page.getByText('Chưa chọn năm để so nên không thấy được ai chuyển loại.').waitFor()
    expect(await page.locator('[data-band]').count()).toBe(0)
    await page.getByRole('button', { name: 'So với năm 2024' }).click()
    await page.waitForURL(/compare=2024/)
    await page.locator('[data-band="good>good"]').waitFor()
  })

  test('looks from the earlier year to the later, whichever is compared with which', async () => {
    const { page } = await visit(browser, '#/classification?year=2023&compare=2024')
    await settled(page)
    await page.getByRole('heading', { name: 'Ai chuyển loại: từ năm 2023 sang năm 2024' }).waitFor()
    expect(await movesTable(page)).toEqual(countBy(followed(2023, 2024).map(({ band }) => band)))
  })

  test('has nothing to show where nobody has reported classes', async () => {
    const { page, errors } = await visit(browser, '#/classification?dataset=published&compare=2021')
    await settled(page)
    await page.getByText('Không có đơn vị nào được phân loại cả năm 2021 và năm 2023.').waitFor()
    await page.getByText('nên không biết ai chuyển loại').waitFor()
    expect(errors).toEqual([])
  })

  test('can be read on a phone, in English, with its names', async () => {
    const { page } = await visit(browser, `${open2025}&lang=en`, { width: 360, height: 740 })
    await settled(page)
    await painted(page, 2)
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: /^Moved down: / }).click()
    const drawer = page.getByRole('dialog', { name: 'Moved down, 2024 → 2025' })
    await drawer.locator('tbody tr').first().waitFor()
    // Its width in the layout: while it slides in, the drawn box has fractions of a pixel.
    const drawerWidth = await drawer.evaluate((one) => (one instanceof HTMLElement ? one.offsetWidth : null))
    expect(drawerWidth).toBeLessThanOrEqual(360)
    expect(await wide()).toBeLessThanOrEqual(360)
  })
})
