import { beforeAll, describe, expect, test } from 'vitest'
import { breaks } from '../../data/model/break.ts'
import type { ChartModel, ChartTable } from '../../web/charts/chart-model.ts'
import { sectorsChart } from '../../web/charts/sectors.ts'
import { trendChart } from '../../web/charts/trend.ts'
import type { ShownDeck, ShownSlide, SlideContent } from '../../web/deck/slide-content.ts'
import { pptxDeck } from '../../web/export/pptx-pages.ts'
import { writePptx } from '../../web/export/pptx-write.ts'
import { formatOf } from '../../web/i18n/format.ts'
import { addPptxTexts } from '../../web/i18n/pptx-texts.ts'
import { createTexts } from '../fixtures/both-languages.ts'
import { readPptx, seriesOf, tableRows, textsOf, workbookOf } from './pptx-parts.ts'

const texts = createTexts('vi')
addPptxTexts(texts)
const text = { t: texts.t, format: formatOf('vi') }

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='

const caption = { title: 'Tiêu đề', subtitle: '% trên số đơn vị', source: 'Nguồn' }
const slide = (number: number, content: SlideContent, differs: Partial<ShownSlide> = {}): ShownSlide => ({
  ...{ id: `s${number}`, number, title: `Trang ${number}`, content, note: '' },
  ...{ source: 'Nguồn: Số liệu minh họa', label: 'Số liệu minh họa', href: null, ...differs },
})
const chart = (model: ChartModel): SlideContent => ({ kind: 'chart', caption, model, notes: null })

/** 2.871/3.012 is 95,319…%; an agency with 0/12 is a zero, a school without figures is none. */
const years = {
  ...{ k: null, n: null, percent: null, value: null, change: null, small: false },
  ...{ k_before: null, n_before: null, percent_before: null, value_before: null },
  ...{ old: false, old_before: false, open: false, open_before: false },
  ...{ value_from: null, value_to: null, value_before_from: null, value_before_to: null },
  ...{ k_from: null, k_to: null, n_from: null, n_to: null },
  ...{ k_before_from: null, k_before_to: null, n_before_from: null, n_before_to: null },
}
const residential = (100 * 2871) / 3012
const sectors = sectorsChart(
  [
    {
      ...{ ...years, sector: 'residential', k: 2871, n: 3012, percent: residential, value: residential },
      ...{ k_before: 2805, n_before: 3000, percent_before: 93.5, value_before: 93.5, change: 1.8 },
    },
    { ...years, sector: 'agency', k: 0, n: 12, percent: 0, value: 0 },
    { ...years, sector: 'school' },
  ],
  { metric: 'safe_rate', year: 2025, compare: 2024 },
  text,
)

const { native: _, ...bare } = sectors

const rate = (metric: string, year: number, k: number | null, n: number | null) => {
  const percent = k === null || n === null ? null : (k * 100) / n
  return {
    metric,
    year,
    provisional: year === 2026,
    k,
    n,
    percent,
    percent_from: percent,
    percent_to: percent,
    ...{ old: false, k_from: k, k_to: k, n_from: n, n_to: n },
  }
}
const trend = trendChart(
  [
    rate('safe_rate', 2023, 90, 100),
    rate('safe_rate', 2024, null, null),
    rate('safe_rate', 2025, 3011, 3012),
    rate('typical_rate', 2025, 79, 104),
  ],
  breaks.filter(({ year }) => year === 2025),
  'safe_rate',
  text,
)

const longName = `${'Trường Trung học cơ sở và Trung học phổ thông '.repeat(7)}${'x'.repeat(60)}`.slice(
  0,
  300,
)
/** What no XML can hold, what markup is made of, and what a sheet would run. */
const nasty = 'A\u0000B\u000bC & <b>"D"</b> \ud800 =1+1'

const list: ChartTable = {
  columns: [
    { heading: 'Hạng', kind: 'count' },
    { heading: 'Đơn vị', kind: 'text' },
    { heading: '%', kind: 'percent' },
  ],
  rows: Array.from({ length: 90 }, (_, at) => [
    at + 1,
    at % 9 === 0 ? `${at} ${longName}` : `Đơn vị ${at}`,
    at === 3 ? null : at / 2,
  ]),
}

