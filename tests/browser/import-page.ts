import type { Page } from 'playwright-core'

/** A file as a browser's file input takes it. */
export interface DroppedFile {
  name: string
  content: Uint8Array | string
}

const heading =
  'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Xã, phường, đặc khu;Đăng ký An toàn về ANTT;Đạt chuẩn An toàn về ANTT'

/** A clean list of residential areas of Phường Phố Hiến, the first `safe` of them safe. */
export function unitList(units: number, safe: number, year = 2025): string {
  const rows = Array.from({ length: units }, (_, index) => {
    const number = index + 1
    const verdict = number <= safe ? 'Đạt' : 'Chưa đạt'
    return `${year};KDC${String(number).padStart(5, '0')};Tổ dân phố số ${number};Khu dân cư;Xã;Phường Phố Hiến;Có;${verdict}`
  })
  return `\ufeff${[heading, ...rows].join('\r\n')}\r\n`
}

/** Drops files on the Data page. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const input = page.locator('input[data-drop-input]')
  await input.waitFor({ state: 'attached' })
  await input.setInputFiles(
    files.map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) })),
  )
}

export const acceptButton = (page: Page) => page.getByRole('button', { name: 'Chấp nhận tất cả' })

/** Waits until all that was dropped could be accepted. */
export async function acceptable(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const buttons = [...document.querySelectorAll('button')]
      const button = buttons.find((one) => one.textContent?.includes('Chấp nhận tất cả'))
      return button !== undefined && !button.disabled && !button.hasAttribute('data-disabled')
    },
    undefined,
    { timeout: 45_000 },
  )
}

/** Drops files, accepts them, and waits until they are in. */
export async function takeIn(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  await drop(page, ...files)
  await acceptable(page)
  await acceptButton(page).click()
  await page.getByText('Đã nhập xong').waitFor()
}
