import type { Deck, Frozen, FrozenAnswer } from '../../data/deck/deck.ts'
import type { Manifest } from '../../data/model/dataset.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { QueryName, QueryRow } from '../../queries/catalog.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import type { Question } from '../app/question.ts'
import { FirstResult } from '../store/first-results.ts'
import { keptStatement, readKeptStatement, statementName } from './frozen-statement.ts'
import { type Answered, type DeckGround, type PreparedSlide, prepareSlide } from './prepared-slide.ts'
import { NotFrozenError } from './shown-slide.ts'

/** Most that a frozen deck holds, in characters of JSON: a browser keeps all decks of a workspace in one piece. */
export const mostFrozen = 12_000_000

/** The deck's figures are more than a frozen deck holds. */
export class FrozenTooLargeError extends Error {
  constructor() {
    super('the deck has too many figures to be frozen')
    this.name = 'FrozenTooLargeError'
  }
}

type Params = Record<string, string | number | boolean | null>

const keyOf = (dataset: string, name: string, params: Params) =>
  JSON.stringify([dataset, name, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))])

/** Answers from those that a frozen deck keeps, and from nothing else. */
export function frozenAnswers({ answers }: Pick<Frozen, 'answers'>): DeckGround['answer'] {
  const kept = new Map(answers.map((one) => [keyOf(one.dataset, one.name, one.params), one.rows]))
  return <Name extends QueryName>({ dataset, name, params }: Question<Name>): Answered<Name> => {
    const rows = kept.get(keyOf(dataset.id, name, params))
    if (!rows) return { error: new NotFrozenError() }
    // Kept under the name of their question. Whether their columns still are what it gives now, drawing them shows.
    return { rows: rows as QueryRow<Name>[] }
  }
}

/** Answers to statements, in the same way. */
export function frozenStatements({ answers }: Pick<Frozen, 'answers'>): DeckGround['read'] {
  const of = answers.filter(({ name }) => name === statementName)
  const kept = new Map(of.map(({ dataset, params, rows }) => [keyOf(dataset, statementName, params), rows]))
  // Read once: a deck is made from the same answers again and again.
  const known = new Map<string, ReadRows | null>()
  return ({ dataset, sql }) => {
    const key = keyOf(dataset.id, statementName, { sql })
    if (!known.has(key)) known.set(key, readKeptStatement(kept.get(key) ?? []))
    const read = known.get(key)
    return read ? { read } : { error: new NotFrozenError() }
  }
}

/** The datasets and plans that a frozen deck's views can name. */
export function frozenManifest({ datasets, plans }: Frozen, manifest: Manifest): Manifest {
  return {
    ...manifest,
    datasets: datasets.length > 0 ? datasets : manifest.datasets,
    plans: plans.map(({ entry }) => entry),
  }
}

export const frozenPlans = ({ plans }: Frozen): Map<string, Plan> =>
  new Map(plans.map(({ entry, plan }) => [entry.id, plan]))

/**
 * What has to be kept so that the deck can be shown as it is now; null while an answer is missing. Slides whose figures
 * are gone keep nothing. Throws {@link FrozenTooLargeError}.
 */
export function frozenOf(deck: Deck, ground: DeckGround, now: Date): Frozen | null {
  const prepared = deck.slides.map((slide) => prepareSlide(slide, ground))
  if (prepared.some(({ questions }) => questions === null)) return null
  const answers = new Map<string, FrozenAnswer>()
  for (const { asked, view, statement } of prepared) {
    const read = statement && ground.read(statement)
    if (statement && !read) return null
    if (statement && read && 'read' in read) {
      const one = keptStatement(statement, read.read)
      answers.set(keyOf(one.dataset, one.name, one.params), one)
    }
    for (const one of asked) {
      const answered = ground.answer(one)
      if (!answered) return null
      if ('error' in answered) continue
      const key = keyOf(one.dataset.id, one.name, one.params)
      const { data } = FirstResult.safeParse({
        key: ['answer', view.dataset.version, one.name, one.params],
        rows: answered.rows,
      })
      if (data)
        answers.set(key, { dataset: one.dataset.id, name: one.name, params: data.key[3], rows: data.rows })
    }
  }
  const frozen = {
    at: now.toISOString(),
    answers: [...answers.values()],
    ...groundsOf(prepared, ground),
  }
  if (JSON.stringify(frozen).length > mostFrozen) throw new FrozenTooLargeError()
  return frozen
}

function groundsOf(prepared: readonly PreparedSlide[], { manifest, plans }: DeckGround) {
  const here = prepared.filter(({ gone }) => gone === null)
  const datasets = new Map(here.map(({ view }) => [view.dataset.id, view.dataset]))
  const keys = new Set(here.flatMap(({ view }) => view.plan ?? []))
  return {
    datasets: [...datasets.values()],
    plans: manifest.plans.flatMap((entry) => {
      const plan = keys.has(entry.id) ? plans.get(entry.id) : undefined
      return plan ? [{ entry, plan }] : []
    }),
  }
}
