import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import deckTexts from '../../web/i18n/deck.vi.json'
import texts from '../../web/i18n/pptx.vi.json'
import { openApp, settled, startBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

interface ReadSlide {
  texts: string[]
  series: { name: string; categories: string[]; values: (number | null)[] }[]
}

/** The slides of a file as an XML parser reads them, each with the series of its charts. */
async function slidesOf(page: Page, download: Download): Promise<ReadSlide[]> {
  const files = unzipSync(readFileSync(await download.path()))
  const parts = Object.entries(files).flatMap(([name, bytes]) =>
    /\.(xml|rels)$/.test(name) ? [[name, strFromU8(bytes)] as const] : [],
  )
  return page.evaluate((given) => {
    const read = new Map(
      given.map(([name, markup]) => {
        const xml = new DOMParser().parseFromString(markup, 'application/xml')
        if (xml.querySelector('parsererror')) throw new Error(`${name} is not well-formed`)
        return [name, xml] as const
      }),
    )
    const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagName(name)]
    const points = (one: Element, name: string) => {
      const parent = one.getElementsByTagName(name)[0]
      const found: (string | null)[] = []
      const count = Number(parent?.getElementsByTagName('c:ptCount')[0]?.getAttribute('val'))
      for (let at = 0; at < count; at += 1) found.push(null)
      for (const point of parent ? all(parent, 'c:pt') : []) {
        found[Number(point.getAttribute('idx'))] = point.getElementsByTagName('c:v')[0]?.textContent ?? ''
      }
      return found
    }
    const numbers = [...read.keys()].flatMap((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? [])
    numbers.sort((a, b) => Number(a) - Number(b))
    return numbers.map((number) => {
      const slide = read.get(`ppt/slides/slide${number}.xml`) as Document
      const rels = read.get(`ppt/slides/_rels/slide${number}.xml.rels`) as Document
      const charts = [...rels.querySelectorAll('Relationship[Type$="/chart"]')].flatMap(
        (one) => read.get(`ppt/charts/${one.getAttribute('Target')?.split('/').at(-1)}`) ?? [],
      )
      return {
        texts: all(slide, 'a:p').map((one) => one.textContent ?? ''),
        series: charts.flatMap((chart) =>
          all(chart, 'c:ser').map((one) => ({
            name: one.getElementsByTagName('c:tx')[0]?.getElementsByTagName('c:v')[0]?.textContent ?? '',
            categories: points(one, 'c:cat').map((name) => name ?? ''),
            values: points(one, 'c:val').map((value) => (value === null ? null : Number(value))),
          })),
        ),
      }
    })
  }, parts)
}

/** The table behind the chart of a slide, as the page shows it: the head, then its rows. */
async function tableBehind(page: Page, kind: string): Promise<string[][]> {
  await page.locator(`[data-slide][data-kind="${kind}"] button[aria-pressed]`).click()
  await page.getByText(deckTexts.slide.table, { exact: true }).click()
  const table = page.locator(`[data-preview="${kind}"] table`)
  await table.waitFor()
  return table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    )
}

const percent = (value: number | null) => (value === null ? '—' : `${value.toFixed(2).replace('.', ',')}%`)

test('a deck becomes a PowerPoint file whose charts have the figures of the screen', async () => {
  const { page, context, errors, strangers } = await openApp(browser, '#/deck?dataset=demo&year=2025')
  await settled(page)
  await page.getByRole('button', { name: deckTexts.new, exact: true }).click()
  const save = page.locator('button[data-pptx]')
  await save.and(page.locator(':enabled')).waitFor({ timeout: 90_000 })
  const slides = await page.locator('[data-slides] [data-slide]').count()
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))

  // Stopped, it leaves no file.
  await save.click()
  await page.getByRole('button', { name: texts.cancel, exact: true }).click()
  await page.getByText(texts.cancelled).waitFor()
  expect(downloads).toHaveLength(0)

  // Pressed twice, it is made once.
  await save.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await page.locator('[data-pptx-said="saved"]').waitFor({ timeout: 90_000 })
  expect(downloads).toHaveLength(1)
  const [file] = downloads
  if (!file) return
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pptx$/)
  const made = await slidesOf(page, file)
  expect(made.length).toBeGreaterThanOrEqual(slides)
  expect(made.every((slide) => slide.texts.includes('SỐ LIỆU MINH HỌA'))).toBe(true)
  expect(made.flatMap((slide) => slide.texts).join('\n')).toContain('5.910/6.202')

  const seriesOf = (title: string) => made.find((slide) => slide.texts[0]?.startsWith(title))?.series ?? []
  // By sector: name, then k, n and % of both years.
  const [, ...sectors] = await tableBehind(page, 'overview/sectors')
  const bars = seriesOf('Đạt chuẩn An toàn về ANTT theo loại hình')
  expect(bars.map(({ name }) => name)).toEqual(['2025', '2024'])
  expect(bars[0]?.categories).toEqual(sectors.map(([name]) => name))
  expect(bars[0]?.values.map(percent)).toEqual(sectors.map((row) => row[3]))
  expect(bars[1]?.values.map(percent)).toEqual(sectors.map((row) => row[6]))

  // By class: the year, then count and % of each class.
  const [head = [], ...years] = await tableBehind(page, 'overview/classes')
  const classes = seriesOf('Cơ cấu phân loại phong trào theo năm')
  expect(classes.map(({ name }) => name)).toEqual([1, 3, 5, 7].map((at) => head[at]))
  for (const [at, { categories, values }] of classes.entries()) {
    expect(categories).toEqual(years.map(([year]) => year))
    expect(values.map(percent)).toEqual(years.map((row) => row[2 + 2 * at]))
  }

  // The trend: the year, then %, k and n of each rate; a year that none is compared across is set apart.
  const [names = [], ...trend] = await tableBehind(page, 'overview/trend')
  for (const { name, categories, values } of seriesOf('Diễn biến các tỷ lệ qua các năm')) {
    const at = names.indexOf(name)
    const kept = categories.flatMap((year, place) =>
      year === '⁝' ? [] : [[year, percent(values[place] ?? null)]],
    )
    expect(kept).toEqual(trend.map((row) => [row[0], row[at]]))
  }
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
}, 240_000)
