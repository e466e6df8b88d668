import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Deck, longestText, readDeck, type Slide } from '../../../data/deck/deck.ts'
import { QueryError } from '../../../queries/engine/query-error.ts'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { resolveView } from '../../../web/app/view.ts'
import { frozenAnswers, frozenOf, frozenStatements } from '../../../web/deck/frozen-answers.ts'
import { StatementTooLongError, statementSlide } from '../../../web/deck/new-deck.ts'
import { type DeckGround, prepareSlide } from '../../../web/deck/prepared-slide.ts'
import { longestRead, readStatement, StatementTooSlowError } from '../../../web/deck/read-statement.ts'
import { shownSlide } from '../../../web/deck/shown-slide.ts'
import { loadFigure } from '../../../web/figures/registry.ts'
import { figureText } from '../../../web/figures/use-figure.ts'
import { addDeckTexts } from '../../../web/i18n/deck-texts.ts'
import { addExploreTexts } from '../../../web/i18n/explore-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { Explorer } from '../../../web/store/explorer.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { smallDeck } from '../../fixtures/deck.ts'
import { demo, manifest } from './small-manifest.ts'

const texts = createTexts('vi')
addDeckTexts(texts)
addExploreTexts(texts)
const text = figureText(texts, 'vi', { t: texts.t, format: formatOf('vi') })
const { view } = resolveView({}, manifest)
const sql = "SELECT area, units, 'a  b' AS said\nFROM units"
const choice = { x: 0, y: 1, kind: 'bar' } as const

const rows = (count: number, more = false): ReadRows => ({
  columns: [
    { name: 'area', kind: 'text', values: Array.from({ length: count }, (_, at) => `Xã ${at}`) },
    {
      name: 'units',
      kind: 'number',
      values: Array.from({ length: count }, (_, at) => (at === 0 ? null : at)),
    },
  ],
  count,
  more,
})
async function ground(read: ReturnType<DeckGround['read']>): Promise<DeckGround> {
  return {
    ...{
      manifest,
      plans: new Map(),
      text,
      boundaries: () => [],
      read: () => read,
      answer: () => ({ rows: [] }),
    },
    figures: new Map([['explore/answer', await loadFigure('explore/answer')]]),
  }
}
const shown = async (slide: Slide, read: ReturnType<DeckGround['read']>) => {
  const made = await ground(read)
  return shownSlide(prepareSlide(slide, made), made, 1)
}
const asTable = statementSlide(view, { sql, choice }, 'table')
const asChart = statementSlide(view, { sql, choice }, 'chart')

describe('a slide of a statement', () => {
  test('has its answer as a table with its SQL and its dataset, and no year of a view', async () => {
    const slide = await shown(asTable, { read: rows(3) })
    expect(slide).toMatchObject({
      source: 'Nguồn: Số liệu minh họa, không phải số liệu thật',
      content: {
        kind: 'table',
        caption: { subtitle: '3 dòng, 2 cột' },
        table: {
          columns: [
            { heading: 'area', kind: 'text' },
            { heading: 'units', kind: 'count' },
          ],
          rows: [
            ['Xã 0', null],
            ['Xã 1', '1'],
            ['Xã 2', '2'],
          ],
        },
        notes: expect.stringContaining('Câu lệnh: SELECT area, units'),
        hasChart: true,
      },
    })
    expect(slide?.href).toMatch(/^#\/explore\?dataset=demo/)
  })

  test('draws the columns that were chosen, and says how much of the answer it draws', async () => {
    const slide = await shown(asChart, { read: rows(60, true) })
    if (slide?.content.kind !== 'chart') throw new Error('no chart')
    expect(slide.content.model.points(600)).toHaveLength(40)
    expect(slide.content.model.native).toMatchObject({ kind: 'bars', unit: 'count' })
    expect(slide.content.notes).toMatch(/^Chỉ vẽ 40 dòng đầu trong 60 dòng\./)
    expect(slide.content.caption.subtitle).toBe('Chỉ 60 dòng đầu')
  })

  test('draws what can be drawn where the columns are no longer those', async () => {
    const other = statementSlide(view, { sql, choice: { x: 5, y: 0, kind: 'line' } }, 'chart')
    const slide = await shown(other, { read: rows(3) })
    expect(slide?.content).toMatchObject({ kind: 'chart' })
  })

  test.each([
    ['nothing', { read: rows(0) }, /^Câu lệnh chạy được nhưng không có dòng nào/],
    [
      'an error',
      { error: new QueryError(sql, new Error('Parser Error: syntax error\n\nLINE 1: x')) },
      /^Không lấy được số liệu: Câu lệnh viết chưa đúng \(Parser Error: syntax error\)$/,
    ],
    ['no answer in time', { error: new StatementTooSlowError() }, /chạy quá 30 giây/],
  ])('that has %s as its answer says so', async (_, read, reason) => {
    expect((await shown(asTable, read))?.content).toMatchObject({
      kind: 'missing',
      reason: expect.stringMatching(reason),
    })
  })

  test('waits for its answer', async () => {
    expect(await shown(asTable, null)).toBeNull()
  })

  test('is kept as it was written, unseen signs apart, and not where it is too long', () => {
    const deck = smallDeck({ slides: [{ ...asChart, text: `${sql}\u202e` }] })
    expect(readDeck(JSON.parse(JSON.stringify(deck)))?.slides[0]).toEqual(asChart)
    expect(() => statementSlide(view, { sql: 'x'.repeat(longestText + 1), choice }, 'table')).toThrow(
      StatementTooLongError,
    )
  })

  test('of a frozen deck keeps its answer', async () => {
    const deck = smallDeck({ slides: [asChart] })
    const live = await ground({ read: rows(3, true) })
    const frozen = frozenOf(deck, live, new Date('2026-01-05T00:00:00.000Z'))
    const kept = Deck.parse(JSON.parse(JSON.stringify({ ...deck, frozen }))).frozen
    if (!kept) throw new Error('not kept')
    const still: DeckGround = { ...live, read: frozenStatements(kept), answer: frozenAnswers(kept) }
    expect(still.read({ dataset: demo, sql })).toEqual({ read: rows(3, true) })
    expect(JSON.stringify(shownSlide(prepareSlide(asChart, still), still, 1))).toBe(
      JSON.stringify(shownSlide(prepareSlide(asChart, live), live, 1)),
    )
    const added = shownSlide(prepareSlide({ ...asChart, text: 'SELECT 1' }, still), still, 1)
    expect(added?.content).toMatchObject({ kind: 'missing', notFrozen: true })
  })
})

describe('statements of slides', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('are read one after another; one that takes too long is stopped and takes no other along', async () => {
    const explorer = new Explorer(() => ({
      prepare: async () => undefined,
      close: async () => undefined,
      read: (_, asked) =>
        asked === 'endless' ? new Promise<never>(() => undefined) : Promise.resolve(rows(1)),
    }))
    const data = { plans: [], warehouse: { explorer: async () => explorer } }
    const endless = readStatement(data, { dataset: demo, sql: 'endless' }).catch((error: unknown) => error)
    const other = readStatement(data, { dataset: demo, sql })
    await vi.advanceTimersByTimeAsync(longestRead * 1000 + 10)
    expect(await endless).toBeInstanceOf(StatementTooSlowError)
    expect(await other).toEqual(rows(1))
  })
})
