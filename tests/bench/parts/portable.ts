import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import texts from '../../../web/i18n/share.vi.json'
import { browserArgs, ensureBrowser } from '../../browser-path.mjs'
import { serveApp } from '../bench-pages.ts'
import { atMost, type BenchResult, median } from '../result.ts'

const runs = 3

/** Seconds from the press of the button to the file on the disk, and the size of the file, for the demonstration. */
export async function portable(): Promise<BenchResult[]> {
  const app = await serveApp()
  const folder = mkdtempSync(join(tmpdir(), 'phong-trao-portable-'))
  const file = join(folder, 'portable.html')
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${app.url}#/data/publish`)
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 120_000 })
  await page.getByRole('button', { name: texts.portable.button, exact: true }).click()
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const coming = page.waitForEvent('download', { timeout: 60_000 })
    const began = performance.now()
    await page.getByRole('button', { name: texts.portable.go, exact: true }).click()
    await (await coming).saveAs(file)
    seconds.push((performance.now() - began) / 1000)
  }
  const megabytes = statSync(file).size / 1_000_000
  await browser.close()
  app.close()
  rmSync(folder, { recursive: true })
  return [atMost('portable-s', median(seconds), 's', 8), atMost('portable-mb', megabytes, 'MB', 14)]
}