const deck: ShownDeck = {
  title: `Tổng kết ${nasty}`,
  organisation: { name: `Công an ${nasty}`, emblem: pixel },
  standing: 'Số liệu cố định ngày 02/01/2026',
  slides: [
    slide(1, { kind: 'title', subtitle: longName }, { title: longName, note: `Chào\nhai dòng ${nasty}` }),
    slide(2, { kind: 'text', paragraphs: [nasty, longName] }, { title: nasty }),
    slide(3, chart(sectors)),
    slide(4, chart(trend), { title: longName }),
    slide(5, { kind: 'table', caption, table: list, notes: longName }),
    slide(6, { kind: 'missing', reason: 'Không còn số liệu của năm này' }),
    slide(7, {
      kind: 'key_figures',
      figures: [
        {
          name: longName,
          value: '95,3%',
          ratio: '2.871/3.012',
          change: '+1,8 điểm %',
          better: true,
          target: null,
        },
        { name: 'Loại Yếu', value: '—', ratio: null, change: null, better: null, target: null },
      ],
    }),
    // A chart that PowerPoint has no kind for.
    slide(8, chart(bare)),
  ],
}

let read: ReturnType<typeof readPptx>
beforeAll(async () => {
  const made = await pptxDeck(deck, {
    ...{ language: 'vi', words: texts.getFixedT('vi', 'pptx'), format: text.format, day: '26/11/2026' },
    emblem: { data: pixel, width: 1, height: 1 },
    picturesOf: async () => [{ data: pixel, width: 100, height: 50 }],
  })
  read = readPptx(await writePptx(made))
})

