import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const demoFile = (name: string) => resolve(import.meta.dirname, `../../data/demo/${name}`)
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

type Files = Parameters<Page['setInputFiles']>[1]
const drop = (page: Page, files: Files) => page.locator('[data-drop-input]').setInputFiles(files)
const acceptButton = (page: Page) => page.getByRole('button', { name: 'Chấp nhận tất cả' })

async function openImport(options: Parameters<typeof openApp>[2] = {}) {
  const opened = await openApp(browser, '#/data/import', options)
  await opened.page.getByText('Các bước nhập số liệu').waitFor()
  return opened
}

/** Accepts what was dropped once it can be accepted. */
async function accept(page: Page) {
  await expect
    .poll(() => acceptButton(page).isEnabled(), { timeout: 50_000, message: 'ready to accept' })
    .toBe(true)
  await acceptButton(page).click()
  await page.getByText('Đã nhập xong').waitFor()
}

describe('the main path', () => {
  test('two demo files dropped, accepted, seen on the Overview, undone', async () => {
    const { page, context, errors, strangers } = await openImport()
    await drop(page, [demoFile('classification-2025.csv'), demoFile('recognition-2025.csv')])
    await page.getByText('Năm 2025: 6.202 đơn vị mới').waitFor({ timeout: 50_000 })
    await accept(page)
    expect(await page.getByText('2 tệp, 12.404 dòng, năm 2025').isVisible()).toBe(true)

    await page.getByRole('link', { name: 'Xem Tổng quan năm 2025' }).click()
    await page.waitForURL(/dataset=workspace&year=2025/)
    // The same figures as those of the demonstration data that the files are of.
    await page.locator('#app [data-summary]').filter({ hasText: '79/104' }).waitFor()
    expect(await page.locator('#app [data-summary]').innerText()).toContain('5.910/6.202')

    await page.goBack()
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    await page.getByText('Đã nhập xong').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('Các bước nhập số liệu').waitFor()
    expect(await page.getByRole('link', { name: 'Xem Tổng quan năm 2025' }).count()).toBe(0)
    expect([errors, strangers]).toEqual([[], []])
    await context.close()
  })

  test('pasted cells with mistakes: mended by a meaning, a correction and leaving a row out', async () => {
    const { page, context, errors } = await openImport()
    const rows = [
      'Năm\tTên đơn vị\tLoại hình\tXã, phường, thị trấn\tPhân loại',
      '2025\tA\tHợp tác xã\tPhường Phố Hiến\tKhá',
      '2025\tB\tCơ quan\tPhường Phố Hiến\tTuyệt',
      '2025\tC\tCơ quan\tPhường Phố Hiền\tKhá',
      '2025\t\tCơ quan\tPhường Phố Hiến\tKhá',
      '2025\tE\tCơ quan\tPhường Phố Hiến\tKhá',
    ]
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'))
    await page.getByText('Thả tệp hoặc thư mục vào đây').click()
    await page.keyboard.press('Control+V')
    const line = page.getByRole('list', { name: 'Các tệp đang nhập' })
    await line.getByText('1 dòng · 4 dòng lỗi').waitFor()

    await page.getByRole('button', { name: 'Sửa ô “Phân loại” dòng 3' }).click()
    const correction = page.getByRole('textbox', { name: 'Sửa ô “Phân loại” dòng 3' })
    await correction.fill('XS')
    // What is being typed outlasts a change elsewhere, after which the file is read again.
    await page.getByRole('combobox', { name: '“Hợp tác xã” nghĩa là' }).selectOption('Doanh nghiệp')
    await line.getByText('2 dòng · 3 dòng lỗi').waitFor()
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: '3 vấn đề' }).count())
      .toBeGreaterThan(0)
    expect(await correction.inputValue()).toBe('XS')
    await correction.press('Enter')
    await line.getByText('3 dòng · 2 dòng lỗi').waitFor()
    await page.getByRole('button', { name: /“Phường Phố Hiền” là Phường Phố Hiến/ }).click()
    await line.getByText('4 dòng · 1 dòng lỗi').waitFor()
    expect(await acceptButton(page).isEnabled()).toBe(false)

    await page.getByRole('checkbox', { name: /Để lại 1 dòng lỗi/ }).check()
    await accept(page)
    expect(await page.getByText('1 tệp, 4 dòng, năm 2025; để lại 1 dòng lỗi').isVisible()).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })

  test('what was chosen for a file can be taken back and brought back', async () => {
    const { page, context } = await openImport()
    await drop(page, demoFile('indicators.csv'))
    const decimal = page.getByRole('combobox', { name: 'Dấu thập phân' })
    await decimal.selectOption('.')
    await page.getByRole('button', { name: 'Hoàn tác lựa chọn' }).click()
    await expect.poll(() => decimal.inputValue()).toBe(',')
    await page.getByRole('button', { name: 'Làm lại lựa chọn' }).click()
    await expect.poll(() => decimal.inputValue()).toBe('.')
    await context.close()
  })
})

