import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck, Frozen } from '../../data/deck/deck.ts'
import { dayOf } from '../../data/model/date.ts'
import type { QueryName, QueryRow } from '../../queries/catalog.ts'
import { useData } from '../app/data-context.tsx'
import { answerKey, answerOptions, type Question } from '../app/question.ts'
import { useBoundaries } from '../app/use-boundaries.ts'
import { shippedPlansQuery } from '../app/use-plan.ts'
import type { Figure, FigureText } from '../figures/figure.ts'
import { loadFigure } from '../figures/registry.ts'
import { figureText } from '../figures/use-figure.ts'
import { addDeckTexts } from '../i18n/deck-texts.ts'
import { useChartText, useLanguage } from '../i18n/use-format.ts'
import { frozenAnswers, frozenManifest, frozenOf, frozenPlans } from './frozen-answers.ts'
import { type Answered, type DeckGround, type PreparedSlide, prepareSlide } from './prepared-slide.ts'
import { shownSlide } from './shown-slide.ts'
import type { ShownDeck, ShownSlide } from './slide-content.ts'
import { useReadStatements, useStatementAnswers } from './use-statements.ts'

export interface UsedShownDeck {
  /** Null until every slide has what it shows; while one more is asked for, too. */
  shown: ShownDeck | null
  /** The slides that are ready, by id. */
  slides: ReadonlyMap<string, ShownSlide>
  /** What a slide will be called, by id, as far as that is known before its figures are. */
  titles: ReadonlyMap<string, string>
  pending: boolean
  /** The first thing that went wrong; the slide in question says so, too. */
  error: unknown
  /** What freezing the deck now would keep; null while an answer is missing. Throws `FrozenTooLargeError`. */
  freeze: () => Frozen | null
}

/** "Số liệu cố định ngày 02/01/2026", or that the deck follows the data. */
export function standingOf({ frozen }: Pick<Deck, 'frozen'>, text: FigureText): string {
  const words = text.words('deck')
  if (!frozen) return words('standing.follows')
  return words('standing.frozen', { day: text.format.day(dayOf(frozen.at)) })
}

/** What was made so far, and of what: a slide or a deck that has not changed stays the same object. */
interface Made {
  slides: Map<string, { from: readonly unknown[]; shown: ShownSlide }>
  deck: ShownDeck | null
}

const alike = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, at) => value === other[at])

function sameDeck(made: Made, deck: ShownDeck): ShownDeck {
  const { deck: was } = made
  const isSame =
    was?.title === deck.title &&
    was.organisation === deck.organisation &&
    was.standing === deck.standing &&
    alike(was.slides, deck.slides)
  if (isSame) return was
  made.deck = deck
  return deck
}

function sameSlide(made: Made, one: PreparedSlide, ground: DeckGround, number: number): ShownSlide | null {
  const answers = one.asked.map((asked) => {
    const answered = ground.answer(asked)
    return answered && ('rows' in answered ? answered.rows : answered.error)
  })
  const { slide, figure, plan, boundaries, statement, questions } = one
  const { manifest, text } = ground
  const told = statement && ground.read(statement)
  const read = told && ('read' in told ? told.read : told.error)
  const from = [slide, number, manifest, text, figure, plan, boundaries, read, questions === null, ...answers]
  const was = made.slides.get(slide.id)
  if (was && alike(was.from, from)) return was.shown
  const shown = shownSlide(one, ground, number)
  if (shown) made.slides.set(slide.id, { from, shown })
  return shown
}

async function loadFigures(ids: readonly string[]): Promise<Map<string, Figure | null>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadFigure(id)] as const)))
}

/** Each question once. */
function uniqueQuestions(prepared: readonly PreparedSlide[]): Question[] {
  const all = prepared.flatMap(({ asked }) => asked)
  return [...new Map(all.map((one) => [JSON.stringify(answerKey(one)), one])).values()]
}

/** A deck ready to be shown, as its figures stand now or as they were frozen. */
export function useShownDeck(deck: Deck): UsedShownDeck {
  const { i18n } = useTranslation()
  useState(() => addDeckTexts(i18n))
  const data = useData()
  const client = useQueryClient()
  const language = useLanguage()
  const chartText = useChartText()
  const text = useMemo(() => figureText(i18n, language, chartText), [i18n, language, chartText])
  const { organisation } = useSyncExternalStore(data.workspace.subscribe, data.workspace.get)
  const ids = useMemo(() => [...new Set(deck.slides.flatMap(({ figure }) => figure ?? []))].sort(), [deck])
  const loaded = useQuery({
    queryKey: ['figures', ids],
    queryFn: () => loadFigures(ids),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  })
  const shipped = useQuery(shippedPlansQuery).data
  const [made] = useState((): Made => ({ slides: new Map(), deck: null }))
  const { frozen } = deck
  const plans = useMemo(() => {
    if (frozen) return frozenPlans(frozen)
    const held = data.plans.map(({ key, plan }) => [key, plan] as const)
    return new Map([...(shipped ?? []).map((plan) => [plan.id, plan] as const), ...held])
  }, [frozen, data.plans, shipped])
  const manifest = useMemo(
    () => (frozen ? frozenManifest(frozen, data.manifest) : data.manifest),
    [frozen, data.manifest],
  )
  const answer = useMemo(
    (): DeckGround['answer'] =>
      frozen
        ? frozenAnswers(frozen)
        : <Name extends QueryName>(asked: Question<Name>): Answered<Name> | null => {
            const state = client.getQueryState<QueryRow<Name>[]>(answerKey(asked))
            if (state?.data !== undefined) return { rows: state.data }
            return state?.status === 'error' ? { error: state.error } : null
          },
    [frozen, client],
  )
  const read = useStatementAnswers(frozen)
  const figures = loaded.data
  const isReady = figures !== undefined && ids.every((id) => figures.has(id)) && shipped !== undefined
  for (const one of figures?.values() ?? []) one?.addTexts?.(i18n)
  const boundaries = useBoundaries([...(figures?.values() ?? [])].some((one) => one?.ofBoundaries))
  const ground: DeckGround | null =
    figures && isReady ? { manifest, plans, figures, text, boundaries, read, answer } : null
  const prepared = ground ? deck.slides.map((slide) => prepareSlide(slide, ground)) : []
  const asked = frozen ? [] : uniqueQuestions(prepared)
  // What is looked at here is what the deck is drawn again for.
  const results = useQueries({ queries: asked.map((one) => answerOptions(data, one)) }).map(
    ({ data, error }) => ({ data, error }),
  )
  useReadStatements(frozen ? [] : prepared)

  const titles = new Map<string, string>()
  const slides = new Map<string, ShownSlide>()
  if (ground) {
    for (const [at, one] of prepared.entries()) {
      const shown = sameSlide(made, one, ground, at + 1)
      if (shown) slides.set(one.slide.id, shown)
      const title =
        shown?.title ?? one.slide.title ?? one.figure?.heading({ ...one, statement: null, text }, {}).title
      if (title) titles.set(one.slide.id, title)
    }
  }
  const all = deck.slides.flatMap(({ id }) => slides.get(id) ?? [])
  const isWhole = ground !== null && all.length === deck.slides.length
  const whole = { title: deck.title, slides: all, organisation, standing: standingOf(deck, text) }
  const shown = isWhole ? sameDeck(made, whole) : null
  return {
    shown,
    slides,
    titles,
    pending: !isWhole,
    error: loaded.error ?? results.find((one) => one.error)?.error ?? null,
    freeze: () => (ground ? frozenOf(deck, ground, new Date()) : null),
  }
}
