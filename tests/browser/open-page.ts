import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { browserArgs, findBrowser } from '../browser-path.mjs'

/** A page of the app, and what it did that no page of ours may do. */
export interface Opened {
  page: Page
  context: BrowserContext
  /** Errors that nobody caught, and messages of the content security policy. */
  errors: string[]
  /** Requests to other origins. */
  strangers: string[]
}

export interface OpenOptions {
  width?: number
  height?: number
  /** Runs before the page is asked for: routes that damage files, scripts that take features away. */
  before?: (context: BrowserContext) => Promise<unknown>
  /** Where the app is served; unless said, where `dist/` is. */
  app?: string
  /** Whether the service worker may come: it answers requests that routes are to answer. */
  serviceWorker?: boolean
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser found')
  return chromium.launch({ executablePath, args: browserArgs })
}

/** Opens the built app at an address behind `#`, in a context of its own. */
export async function openApp(browser: Browser, hash = '', options: OpenOptions = {}): Promise<Opened> {
  const { width = 1366, height = 768, before, serviceWorker = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    acceptDownloads: true,
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const app = options.app ?? inject('app')
  const errors: string[] = []
  const strangers: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(app) && !/^(blob|data):/.test(url)) strangers.push(url)
  })
  context.on('weberror', (error) => errors.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|React/.test(message.text()))
      errors.push(message.text())
  })
  await before?.(context)
  const page = await context.newPage()
  await page.goto(`${app}${hash}`)
  return { page, context, errors, strangers }
}

/** The page of a browser that {@link visit} goes on with. */
const visited = new WeakMap<Browser, Opened>()

/**
 * Goes to an address within one page of the browser, as a link of the app does: what the page has kept of its last
 * address (an open drawer, a chart turned to its table) is gone, what a visitor stores is not. For tests that store
 * nothing; starting app and engine anew for each of them would take most of their time.
 */
export async function visit(browser: Browser, hash = '', options: OpenOptions = {}): Promise<Opened> {
  const { width = 1366, height = 768 } = options
  const last = visited.get(browser)
  const opened = last ?? (await openApp(browser, '', options))
  visited.set(browser, opened)
  const { page } = opened
  if (last) {
    opened.errors.length = 0
    opened.strangers.length = 0
  }
  await settled(page)
  await page.setViewportSize({ width, height })
  const turnTo = async (address: string, path: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await page.locator(`#app main[data-path="${path}"]`).waitFor()
  }
  await turnTo('#/nowhere', '')
  if (hash === '#/nowhere') return opened
  await turnTo(hash || '#/', /^#(\/[^?]*)/.exec(hash)?.[1] ?? '/')
  return opened
}

/** Waits until the app itself has taken the place of the prerendered view and nothing on it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.getElementById('first-view') &&
      document.querySelector('#app main') &&
      document.querySelectorAll('#app [data-loading]').length === 0,
    undefined,
    { timeout: 45_000 },
  )
}

/** Waits until a number of charts are drawn. */
export async function painted(page: Page, charts: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('#app [data-painted]').length >= count,
    charts,
    {
      timeout: 45_000,
    },
  )
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps people from using the page as it stands, by axe: serious and critical findings, with where they are. */
export async function graveFindings(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts of others; the test reaches in from outside.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'axe.run(document, { resultTypes: ["violations"] })',
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  const { violations } = result.value as AxeResults
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