test('a unit in two files of one batch: said, with the file that is taken', async () => {
  const { page, context } = await openImport()
  const head = 'Năm;Tên đơn vị;Loại hình;Xã, phường, thị trấn;Phân loại\n'
  await drop(page, [
    csv('a.csv', `${head}2025;Sở Y tế;Cơ quan;Phường Phố Hiến;Khá\n2025;B;Cơ quan;Phường Phố Hiến;Khá\n`),
    csv('b.csv', `${head}2025;Sở Y tế;Cơ quan;Phường Phố Hiến;Yếu\n`),
  ])
  await page.getByText('1 dòng có trong nhiều tệp').waitFor({ timeout: 50_000 })
  const list = page.getByRole('region', { name: 'Đơn vị, địa bàn' })
  const said = list.getByRole('row', { name: /Sở Y tế/ })
  expect(await said.innerText()).toMatch(/a\.csv → b\.csv/)
  await context.close()
})

test('two tabs: what one accepts makes the other weigh its import anew before it can accept', async () => {
  const { page, context } = await openImport()
  const head = 'Năm;Tên đơn vị;Loại hình;Xã, phường, thị trấn;Phân loại\n'
  await drop(page, csv('a.csv', `${head}2025;A;Cơ quan;Phường Phố Hiến;Khá\n`))
  await page.getByText('Năm 2025: 1 đơn vị mới').waitFor({ timeout: 50_000 })

  const other = await context.newPage()
  await other.goto(page.url())
  await drop(other, csv('b.csv', `${head}2025;A;Cơ quan;Phường Phố Hiến;Yếu\n`))
  await accept(other)

  await page.getByText('Năm 2025: 0 đơn vị mới, 1 đơn vị thay đổi').waitFor({ timeout: 50_000 })
  await accept(page)
  await context.close()
})

describe('leaving', () => {
  test('for another page of the app loses nothing', async () => {
    const { page, context } = await openImport()
    await drop(page, demoFile('indicators.csv'))
    await page.getByRole('link', { name: 'Tổng quan' }).click()
    await settled(page)
    await page.getByRole('link', { name: 'Dữ liệu' }).click()
    await page.getByRole('list', { name: 'Các tệp đang nhập' }).getByText('indicators.csv').waitFor()
    await context.close()
  })

  test('the app asks first while something is not accepted', async () => {
    const { page, context } = await openImport()
    await drop(page, demoFile('indicators.csv'))
    await page.getByRole('list', { name: 'Các tệp đang nhập' }).waitFor()
    let asked = ''
    page.on('dialog', (dialog) => {
      asked = dialog.type()
      void dialog.accept()
    })
    await page.reload()
    expect(asked).toBe('beforeunload')
    await page.getByText('Các bước nhập số liệu').waitFor()
    await context.close()
  })
})

test('a backup dropped here is pointed to where it can be opened', async () => {
  const { page, context } = await openImport()
  await drop(page, { name: 'sao-luu.ptb', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
  await page.getByRole('link', { name: 'Mở ở mục Công bố và sao lưu' }).click()
  await page.waitForURL(/#\/data\/publish/)
  await context.close()
})

test('the page fits a phone and a wall, with a table of the file open', async () => {
  for (const width of [360, 2560]) {
    const { page, context } = await openImport({ width, height: 800 })
    const text = readFileSync(demoFile('recognition-2025.csv'), 'utf8').split('\n').slice(0, 20).join('\n')
    await drop(page, csv('a.csv', text))
    await page.getByText('4. Kiểm tra').waitFor()
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider, `${width} px`).toBe(0)
    await context.close()
  }
})
