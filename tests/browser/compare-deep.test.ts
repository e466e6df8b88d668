import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graveFindings, painted, settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const ways = [
  '#/compare?basis=today',
  '#/compare?show=multiples&basis=today',
  '#/compare?show=funnel',
  '#/compare?show=classes',
  '#/compare?show=classes&basis=district&year=2024&compare=2023',
  '#/compare?show=why&lang=en',
]

const open = async (hash: string, width = 1366) => {
  const opened = await visit(browser, hash, { width })
  await settled(opened.page)
  await painted(opened.page, 1)
  return opened
}
const searchOf = (page: Page) => new URL(page.url().replace('#/compare', '')).searchParams

describe('the ways of comparing', () => {
  test('are chosen by buttons and kept in the address, back and forth', async () => {
    const { page, errors, strangers } = await open('#/compare')
    for (const [name, show] of [
      ['Nhiều biểu đồ nhỏ', 'multiples'],
      ['Phễu', 'funnel'],
      ['Nhóm theo loại', 'classes'],
      ['Vì sao thay đổi', 'why'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.waitForURL(new RegExp(`show=${show}`))
      await settled(page)
      await painted(page, 1)
      expect(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed')).toBe('true')
    }
    await page.goBack()
    await page.locator('[data-class-sentence]').waitFor()
    expect(searchOf(page).get('show')).toBe('classes')
    expect([errors, strangers]).toEqual([[], []])
  })

  test.each(ways)('%s is accessible and fits a phone and a wall', async (hash) => {
    for (const width of [360, 2560]) {
      const { page } = await open(hash, width)
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }))
      expect(scroll).toBeLessThanOrEqual(client)
      if (width === 360) {
        expect(await graveFindings(page)).toEqual([])
      }
    }
  })
})

test('104 small charts are on one page of a laptop, each with its name, figure and k/n', async () => {
  const { page } = await open('#/compare?show=multiples&basis=today')
  const texts = page.locator('figure svg text')
  const names = await texts.filter({ hasText: /^(Xã|Phường) / }).all()
  expect(names.length).toBe(104)
  expect(await texts.filter({ hasText: /%.* \d+\/\d+/ }).count()).toBe(104)
  const boxes = await Promise.all(names.map((name) => name.boundingBox()))
  for (const box of boxes) expect(box?.height ?? 0).toBeGreaterThanOrEqual(11)
  // No name runs into another.
  for (const one of boxes) {
    for (const other of boxes) {
      if (!one || !other || one === other) continue
      const apart =
        one.x + one.width <= other.x + 1 ||
        other.x + other.width <= one.x + 1 ||
        one.y + one.height <= other.y + 1 ||
        other.y + other.height <= one.y + 1
      expect(apart).toBe(true)
    }
  }
  const chart = page.getByRole('application')
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  expect(
    await page
      .locator('[aria-live=polite]')
      .filter({ hasText: /20\d\d: / })
      .innerText(),
  ).toMatch(/^(Xã|Phường) .+ 2023: .+\. 2024: .+\. 2025: \d+,\d\d% \(\d+\/\d+\)/)
  // Anywhere in a cell is the area.
  const box = await chart.boundingBox()
  expect(box?.height ?? 0).toBeLessThan(800)
  await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 50)
  await page.waitForURL(/area=\d{5}-2025-07-01/)
  // Drawn anew, the chosen one marked.
  await expect.poll(() => texts.filter({ hasText: /^(Xã|Phường) / }).count()).toBe(104)
  expect(await page.locator('figure svg text[fill="#9a3107"]').count()).toBe(1)
})

test('a table of colours is there, too, after an area was chosen', async () => {
  const { page } = await open('#/compare?basis=today')
  await painted(page, 3)
  const cells = page
    .locator('figure')
    .last()
    .locator('svg text')
    .filter({ hasText: /^\d+,\d†?$/ })
  const before = await cells.count()
  expect(before).toBeGreaterThan(104)
  await page.locator('figure').first().getByRole('application').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/area=/)
  await settled(page)
  await expect.poll(() => cells.count()).toBe(before)
})

