import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import texts from '../../web/i18n/offline.vi.json'
import { writeServiceWorker } from '../../web/prerender/write-service-worker.ts'
import { openApp, settled, startBrowser } from './open-page.ts'
import { serveFolder } from './serve-app.ts'

const dist = resolve(import.meta.dirname, '../../dist')
let browser: Browser
let folder = ''
beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phong-trao-offline-'))
  cpSync(dist, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => browser.close())

/** Puts another page on the host, as a new version of the app would. */
function publish(mark: string): void {
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<body.*?>/, `<body data-version="${mark}">`))
}

/** What a visit would get now: the mark of the page that is kept. */
const kept = (opened: Page) =>
  opened.evaluate(async () => {
    const html = await (await fetch('./')).text()
    return /data-version="(\w+)"/.exec(html)?.[1] ?? 'first'
  })

/** How the browser takes a new service worker, once it has decided. */
const update = (opened: Page) =>
  opened.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const installing = registration?.installing
    while (installing?.state === 'installing') await new Promise((settle) => setTimeout(settle, 100))
    return installing?.state
  })

test('the app is kept whole, changes as a whole when the reader says so, and answers with no network', async () => {
  const host = await serveFolder(folder)
  const { page: opened, context, errors } = await openApp(browser, '', { app: host.url, serviceWorker: true })
  await settled(opened)
  await opened.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 90_000 })

  // A host that has been given a part of a new version: its list of files, not yet those files.
  publish('second')
  await writeServiceWorker(folder)
  publish('torn')
  expect(await update(opened)).toBe('redundant')
  expect(await kept(opened)).toBe('first')
  expect(await opened.getByText(texts.newer.app).count()).toBe(0)

  publish('second')
  expect(await update(opened)).toBe('installed')
  await opened.getByText(texts.newer.app).waitFor()
  expect(await kept(opened)).toBe('first')
  await Promise.all([
    opened.waitForEvent('load'),
    opened.getByRole('button', { name: texts.newer.show }).click(),
  ])
  await settled(opened)
  expect(await opened.locator('body').getAttribute('data-version')).toBe('second')
  expect(await opened.getByText(texts.newer.app).count()).toBe(0)

  await context.setOffline(true)
  await host.close()
  await opened.reload()
  await settled(opened)
  expect(await opened.locator('#app [data-summary]').innerText()).toContain('79/104')
  // Nothing of this page is prebuilt: the engine counts.
  await opened.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await opened.locator('[data-count="6202"]').waitFor({ timeout: 60_000 })
  expect(errors).toEqual([])
  await context.close()
}, 240_000)
