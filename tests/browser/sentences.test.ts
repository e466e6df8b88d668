import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf as sheetRows } from '../unit/web/xlsx-parts.ts'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

type Line = Record<string, string>

/** The agencies of a demonstration file. */
function agenciesOf(contract: string, year: number): Line[] {
  const file = new URL(`../../data/demo/${contract}-${year}.csv`, import.meta.url)
  const text = readFileSync(file, 'utf8').replace('\ufeff', '')
  const { data } = Papa.parse<Line>(text, { header: true, delimiter: ';', skipEmptyLines: true })
  return data.filter((line) => line['Loại hình'] === 'Cơ quan')
}

const count = (lines: readonly Line[], column: string, ...values: string[]) =>
  lines.filter((line) => values.includes(line[column] ?? '')).length
const safeOf = (lines: readonly Line[]) => {
  const k = count(lines, 'Đạt chuẩn An toàn về ANTT', 'Đạt')
  return { k, n: k + count(lines, 'Đạt chuẩn An toàn về ANTT', 'Chưa đạt') }
}
const vi = (value: number, digits = 0) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const share = (k: number, n: number) => `${vi(k)}/${vi(n)} (${vi((k / n) * 100, 2)}%)`

test('the report says what the files say, and can be copied as text and as tables', async () => {
  const now = safeOf(agenciesOf('recognition', 2025))
  const before = safeOf(agenciesOf('recognition', 2024))
  const points = (now.k / now.n - before.k / before.n) * 100
  const classes = agenciesOf('classification', 2025)
  const ofClass = (...names: string[]) => count(classes, 'Phân loại phong trào', ...names)
  const [upper, classified] = [ofClass('Xuất sắc', 'Khá'), ofClass('Xuất sắc', 'Khá', 'Trung bình', 'Yếu')]

  const { page, context, errors, strangers } = await openApp(
    browser,
    '#/sentences?dataset=demo&year=2025&compare=2024',
  )
  const agencies = page.locator('[data-section="sectors"] p').filter({ hasText: /^Cơ quan: / })
  await agencies.waitFor({ timeout: 60_000 })
  await settled(page)
  const said = await agencies.innerText()
  expect(said).toContain(
    `Cơ quan: ${vi(now.k)}/${vi(now.n)} cơ quan đạt chuẩn An toàn về ANTT (${vi((now.k / now.n) * 100, 2)}%), ` +
      `${points > 0 ? 'tăng' : 'giảm'} ${vi(Math.abs(points), 2)} điểm % so với năm 2024`,
  )
  expect(said).toContain(
    `phân loại Xuất sắc và Khá ${vi(upper)}/${vi(classified)} (${vi((upper / classified) * 100, 2)}%)`,
  )
  expect(said).toContain(`gồm ${vi(ofClass('Xuất sắc'))} Xuất sắc và ${vi(ofClass('Khá'))} Khá`)

  await page.getByRole('button', { name: 'Chép lời văn' }).click()
  const readText = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(readText, { timeout: 15_000 }).toContain(said)
  const text = await readText()
  expect(text.split(/\r?\n/)[0]).toContain('(Số liệu minh họa)')

  await page.getByRole('button', { name: 'Chép bảng' }).click()
  const copied = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      if (!item?.types.includes('text/html')) return null
      const html = await (await item.getType('text/html')).text()
      const page = new DOMParser().parseFromString(html, 'text/html')
      const rows = [...page.querySelectorAll('table tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      )
      const looks = [...page.querySelectorAll<HTMLElement>('th, td')].map(({ style }) =>
        [style.borderTopStyle, style.borderTopWidth, style.fontFamily].join(' '),
      )
      const headings = [...page.querySelectorAll('table')].map(
        (table) => table.querySelectorAll('thead th').length === table.rows[0]?.cells.length,
      )
      return { rows, looks, headings, plain: await (await item.getType('text/plain')).text() }
    })
  await expect.poll(copied, { timeout: 15_000 }).not.toBeNull()
  const tables = await copied()
  const row = tables?.rows.find(([name]) => name === 'Cơ quan')
  expect(row?.[1]).toBe(share(now.k, now.n))
  expect(row?.[3]).toBe(share(upper, classified))
  // What Word draws: lines and a font with Vietnamese letters on every cell, and a row of headings above each table.
  expect([...new Set(tables?.looks)]).toEqual(['solid 1pt "Times New Roman"'])
  expect(tables?.headings.length).toBeGreaterThan(0)
  expect(tables?.headings.every(Boolean)).toBe(true)
  expect(tables?.plain).toContain(`Cơ quan\t${share(now.k, now.n)}\t`)

  // Where the browser refuses, the tables are selected for the reader's own copy command.
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page
    .getByRole('button', { name: /Chép bảng|Đã chép/ })
    .last()
    .click()
  await page.getByText('Nội dung cần chép đã được chọn sẵn').waitFor()
  expect(await page.evaluate(() => String(getSelection()))).toContain(share(now.k, now.n))

  // The same figures in the Word document, and in the forms.
  const saved = async (name: string) => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    return new Uint8Array(readFileSync((await (await coming).path()) ?? ''))
  }
  const document = strFromU8(
    unzipSync(await saved('Tải Word (.docx)'))['word/document.xml'] ?? new Uint8Array(),
  )
  expect(document).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(document).toContain(said)
  expect(document).toContain(`>${share(upper, classified)}<`)
  const forms = await sheetRows(await saved('Biểu tổng hợp (.xlsx)'), 'Cơ quan')
  const headings = forms[3] ?? []
  const total = forms.at(-1) ?? []
  const cell = (heading: string) => total[headings.indexOf(heading)]
  expect(cell('Đạt chuẩn An toàn về ANTT')).toBe(String(now.k))
  expect(cell('Đã có kết quả')).toBe(String(now.n))
  expect(cell('Được phân loại')).toBe(String(classified))
  // Three lines above the headings, the total below 104 communes.
  expect(forms).toHaveLength(3 + 1 + 104 + 1)

  await page.getByRole('button', { name: 'English' }).click()
  await page
    .locator('[data-section="sectors"] p')
    .filter({
      hasText: `Agencies: ${now.k.toLocaleString('en-GB')}/${now.n.toLocaleString('en-GB')} agencies recognised as safe`,
    })
    .waitFor()
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
})
