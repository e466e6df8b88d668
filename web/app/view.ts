import type { Basis } from '../../data/model/basis.ts'
import type { Dataset, Manifest } from '../../data/model/dataset.ts'
import { type Level, levels } from '../../data/model/level.ts'
import { type Denominator, type MetricId, metricIds, metricOf } from '../../data/model/metric.ts'
import { planIdOf, planOf } from '../../data/model/plan-entry.ts'
import { type Sector, sectors } from '../../data/model/sector.ts'
import type { Language } from '../i18n/language.ts'
import { type Order, orders } from './order.ts'
import {
  type QualityChoice,
  qualityAtFirst,
  qualityParameters,
  readQualityChoice,
  searchOfQualityChoice,
} from './quality-choice.ts'
import { type Drawing, drawings, type Show, shows } from './show.ts'
import { readUnitList, searchOfUnitList, type UnitList, unitListParameters } from './unit-list.ts'

/** Bases in the order in which they are offered. */
export const shownBases = ['reported', 'today', 'district'] as const satisfies readonly Basis[]

/**
 * What the address says, as text, one parameter a part of the view. A link holds all that differs from the
 * defaults, and always dataset, years and plan, since their defaults move on with the data.
 */
export const viewParameters = [
  'dataset',
  'year',
  'compare',
  'basis',
  'area',
  'sector',
  'level',
  'metric',
  'denominator',
  'order',
  'show',
  'draw',
  'plan',
  'rule',
  ...unitListParameters,
  ...qualityParameters,
  'lang',
] as const
export type ViewParameter = (typeof viewParameters)[number]
export type ViewSearch = Partial<Record<ViewParameter, string>>

/** What a page shows. */
export interface View {
  dataset: Dataset
  year: number
  /** The year that the figures are compared with; null for none. */
  compare: number | null
  basis: Basis
  area: string
  sector: Sector | null
  level: Level | null
  metric: MetricId
  denominator: Denominator
  /** Order of lists of areas. */
  order: Order
  /** How the page Compare shows areas. */
  show: Show
  /** How its map is drawn. */
  draw: Drawing
  /** Key of the plan that figures are held against, see `planIdOf`; null for none. The address has its id. */
  plan: string | null
  /** Id of the rule of the plan that is looked at; null for none in particular. */
  rule: string | null
  units: UnitList
  quality: QualityChoice
  language: Language
}

/** A part of the address that names nothing there is: it was left out of the view. */
export interface ViewProblem {
  parameter: ViewParameter
  value: string
}

/** `compare=none` compares with no year, `plan=none` with no plan. */
const none = 'none'

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text)

/**
 * The view that an address means over the data there is. What it does not say takes its default; what it
 * says wrongly too, and is reported.
 */
export function resolveView(search: ViewSearch, manifest: Manifest): { view: View; problems: ViewProblem[] } {
  const problems: ViewProblem[] = []
  const read = <T>(parameter: ViewParameter, find: (text: string) => T | undefined, otherwise: T): T => {
    const text = search[parameter]
    if (text === undefined) return otherwise
    const found = find(text)
    if (found !== undefined) return found
    problems.push({ parameter, value: text })
    return otherwise
  }

  const [first] = manifest.datasets
  if (!first) throw new Error('the manifest lists no dataset')
  const dataset = read('dataset', (id) => manifest.datasets.find((one) => one.id === id), first)
  const known = (text: string) => dataset.years.map(({ year }) => year).find((year) => String(year) === text)
  const year = read('year', known, dataset.home_year)
  const before = dataset.years.some((entry) => entry.year === year - 1) ? year - 1 : null
  const metric = read('metric', (id) => oneOf(metricIds, id), 'safe_rate')
  const { denominators } = metricOf(metric)
  return {
    view: {
      dataset,
      year,
      compare: read<number | null>(
        'compare',
        (text) => (text === none ? null : known(text) === year ? undefined : known(text)),
        before,
      ),
      basis: read<Basis>('basis', (id) => oneOf(shownBases, id), 'reported'),
      // Whether the area exists is for the data to say; see `useView`.
      area: search.area ?? dataset.home_area,
      sector: read<Sector | null>('sector', (id) => oneOf(sectors, id), null),
      level: read<Level | null>('level', (id) => oneOf(levels, id), null),
      metric,
      denominator: read('denominator', (id) => oneOf(denominators, id), denominators[0]),
      order: read<Order>('order', (id) => oneOf(orders, id), 'rank'),
      show: read<Show>('show', (id) => oneOf(shows, id), 'ranking'),
      draw: read<Drawing>('draw', (id) => oneOf(drawings, id), 'tiles'),
      plan: read<string | null>(
        'plan',
        (id) => (id === none ? null : manifest.plans.find((plan) => planIdOf(plan.id) === id)?.id),
        planOf(dataset.home_area, manifest.plans)?.id ?? null,
      ),
      // Whether the plan has it is for the plan to say.
      rule: search.rule ?? null,
      units: readUnitList(search, read),
      quality: readQualityChoice(search, read, known),
      language: read<Language>('lang', (id) => oneOf(['vi', 'en'] as const, id), 'vi'),
    },
    problems,
  }
}

/** The address of a view, so that it opens the same elsewhere. */
export function searchOf(view: View): ViewSearch {
  const search: ViewSearch = {
    dataset: view.dataset.id,
    year: String(view.year),
    compare: view.compare === null ? none : String(view.compare),
    plan: idOf(view.plan) ?? none,
  }
  if (view.basis !== 'reported') search.basis = view.basis
  if (view.area !== view.dataset.home_area) search.area = view.area
  if (view.sector) search.sector = view.sector
  if (view.level) search.level = view.level
  if (view.metric !== 'safe_rate') search.metric = view.metric
  if (view.denominator !== metricOf(view.metric).denominators[0]) search.denominator = view.denominator
  if (view.order !== 'rank') search.order = view.order
  if (view.show !== 'ranking') search.show = view.show
  if (view.draw !== 'tiles') search.draw = view.draw
  if (view.rule !== null) search.rule = view.rule
  Object.assign(search, searchOfUnitList(view.units), searchOfQualityChoice(view.quality))
  if (view.language !== 'vi') search.lang = view.language
  return search
}

const idOf = (plan: string | null) => (plan === null ? null : planIdOf(plan))

/** A change of a view; a part that no longer fits the others takes its default again. */
export function changeView(view: View, change: Partial<View>): View {
  const next = { ...view, ...change }
  if (change.dataset && change.dataset.id !== view.dataset.id) {
    const { years, home_year } = change.dataset
    const kept = years.some(({ year }) => year === view.year)
    next.year = change.year ?? (kept ? view.year : home_year)
    next.area = change.area ?? change.dataset.home_area
    next.units = { ...next.units, unit: null }
    next.quality = qualityAtFirst
    if (next.compare !== null && !years.some(({ year }) => year === next.compare)) next.compare = null
  }
  // A district of the past is an area on either basis; a commune of one basis is none on the other.
  if (change.basis && change.basis !== view.basis && change.area === undefined) {
    next.area = next.dataset.home_area
  }
  // A plan that was edited is another one by its key, and has the same rules in the main.
  if (change.plan !== undefined && idOf(change.plan) !== idOf(view.plan) && change.rule === undefined) {
    next.rule = null
  }
  if (change.metric && change.denominator === undefined) {
    next.denominator = metricOf(change.metric).denominators[0]
  }
  if (next.compare === next.year) {
    next.compare = next.dataset.years.some(({ year }) => year === next.year - 1) ? next.year - 1 : null
  }
  return next
}