test('as reported it says that communes of today begin in 2025, and leads to their past', async () => {
  const { page } = await open('#/compare?show=multiples')
  await page.getByRole('button', { name: 'Xem theo địa giới hiện nay' }).click()
  await page.waitForURL(/basis=today/)
  expect(searchOf(page).get('show')).toBe('multiples')
})

test('the funnel explains itself, names what is outside, and filters by it', async () => {
  const { page } = await open('#/compare?show=funnel')
  expect(await page.locator('[data-explains]').innerText()).toMatch(
    /^Địa bàn ít đơn vị .+ mức chung \d+,\d\d% \(\d\.\d{3}\/\d\.\d{3}\)\.$/,
  )
  const card = page.locator('figure').first()
  await card.getByRole('button', { name: /^Xem bảng/ }).click()
  await card.locator('tbody tr').first().waitFor()
  const findings = await card.locator('tbody tr td:nth-child(6)').allInnerTexts()
  expect(findings.length).toBe(104)
  // What the list under the drawing names is what the table finds.
  for (const finding of ['above_998', 'above_95', 'below_95', 'below_998']) {
    const group = page.locator(`[data-finding=${finding}]`)
    const [title = '', count] = (await group.locator('dt').innerText()).split(': ')
    expect(findings.filter((text) => text === title).length).toBe(Number(count))
    expect(await group.getByRole('button').count()).toBe(Number(count))
  }
  await page.locator('[data-finding^=below] button').first().click()
  await page.waitForURL(/area=\d{5}-2025-07-01/)
})

test('classes are told as a report does, and each commune is in one of them', async () => {
  const { page } = await open('#/compare?show=classes')
  const sentence = await page.locator('[data-class-sentence]').innerText()
  const [units, classified, good, average, weak] = (sentence.match(/\d+/g) ?? []).map(Number)
  expect(units).toBe(104)
  expect((good ?? 0) + (average ?? 0) + (weak ?? 0)).toBe(classified)
  expect(await page.locator('dl button').count()).toBe(104)
})

test('years before the merger are told by old communes, each once, and as no rate', async () => {
  const { page } = await open('#/compare?show=classes&basis=today&year=2024&compare=2023')
  const sentence = page.locator('[data-class-sentence]')
  expect(await sentence.innerText()).toMatch(/^Trong 421 xã cũ có báo cáo/)
  const names = await page.locator('dl button').allInnerTexts()
  // Of a split one its areas cannot be sure.
  expect(names.some((name) => /\(\d–\d\/\d\)$/.test(name))).toBe(true)
  await page.getByRole('button', { name: 'Xếp hạng', exact: true }).click()
  await page.waitForURL((url) => !url.href.includes('show='))
  await page.goto(page.url().replace(/year=2024&compare=2023/, 'year=2025&compare=2024&sector=commune'))
  await page.waitForURL(/sector=commune/)
  await settled(page)
  await painted(page, 1)
  await page.locator('figure').first().getByRole('application').focus()
  await page.keyboard.press('ArrowDown')
  const said = page.locator('[aria-live=polite]').filter({ hasText: /2025: / })
  await said.waitFor()
  expect(await said.innerText()).toMatch(/2024: \d(–\d)?\/\d xã cũ/)
  expect(await said.innerText()).not.toContain('Thay đổi')
})