const slideOf = (title: string) => {
  const found = read.slides.find((one) => textsOf(one.xml)[0]?.startsWith(title))
  if (!found) throw new Error(`no slide ${title}`)
  return found
}
/** The charts of a slide, in the order in which they stand on it. */
function chartsOf({ name }: { name: string }): string[] {
  const rels = read.partOf(name.replace('slides/', 'slides/_rels/').concat('.rels'))
  return [...rels.querySelectorAll('Relationship[Type$="/chart"]')].map((one) =>
    (one.getAttribute('Target') ?? '').replace('../', 'ppt/').replace(/^\//, ''),
  )
}

describe('the file', () => {
  test('holds no figure that is none, and lists what is in it', () => {
    const markup = [...read.xml].map(([name, one]) => [name, one.documentElement.outerHTML] as const)
    expect(markup.filter(([, one]) => />(NaN|undefined|null)</.test(one)).map(([name]) => name)).toEqual([])
    const listed = [...read.partOf('[Content_Types].xml').querySelectorAll('Override')].map(
      (one) => one.getAttribute('PartName')?.slice(1) ?? '',
    )
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((name) => !read.files[name])).toEqual([])
  })

  test('has every part that another points to, and no number of a shape twice on a slide', () => {
    for (const [name, rels] of read.xml) {
      if (!name.endsWith('.rels')) continue
      const folder = name.replace(/_rels\/[^/]*$/, '')
      for (const one of rels.querySelectorAll('Relationship:not([TargetMode="External"])')) {
        const target = new URL(one.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1)
        expect(read.files[target], `${name}: ${target}`).toBeDefined()
      }
    }
    for (const { xml } of read.slides) {
      const ids = [...xml.getElementsByTagName('p:cNvPr')].map((one) => one.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('has the parts of the presentation in the order of the format, as PowerPoint wants them', () => {
    const names = [...read.partOf('ppt/presentation.xml').documentElement.children].map(
      (one) => one.localName,
    )
    // ECMA-376 part 1, 19.2.1.26.
    const order = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz']
    expect(names.slice(0, 5)).toEqual(order.filter((name) => name !== 'handoutMasterIdLst'))
  })

  test('has texts as they were typed, without what XML cannot hold', () => {
    expect(textsOf(slideOf('ABC').xml)).toContain('ABC & <b>"D"</b>  =1+1')
    const notes = textsOf(read.partOf('ppt/notesSlides/notesSlide1.xml'))
    expect(notes.slice(0, 2)).toEqual(['Chào', 'hai dòng ABC & <b>"D"</b>  =1+1'])
    expect(read.partOf('docProps/core.xml').querySelector('title')?.textContent).toContain('Tổng kết ABC')
  })

  test('says on every slide that the data are a demonstration, and how its figures stand on the first', () => {
    for (const { xml } of read.slides) expect(textsOf(xml)).toContain('SỐ LIỆU MINH HỌA')
    expect(textsOf(read.slides[0]?.xml as Document)).toContain(
      'Số liệu cố định ngày 02/01/2026. Xuất tệp ngày 26/11/2026.',
    )
    const inner = read.slides.slice(1).map(({ xml }) => textsOf(xml))
    expect(inner.every((said) => said.includes('Nguồn: Số liệu minh họa'))).toBe(true)
  })
})

describe('native charts', () => {
  test('have the figures of the rows: a zero is a zero, none is no point', async () => {
    const [name = ''] = chartsOf(slideOf('Trang 3'))
    const categories = ['Khu dân cư', 'Cơ quan', 'Cơ sở giáo dục']
    expect(seriesOf(read.partOf(name))).toEqual([
      { name: '2025', categories, values: [residential, 0, null] },
      { name: '2024', categories, values: [93.5, null, null] },
    ])
    const book =
      read.files[
        name.replace('charts/chart', 'embeddings/Microsoft_Excel_Worksheet').replace('.xml', '.xlsx')
      ]
    expect(await workbookOf(book ?? new Uint8Array())).toEqual([
      [null, '2025', '2024', '2025 (k/n)', '2024 (k/n)'],
      ['Khu dân cư', residential, 93.5, '2.871/3.012', '2.805/3.000'],
      ['Cơ quan', 0, null, '0/12', null],
      ['Cơ sở giáo dục', null, null, null, null],
    ])
  })

  test('have what every rate was made from beside it', () => {
    expect(tableRows(slideOf('Trang 3').xml)).toEqual([
      ['', 'Khu dân cư', 'Cơ quan', 'Cơ sở giáo dục'],
      ['2025', '95,3% (2.871/3.012)', '0,0% (0/12)', '—'],
      ['2024', '93,5% (2.805/3.000)', '—', '—'],
    ])
  })

  test('join no years over a break, set few apart from many, and never round up to all', () => {
    const [rates = '', few = ''] = chartsOf(trendSlide())
    const categories = ['2023', '2024', '⁝', '2025']
    expect(seriesOf(read.partOf(rates))[0]).toEqual({
      ...{ name: 'An toàn về ANTT', categories },
      values: [90, null, null, (100 * 3011) / 3012],
    })
    expect(seriesOf(read.partOf(few))).toEqual([
      { name: 'Điển hình', categories, values: [null, null, null, (100 * 79) / 104] },
    ])
    const formats = [...read.partOf(rates).getElementsByTagName('c:dLbls')].map((one) =>
      one.getElementsByTagName('c:numFmt')[0]?.getAttribute('formatCode'),
    )
    // 99,967 % is 100,0 with one digit.
    expect(new Set(formats)).toEqual(new Set(['#,##0.00"%"']))
  })
})

/** The slide with two charts. */
const trendSlide = () => {
  const found = read.slides.find((one) => chartsOf(one).length === 2)
  if (!found) throw new Error('no trend')
  return found
}

test('a table goes over slides with its head on each and loses no row; long names end in an ellipsis', () => {
  const pages = read.slides.filter(({ xml }) => /^Trang 5 \(\d+\/\d+\)$/.test(textsOf(xml)[0] ?? ''))
  expect(pages.length).toBeGreaterThan(2)
  const tables = pages.map(({ xml }) => tableRows(xml))
  expect(tables.map(([head]) => head)).toEqual(tables.map(() => ['Hạng', 'Đơn vị', '%']))
  const rows = tables.flatMap(([, ...rest]) => rest)
  expect(rows.map(([rank]) => rank)).toEqual(list.rows.map((_, at) => String(at + 1)))
  expect(rows[3]).toEqual(['4', 'Đơn vị 3', '—'])
  expect(rows[1]).toEqual(['2', 'Đơn vị 1', '0,50%'])
  expect(rows[9]?.[1]?.startsWith('9 Trường')).toBe(true)
})

test('a slide without data says why, figures keep what they were made from, other charts are pictures', () => {
  expect(textsOf(slideOf('Trang 6').xml)).toContain('Không còn số liệu của năm này')
  expect(textsOf(slideOf('Trang 7').xml)).toEqual(
    expect.arrayContaining(['95,3%', '2.871/3.012', '✓ +1,8 điểm %', '—']),
  )
  expect(slideOf('Trang 8').xml.getElementsByTagName('p:pic')).toHaveLength(1)
})
