import { beforeAll, describe, expect, test } from 'vitest'
import type { OwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import { simplifyBoundaries } from '../../../data/boundaries/simplify-boundaries.ts'
import { Deck, type Slide } from '../../../data/deck/deck.ts'
import type { Manifest } from '../../../data/model/dataset.ts'
import type { QueryName, QueryRow } from '../../../queries/catalog.ts'
import type { Question } from '../../../web/app/question.ts'
import {
  frozenAnswers,
  frozenManifest,
  frozenOf,
  frozenPlans,
  frozenStatements,
} from '../../../web/deck/frozen-answers.ts'
import { type Answered, type DeckGround, prepareSlide } from '../../../web/deck/prepared-slide.ts'
import { shownSlide } from '../../../web/deck/shown-slide.ts'
import type { Figure } from '../../../web/figures/figure.ts'
import { figureIds, loadFigure } from '../../../web/figures/registry.ts'
import { figureText } from '../../../web/figures/use-figure.ts'
import { addDeckTexts } from '../../../web/i18n/deck-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { smallDeck, smallSlide } from '../../fixtures/deck.ts'
import { areaRow } from './area-rows.ts'
import { row } from './overview-sentence.ts'
import { manifest } from './small-manifest.ts'
import { polygonAt } from './square-shapes.ts'

const texts = createTexts('vi')
addDeckTexts(texts)
const text = figureText(texts, 'vi', { t: texts.t, format: formatOf('vi') })
const figures = new Map<string, Figure | null>()
beforeAll(async () => {
  for (const id of figureIds) figures.set(id, await loadFigure(id))
  for (const one of figures.values()) one?.addTexts?.(texts)
})

type Rows = Partial<{ [Name in QueryName]: Partial<QueryRow<Name>>[] }>

const province = { id: '33-2025-07-01', full_name: 'Tỉnh Mới', level: 'province' }
const headline = [
  { ...row('safe_rate', 90, 100, 1.5), k_before: 80 },
  row('good_or_better_rate', 70, 90),
  { ...row('weak', 2, 90, 0.5), difference: 1 },
  row('typical', null, null),
  row('registered_rate', 100, 100, 0),
]

/** Slides made from answers that are given by the name of their question; others hold nothing. */
const ground = (
  rows: Rows,
  with_: Manifest = manifest,
  boundaries: readonly OwnBoundaries[] | null = [],
): DeckGround => ({
  manifest: with_,
  plans: new Map(),
  figures,
  text,
  boundaries: () => boundaries,
  read: () => null,
  answer: <Name extends QueryName>({ name }: Question<Name>): Answered<Name> => {
    const all: Rows = { 'filters/area': [province], ...rows }
    return { rows: (all[name] ?? []) as QueryRow<Name>[] }
  },
})
const shown = (differs: Partial<Slide>, rows: Rows = {}, with_: Manifest = manifest) => {
  const made = ground(rows, with_)
  return shownSlide(prepareSlide(smallSlide(differs), made), made, 4)
}

describe('a slide', () => {
  test('of headline figures has them with k/n, change and target', () => {
    const target = {
      ...{ metric: 'safe_rate', indicator: null, sectors: 'residential', test: '≥', target_percent: 85 },
      ...{ target_count: null, by_year: null, k: 90, n: 100, met: true, missing: 0 },
    }
    const slide = shown(
      { kind: 'key_figures', figure: null },
      { 'overview/headline': headline, 'overview/targets': [target] },
    )
    expect(slide?.content).toMatchObject({
      kind: 'key_figures',
      figures: [
        {
          value: '90,0%',
          ratio: '90/100 đơn vị đã có kết quả',
          change: '+1,5 điểm % so với 2024',
          better: true,
          target: 'Đạt chỉ tiêu ≥ 85%',
        },
        { value: '77,8%', change: null, better: null, target: null },
        { value: '2', change: '+1 (+0,5 điểm %) so với 2024', better: false },
        { value: '—', ratio: null },
        { value: '100,0%', better: null },
      ],
    })
    expect(slide).toMatchObject({ number: 4, label: 'Số liệu minh họa' })
    expect(slide?.source).toContain('Số liệu minh họa')
    expect(slide?.href).toMatch(/^#\/\?dataset=demo&year=2025/)
  })

  test('of old communes has them as k of n, with neither a rate that moved nor a target', () => {
    const before = { k_before_from: 2, k_before_to: 3, n_before_to: 4 }
    const old = { ...row('safe_rate', 3, 4, 25), old: true, old_before: true, ...before }
    const today = { ...row('weak', 1, 1), old_before: true, ...before }
    const slide = shown({ kind: 'key_figures', figure: null }, { 'overview/headline': [old, today] })
    expect(slide?.content).toMatchObject({
      figures: [
        { value: '3/4', ratio: 'xã cũ', change: '2024: 2–3/4 xã cũ', better: null, target: null },
        { value: '1', change: '2024: 2–3/4 xã cũ' },
      ],
    })
  })

  test('of areas to watch lists the last ones first, with ties at its end', () => {
    const areas = Array.from({ length: 14 }, (_, at) =>
      areaRow({
        area_id: `a${at}`,
        full_name: `Xã ${at}`,
        rank: at < 5 ? 4 : at + 1,
        tied: at < 5,
        ranked: 14,
        k: 20 - at,
        n: 20,
      }),
    )
    const slide = shown({ figure: 'compare/watch', as: 'table' }, { 'compare/areas': areas })
    if (slide?.content.kind !== 'table') throw new Error('no table')
    const { rows } = slide.content.table
    expect(rows.map(([name]) => name).slice(0, 2)).toEqual(['Xã 13', 'Xã 12'])
    // The tenth from the end shares its rank with four more.
    expect(rows).toHaveLength(14)
    expect(rows[0]).toContain('7/20')
  })

  describe('of the list of units', () => {
    const unit = {
      ...{ number: 1, unit_id: 'TH1', unit_name: 'Trường THCS Lê Lợi', code: 'TH1', sector: 'school' },
      ...{ level: 'commune', area_name: 'Xã Yên', parent_name: null, has_registered: true, safe: true },
      ...{ class: 'good', score: 84.5, typical_state: 'typical', decision_number: null, decision_date: null },
    }
    const filters = { unit_columns: 'name,area,class,score', unit_class: 'good', unit_sort: '-score' }
    const list = (units: number, left_open = 0) =>
      shown(
        { figure: 'units/list', as: 'table', view: { ...smallSlide().view, ...filters } },
        { 'units/first': units > 0 ? [unit, unit] : [], 'units/count': [{ units, left_open }] },
      )

    test('has its filters, its columns, its order, and how many there are in all', () => {
      expect(list(12_345, 6)?.content).toMatchObject({
        kind: 'table',
        caption: {
          subtitle: expect.stringMatching(
            /^12\.345 đơn vị · Phân loại phong trào: Khá · xếp theo điểm, giảm dần · /,
          ),
        },
        table: {
          columns: [
            { heading: 'Tên đơn vị' },
            { heading: 'Địa bàn' },
            { heading: 'Phân loại' },
            { heading: 'Điểm' },
          ],
          rows: [
            ['Trường THCS Lê Lợi', 'Xã Yên', 'Khá', '84,5'],
            ['Trường THCS Lê Lợi', 'Xã Yên', 'Khá', '84,5'],
          ],
        },
        notes: expect.stringMatching(/^12\.345 đơn vị; bảng có 2 đơn vị đầu\. Không kể 6 đơn vị/),
        hasChart: false,
      })
    })

    test('says nothing of a part where all units are in it', () => {
      expect(list(2)?.content).toMatchObject({ kind: 'table', notes: null })
    })

    test('says that no unit passes the filters', () => {
      expect(list(0)?.content).toMatchObject({
        kind: 'missing',
        reason: expect.stringMatching(/^Không có đơn vị nào khớp/),
      })
    })
  })

  describe('on boundaries', () => {
    const { topology } = simplifyBoundaries(new Map([['west', polygonAt(0, 0)]]))
    const set = { file: 'xa.geojson', saved_at: '2026-01-01T00:00:00Z', scope: 'p', topology }
    const rows: Rows = {
      'compare/areas': ['west', 'east'].map((id) =>
        areaRow({ area_id: id, full_name: `Xã ${id}`, rank: 1, ranked: 2, k: 9, n: 10 }),
      ),
      'compare/parts': ['west', 'east'].map((id) => ({ area_id: id, part_id: id })),
    }
    const map = (boundaries: readonly OwnBoundaries[] | null) => {
      const made = ground(rows, manifest, boundaries)
      return shownSlide(prepareSlide(smallSlide({ figure: 'compare/bounds' }), made), made, 1)
    }

    test('is drawn on those there are, and names their file and what is not on it', () => {
      const slide = map([set])
      if (slide?.content.kind !== 'chart') throw new Error('no chart')
      const { model, notes } = slide.content
      expect(model.whole).toBe(true)
      expect(model.table.rows.map(([name]) => name)).toEqual(['Xã west', 'Xã east'])
      expect(notes).toMatch(/tệp xa\.geojson.* 1 địa bàn chưa có ranh giới/)
      expect(slide.href).toMatch(/^#\/compare\?.*show=map&draw=bounds/)
    })

    test('waits until they are read', () => {
      expect(map(null)).toBeNull()
    })

    test('says what to bring where there are none', () => {
      expect(map([])?.content).toMatchObject({
        kind: 'missing',
        reason: expect.stringMatching(/^Trình duyệt này chưa có ranh giới.*trang So sánh/),
      })
    })
  })

  test('keeps a title of its own, and the note of the presenter', () => {
    expect(
      shown({ kind: 'text', figure: null, title: 'Ý kiến', text: 'Một\n\nHai', note: 'nói chậm' }),
    ).toMatchObject({
      title: 'Ý kiến',
      note: 'nói chậm',
      source: '',
      content: { kind: 'text', paragraphs: ['Một', 'Hai'] },
    })
  })

  test('names of 300 characters stay whole', () => {
    const long = 'Đ'.repeat(300)
    const areas = [areaRow({ full_name: long, name: long, rank: 1, ranked: 1, k: 1, n: 2 })]
    const slide = shown({ figure: 'compare/watch', as: 'table' }, { 'compare/areas': areas })
    expect(slide?.content).toMatchObject({
      kind: 'table',
      table: { rows: [[long, 95, '1/2', 5, '1/1']] },
    })
  })
})

describe('a slide whose figures are gone says why and what to do', () => {
  const view = smallSlide().view
  const reasonOf = (slide: ReturnType<typeof shown>) =>
    slide?.content.kind === 'missing' ? slide.content.reason : slide?.content.kind
  test.each([
    ['dataset', { view: { ...view, dataset: 'opened-1' } }, /“opened-1” không còn trong ứng dụng/],
    ['year', { view: { ...view, year: '2021' } }, /Năm 2021 không còn trong dữ liệu/],
    ['the year compared with', { view: { ...view, compare: '2019' } }, /Năm 2019 không còn/],
    ['plan', { view: { ...view, plan: 'gone' }, figure: 'targets/scorecard' }, /Kế hoạch “gone” không còn/],
    ['figure', { figure: 'overview/pie' }, /không có biểu đồ “overview\/pie”/],
    ['answers', {}, /Chưa có số liệu để vẽ/],
    [
      'a year to compare with',
      { view: { ...view, compare: 'none' }, figure: 'classification/moves' },
      /xóa trang/,
    ],
  ])('%s', (_, differs, reason) => {
    const slide = shown(differs)
    expect(reasonOf(slide)).toMatch(reason)
    expect(reasonOf(slide)).toMatch(/xóa trang|thêm lại trang|Cập nhật/)
  })

  test('area', () => {
    const slide = shown({ view: { ...view, area: 'nowhere' } }, { 'filters/area': [] })
    expect(reasonOf(slide)).toMatch(/Địa bàn này không có trong dữ liệu/)
  })

  test('a plan that is gone does not take along what can do without it', () => {
    const slide = shown(
      { view: { ...view, plan: 'gone' }, kind: 'key_figures', figure: null },
      { 'overview/headline': headline },
    )
    expect(slide?.content.kind).toBe('key_figures')
  })

  test('figures that cannot be drawn take no other slide along', () => {
    const broken: Rows = { 'overview/headline': [null as never] }
    expect(reasonOf(shown({ kind: 'key_figures', figure: null }, broken))).toMatch(/Không lấy được số liệu/)
  })
})

describe('a frozen deck', () => {
  const deck = smallDeck({ slides: [smallSlide({ id: 'k', kind: 'key_figures', figure: null })] })
  const live = ground({ 'overview/headline': headline })

  test('shows what it froze, though the data and their dataset are gone', () => {
    const frozen = frozenOf(deck, live, new Date('2026-01-05T00:00:00.000Z'))
    if (!frozen) throw new Error('not frozen')
    // As it is kept and read again.
    const kept = Deck.parse(JSON.parse(JSON.stringify({ ...deck, frozen }))).frozen
    if (!kept) throw new Error('not kept')
    const [, published] = manifest.datasets
    const others: Manifest = { ...manifest, datasets: published ? [published] : [] }
    const still: DeckGround = {
      manifest: frozenManifest(kept, others),
      plans: frozenPlans(kept),
      figures,
      text,
      boundaries: () => [],
      read: frozenStatements(kept),
      answer: frozenAnswers(kept),
    }
    const was = deck.slides.map((slide) => shownSlide(prepareSlide(slide, live), live, 1))
    const is = deck.slides.map((slide) => shownSlide(prepareSlide(slide, still), still, 1))
    expect(is).toEqual(was)
    const [gone] = deck.slides.map((slide) => {
      const made = ground({}, others)
      return shownSlide(prepareSlide(slide, made), made, 1)
    })
    expect(gone?.content.kind).toBe('missing')
  })

  test('says of a slide that was added since that its figures were not frozen', () => {
    const frozen = frozenOf(deck, live, new Date('2026-01-05T00:00:00.000Z'))
    if (!frozen) throw new Error('not frozen')
    const still = { ...live, answer: frozenAnswers(frozen) }
    const added = shownSlide(prepareSlide(smallSlide(), still), still, 2)
    expect(added?.content).toMatchObject({
      kind: 'missing',
      reason: expect.stringMatching(/chưa được cố định/),
    })
  })
})
