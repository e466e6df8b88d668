import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptable, acceptButton, drop, takeIn } from './import-page.ts'
import { openApp, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A new ward of Hưng Yên that takes Phường Phố Hiến in. */
const areas = [
  'DANH MỤC ĐƠN VỊ HÀNH CHÍNH TỈNH HƯNG YÊN;;;;;;',
  'STT;Mã ĐVHC;Tên đơn vị hành chính;Loại;Trực thuộc;Từ ngày;Đến ngày;Nhập vào;Nghị quyết số',
  '1;32999;Sông Hồng;Phường;Tỉnh Hưng Yên;01/07/2026;;;',
  '2;11953;Phố Hiến;Phường;;;30/06/2026;Phường Sông Hồng;1/NQ-UBTVQH16',
].join('\r\n')

const units = (commune: string) =>
  [
    'Năm;Tên đơn vị;Loại hình;Xã, phường, đặc khu;Đạt chuẩn An toàn về ANTT',
    `2026;Tổ dân phố 1;Khu dân cư;${commune};Đạt`,
    `2026;Tổ dân phố 2;Khu dân cư;${commune};Chưa đạt`,
  ].join('\r\n')

test('areas are previewed and accepted, name what comes after, and are not taken back from under it', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/data/import')
  await page.getByText('Các bước nhập số liệu').waitFor()

  // Before: nobody knows the new ward.
  await drop(page, { name: 'don-vi.csv', content: units('Phường Sông Hồng') })
  await page.getByText('không có trong danh mục năm 2026').waitFor()
  await page.getByRole('button', { name: 'Bỏ tất cả' }).click()

  await drop(page, { name: 'dia-ban.csv', content: areas })
  await page.getByText('Danh mục địa bàn: 1 mới, 0 đổi tên hoặc đơn vị cấp trên, 1 thay đổi').waitFor()
  const changes = page.locator('[data-area-changes] tbody tr')
  expect(await changes.allInnerTexts()).toEqual([
    expect.stringMatching(
      /^Phường Phố Hiến\s+Tỉnh Hưng Yên\s+Ngày cuối.*01\/07\/2025 – 30\/06\/2026\s+Phường Sông Hồng$/s,
    ),
    expect.stringMatching(/^Phường Sông Hồng\s+Tỉnh Hưng Yên\s+Mới\s+01\/07\/2026 – …/s),
  ])
  await acceptable(page)
  await acceptButton(page).click()
  await page.getByText('1 tệp, 2 dòng danh mục địa bàn').waitFor()

  await takeIn(page, { name: 'don-vi.csv', content: units('Phường Sông Hồng') })
  await page.getByRole('link', { name: 'Xem Tổng quan năm 2026' }).click()
  await page.locator('#app [data-summary]').filter({ hasText: '1/2' }).waitFor()

  // The list of areas cannot go while figures are of it.
  await page.goto(`${page.url().split('#')[0]}#/data/history`)
  await page.locator('[data-seq="1"]').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('của don-vi.csv dùng địa bàn từ lần nhập này').waitFor()
  await page.locator('[data-seq="2"]').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác lần nhập don-vi.csv').waitFor()
  await page.locator('[data-seq="1"]').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác lần nhập dia-ban.csv').waitFor()
  expect([errors, strangers]).toEqual([[], []])
  await context.close()
})

test('what is wrong with a list of areas is said row by row', async () => {
  const { page, context, errors } = await openApp(browser, '#/data/import')
  await page.getByText('Các bước nhập số liệu').waitFor()
  const bad = [
    'Mã ĐVHC;Tên ĐVHC;Loại ĐVHC;Trực thuộc;Từ ngày;Đến ngày;Nhập vào',
    '32999;Sông Hồng;Ấp;33;01/07/2026;;',
    '32998;Sông Luộc;Xã;98;01/07/2026;;',
    '32997;Sông Trà;Xã;33;01/07/2026;30/06/2026;',
    '11953;Phố Hiến;Phường;;;30/06/2026;32990',
  ].join('\r\n')
  await drop(page, { name: 'dia-ban-loi.csv', content: bad })
  for (const said of [
    'Loại đơn vị hành chính chưa rõ',
    'Không có đơn vị cấp trên',
    'Ngày hết trước ngày bắt đầu',
    'Không có đơn vị kế thừa',
  ]) {
    await page.getByText(said).first().waitFor()
  }
  expect(await acceptButton(page).isEnabled()).toBe(false)
  // A word of a kind can be given its meaning for the whole file.
  await page.getByRole('combobox', { name: '“Ấp” nghĩa là' }).selectOption('Phường')
  await page.getByRole('list', { name: 'Các tệp đang nhập' }).getByText('1 dòng · 3 dòng lỗi').waitFor()
  expect(errors).toEqual([])
  await context.close()
})
