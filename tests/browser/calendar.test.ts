import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, startBrowser, visit } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Turns to the calendar on a day, at 9 in the morning. */
async function openOn(day: string, hash: string, size: { width?: number; height?: number } = {}) {
  const { context } = await visit(browser, '#/nowhere')
  await context.clock.setFixedTime(new Date(`${day}T09:00:00`))
  return visit(browser, hash, size)
}

const in2026 = '#/calendar?dataset=demo&year=2026&compare=2025'
const lawOnly = `${in2026}&plan=none`

/** Units of some sectors in a demonstration file, and those with a value in a column: counted line by line. */
function countedIn(file: string, sectors: string[], column: string, value = /./): string {
  const [head = '', ...lines] = readFileSync(resolve(import.meta.dirname, `../../data/demo/${file}`), 'utf8')
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/)
  const at = head.split(';').indexOf(column)
  const units = lines.map((line) => line.split(';')).filter((cells) => sectors.includes(cells[3] ?? ''))
  const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/, '.')
  const having = units.filter((cells) => value.test(cells[at] ?? ''))
  return `${thousands(having.length)}/${thousands(units.length)}`
}

describe('the calendar', () => {
  test('shows the legal dates with days left or past, and today between them', async () => {
    const { page, errors, strangers } = await openOn('2026-11-10', lawOnly)
    await settled(page)
    const items = page.getByRole('list', { name: 'Các mốc của năm 2026' }).locator('> li')
    const lines = (await items.allInnerTexts()).map((text) => text.split('\n').filter(Boolean))
    expect(lines.map(([first]) => first)).toEqual([
      '31/10/2026',
      'Hôm nay, 10/11/2026',
      '15/11/2026',
      '19/11/2026',
      '29/11/2026',
    ])
    expect(lines.map((line) => line.slice(-2))).toEqual([
      ['Kỳ đã khép', 'đã qua 10 ngày'],
      ['Hôm nay, 10/11/2026'],
      ['Kỳ đang mở', 'còn 5 ngày'],
      ['Đang trong hạn', 'còn 9 ngày'],
      ['Đang trong hạn', 'còn 19 ngày'],
    ])
    // "Before 20/11" ends the day before; who says so stands beside it.
    expect(lines[3]?.join(' ')).toContain('trước ngày 20/11/2026, ngày cuối là 19/11/2026')
    expect(lines[3]?.join(' ')).toContain('QĐ 510/QĐ-BCA-V05, Điều 11.3')
    expect(await page.locator('[data-next-due]').innerText()).toBe(
      'Hạn gần nhất: 19/11/2026, còn 9 ngày: Quyết định phân loại phong trào của khu dân cư.',
    )
    await page.getByText('Chưa chọn kế hoạch').waitFor()
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('says what the data shows as done, and that the figures are provisional', async () => {
    const { page } = await openOn('2026-11-10', lawOnly)
    await settled(page)
    const classified = countedIn('classification-2026.csv', ['Khu dân cư'], 'Phân loại phong trào')
    expect(await page.locator('[data-event^="qd510.classifyResidential"]').innerText()).toContain(
      `${classified} đơn vị đã được phân loại phong trào`,
    )
    const assessed = countedIn('recognition-2026.csv', ['Khu dân cư'], 'Đạt chuẩn An toàn về ANTT')
    expect(await page.locator('[data-event^="tt124.windowResidential"]').innerText()).toContain(
      `${assessed} đơn vị đã có kết quả xét`,
    )
    const why = page.getByRole('status').filter({ hasText: 'số liệu tạm tính' })
    expect(await why.innerText()).toContain('31/10/2026 với khu dân cư, 15/11/2026 với các loại hình khác')
  })

  test('does not call overdue what figures of an earlier day cannot know; does where they can', async () => {
    const { page } = await openOn('2026-11-25', lawOnly)
    await settled(page)
    const decided = page.locator('[data-event^="qd510.classifyResidential"]')
    expect(await decided.innerText()).toContain('Số liệu lấy đến ngày 31/10/2026, trước ngày cuối này.')
    expect(await decided.innerText()).toContain('Số liệu không cho biết')
    // The figures of 2025 were taken on 05/12/2025, after all of its dates; some units have no class in them.
    await page.goto(page.url().replace('year=2026&compare=2025', 'year=2025&compare=2024'))
    await settled(page)
    const before = page.locator('[data-event="qd510.classifyResidential.2025"]')
    await before.waitFor()
    await settled(page)
    expect(await before.innerText()).toContain('Quá hạn theo số liệu')
    expect(await before.innerText()).toContain(
      countedIn('classification-2025.csv', ['Khu dân cư'], 'Phân loại phong trào'),
    )
  })

  test("has the plan's deadlines: done by its own targets, or not to be known from data", async () => {
    const { page } = await openOn('2026-11-25', in2026)
    await settled(page)
    const register = await page.locator('[data-event="hung-yen-2026.register.2026"]').innerText()
    expect(register).toMatch(/^19\/01\/2026/)
    expect(register).toContain('trước ngày 20/01/2026, ngày cuối là 19/01/2026')
    expect(register).toContain('mục II.1')
    const sectors = ['Xã, phường, đặc khu', 'Cơ quan', 'Doanh nghiệp', 'Cơ sở giáo dục']
    const registered = countedIn('recognition-2026.csv', sectors, 'Đăng ký điển hình', /^Có$/)
    expect(register).toContain(`${registered} đơn vị đã đăng ký xây dựng điển hình`)
    expect(register).toContain('Chỉ tiêu “Ít nhất 10 cơ quan, doanh nghiệp, cơ sở giáo dục')
    expect(register).toContain('Số liệu không ghi ngày')
    const report = await page.locator('[data-event="hung-yen-2026.report.2026"]').innerText()
    expect(report).toMatch(/^04\/12\/2026/)
    expect(report).toContain('Số liệu không ghi việc này')
    expect(report).toMatch(/Đang trong hạn\s+còn 9 ngày$/)
  })

  test('tells decisions in time from late ones by their dates', async () => {
    const of2024 = '#/calendar?dataset=demo&year=2024&compare=2023&plan=an-giang-2023'
    const { page } = await openOn('2026-11-25', of2024)
    await settled(page)
    const [head = '', ...lines] = readFileSync(
      resolve(import.meta.dirname, '../../data/demo/recognition-2024.csv'),
      'utf8',
    )
      .trim()
      .split(/\r?\n/)
    const columns = head.split(';')
    const days = lines
      .map((line) => line.split(';'))
      .filter((cells) => cells[columns.indexOf('Công nhận điển hình')] === 'Có')
      .map((cells) => cells[columns.indexOf('Ngày quyết định')]?.split('/').reverse().join('-') ?? '')
    const inTime = days.filter((day) => day !== '' && day <= '2024-10-19').length
    const late = days.filter((day) => day > '2024-10-19').length
    expect(inTime + late).toBe(days.length)
    expect(late).toBeGreaterThan(0)
    const recognise = await page.locator('[data-event="an-giang-2023.recognise.2024"]').innerText()
    expect(recognise).toContain(`${inTime} trong hạn, ${late} sau hạn, 0 không ghi ngày`)
    expect(recognise).toContain('Quá hạn theo số liệu')
    await page.getByText('Đây là kế hoạch của địa phương khác').waitFor()
  })

  test('takes a plan chosen on it, says from which year it holds, and leads to the running year', async () => {
    const { page } = await openOn('2026-11-10', '#/calendar?dataset=demo&year=2025&compare=2024&plan=none')
    await settled(page)
    await page.getByRole('combobox', { name: 'Kế hoạch' }).click()
    await page.getByRole('option', { name: 'Kế hoạch của UBND tỉnh Hưng Yên năm 2026' }).click()
    await page.waitForURL(/plan=hung-yen-2026/)
    await page.getByText('Kế hoạch này áp dụng từ năm 2026').waitFor()
    expect(await page.locator('[data-next-due]').innerText()).toMatch(/^Mọi hạn của năm 2025 đã qua\./)
    await page.getByRole('button', { name: 'Xem lịch năm 2026' }).click()
    await page.waitForURL(/year=2026/)
    await page.getByRole('heading', { name: 'Lịch công tác năm 2026' }).waitFor()
  })

  test('hands over reminders that a calendar program reads: what is to come, this year and next', async () => {
    const { page } = await openOn('2026-11-10', lawOnly)
    await settled(page)
    const downloaded = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải lịch nhắc (.ics)' }).click()
    const file = await downloaded
    expect(file.suggestedFilename()).toBe('lich-nhac-phong-trao-2026.ics')
    const calendar = new ICAL.Component(ICAL.parse(readFileSync((await file.path()) ?? '', 'utf8')))
    const events = calendar.getAllSubcomponents('vevent')
    expect(
      events.map((event) => [
        event.getFirstPropertyValue('uid'),
        String(event.getFirstPropertyValue('dtstart')),
        event.getAllSubcomponents('valarm').length,
      ]),
    ).toEqual([
      ['tt124.windowOthers.2026@phong-trao', '2026-11-15', 2],
      ['qd510.classifyResidential.2026@phong-trao', '2026-11-19', 2],
      ['qd510.classifyOthers.2026@phong-trao', '2026-11-29', 2],
      ['tt124.windowResidential.2027@phong-trao', '2027-10-31', 2],
      ['tt124.windowOthers.2027@phong-trao', '2027-11-15', 2],
      ['qd510.classifyResidential.2027@phong-trao', '2027-11-19', 2],
      ['qd510.classifyOthers.2027@phong-trao', '2027-11-29', 2],
    ])
    expect(events[1]?.getFirstPropertyValue('summary')).toBe(
      'Hạn cuối: Quyết định phân loại phong trào của khu dân cư',
    )
    await page.getByText('Đã tải lich-nhac-phong-trao-2026.ics.').waitFor()
  })

  test('opens the dates of the next year with the keyboard, on a phone, in English', async () => {
    const { page } = await openOn('2026-11-10', `${lawOnly}&lang=en`, { width: 360, height: 740 })
    await settled(page)
    const next = page.locator('summary', { hasText: '2027: 4 dates' })
    await next.focus()
    await page.keyboard.press('Enter')
    const dates = page.locator('details li')
    await dates.first().waitFor()
    expect(await dates.first().innerText()).toContain('31/10/2027 (355 days left)')
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(client)
  })
})