test('why a rate moved: parts that add up, by sector and by area', async () => {
  const { page } = await open('#/compare?show=why&basis=today&year=2025&compare=2024')
  const number = (text: string | undefined) => Number((text ?? '').replace(',', '.').replace('−', '-'))
  const readParts = async () => {
    const said = await page.locator('[data-why]').innerText()
    const [, way, points, within, mix] =
      /^(Tăng|Giảm) ([\d,]+) điểm %: ([-+−\d,]+) do .+?, ([-+−\d,]+) do cơ cấu/.exec(said) ?? []
    const change = number(points) * (way === 'Giảm' ? -1 : 1)
    expect(Math.abs(number(within) + number(mix) - change)).toBeLessThan(0.016)
    return change
  }
  const bySector = await readParts()
  await page.getByRole('button', { name: 'theo địa bàn' }).click()
  await page.getByText(/được gộp làm một nhóm/).waitFor()
  expect(await readParts()).toBe(bySector)
  const card = page.locator('figure').nth(1)
  await card.getByRole('button', { name: /^Xem bảng/ }).click()
  // Ten share a split commune with another and are one row in place of ten, or as many as the lineage has.
  await card.locator('tbody tr').first().waitFor()
  expect(await card.locator('tbody tr').count()).toBeGreaterThan(90)
})

test('as reported over the merger there is nothing to split by area, which is said', async () => {
  const { page } = await visit(browser, '#/compare?show=why&year=2025&compare=2024')
  await settled(page)
  await page.getByRole('button', { name: 'theo địa bàn' }).click()
  await page.getByText('không tách được theo từng địa bàn').waitFor()
  await page.getByRole('button', { name: 'So theo huyện cũ' }).click()
  await page.waitForURL(/basis=district/)
})

test('a count has neither funnel nor parts, and is told so', async () => {
  const { page } = await visit(browser, '#/compare?show=funnel&metric=weak')
  await settled(page)
  await page.getByText('Phần này chỉ dùng cho tỷ lệ').waitFor()
  await page.goto(page.url().replace('show=funnel', 'show=why'))
  await settled(page)
  await page.getByText('Phần này chỉ dùng cho tỷ lệ').waitFor()
})

describe('over the merger, communes themselves', () => {
  const quangHung = 'area=12391-2025-07-01&basis=today'

  test('stand in the funnel as k of n old communes before it, and not at all after it', async () => {
    const { page, errors } = await open('#/compare?show=funnel&basis=today&year=2024&sector=commune')
    expect(await page.locator('[data-explains]').innerText()).toContain('(395/421 xã cũ)')
    expect(await page.locator('[data-finding="below_95"]').innerText()).toContain(
      'Xã Phạm Ngũ Lão (2/4 xã cũ)',
    )
    await page.goto(page.url().replace('year=2024', 'year=2025'))
    await page.getByText('Ở đây mỗi địa bàn là một đơn vị').waitFor()
    expect(await page.locator('[data-explains]').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('have no rate that moved: alone nothing is split, among sectors they are mix', async () => {
    const years = 'year=2025&compare=2024'
    const { page } = await open(`#/compare?show=why&${quangHung}&${years}`)
    await page.getByText('Xã, phường: một năm đếm các xã cũ hợp thành').first().waitFor()
    await page.goto(`${page.url()}&sector=commune`)
    await page.locator('[data-unlike]').first().waitFor()
    expect(await page.locator('[data-why]').count()).toBe(0)
    // The province's communes are compared over it, and the page says that they are others.
    await open(`#/compare?show=why&basis=today&${years}`)
    await page.getByText('Xã, phường: 421 đơn vị năm 2024, 104 đơn vị năm 2025').first().waitFor()
  })

  test('are told as k of n on the Overview, in its sentence and its figures', async () => {
    const { page } = await open(`#/?${quangHung}&year=2024&compare=2023&sector=commune`)
    expect(await page.locator('[data-summary]').innerText()).toContain('có 3/4 xã cũ đạt chuẩn')
    const tile = page.getByRole('button', { name: /^Đạt chuẩn An toàn về ANTT/ })
    expect(await tile.innerText()).toMatch(/3\/4\s+xã cũ\s+2023: 2\/4 xã cũ/)
  })
})
