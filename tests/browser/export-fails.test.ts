import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckEn from '../../web/i18n/deck.en.json'
import deckVi from '../../web/i18n/deck.vi.json'
import pptxEn from '../../web/i18n/pptx.en.json'
import pptxVi from '../../web/i18n/pptx.vi.json'
import sentencesEn from '../../web/i18n/sentences.en.json'
import sentencesVi from '../../web/i18n/sentences.vi.json'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const missing = (route: Route) => route.fulfill({ status: 404, body: '' })
const throwing = (route: Route) =>
  route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("nothing works today")' })
const slow = { timeout: 60_000 }

/** The app with a script of its assets answered otherwise until `mend` is called. */
async function openBroken(hash: string, script: string, answer: typeof missing) {
  let broken = true
  const opened = await openApp(browser, hash, {
    before: (context) =>
      context.route(`**/assets/${script}-*.js`, (route) => (broken ? answer(route) : route.continue())),
  })
  await settled(opened.page)
  const mend = () => {
    broken = false
  }
  return { ...opened, mend }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.each([
  ['vi', missing, deckVi, pptxVi],
  ['en', throwing, deckEn, pptxEn],
] as const)(
  'PowerPoint in %s: a writer that fails is said to have, and the next press makes the file',
  async (...given) => {
    const [lang, answer, deckTexts, texts] = given
    const { page, context, mend } = await openBroken(
      `#/deck?dataset=demo&lang=${lang}`,
      'pptx-worker',
      answer,
    )
    await button(page, deckTexts.new).click()
    const save = page.locator('button[data-pptx]')
    await save.and(page.locator(':enabled')).click(slow)
    await page.locator('button[data-pptx="failed"]:enabled').waitFor(slow)
    await page.getByText(texts.failed.title, { exact: true }).waitFor()
    mend()
    const [file] = await Promise.all([page.waitForEvent('download', slow), save.click()])
    expect(file.suggestedFilename()).toMatch(/\.pptx$/)
    await page.locator('[data-pptx-said="saved"]').waitFor()
    expect(await page.getByText(texts.failed.title, { exact: true }).count()).toBe(0)
    await context.close()
  },
  180_000,
)

test.each([
  ['vi', 'xlsx-worker', missing, sentencesVi, 'forms'],
  ['en', 'xlsx-worker', throwing, sentencesEn, 'forms'],
  ['en', 'report-document', missing, sentencesEn, 'word'],
  ['vi', 'report-document', missing, sentencesVi, 'word'],
] as const)(
  'report in %s: without %s it says that there is no file, and the next press makes it',
  async (...given) => {
    const [lang, script, answer, texts, kind] = given
    const hash = `#/sentences?dataset=demo&lang=${lang}`
    const { page, context, mend } = await openBroken(hash, script, answer)
    await button(page, texts.files[kind]).click(slow)
    await page.getByRole('alert').filter({ hasText: texts.files.failed }).waitFor(slow)
    mend()
    const [file] = await Promise.all([
      page.waitForEvent('download', slow),
      button(page, texts.files[kind]).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.(xlsx|docx)$/)
    expect(await page.getByRole('alert').count()).toBe(0)
    await context.close()
  },
  120_000,
)
