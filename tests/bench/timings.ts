import { datasetTables } from '../../data/dataset-tables.ts'
import type { Dataset } from '../../data/model/dataset.ts'
import { sectors } from '../../data/model/sector.ts'
import { ask } from '../../queries/ask.ts'
import { buildDatabase, buildNeeded, type TableData } from '../../queries/database.ts'
import type { Engine } from '../../queries/engine/engine.ts'
import type { Question } from '../../web/app/question.ts'
import { resolveView, shownBases, type View } from '../../web/app/view.ts'
import { compareQuestions } from '../../web/pages/compare/questions.ts'
import { overviewQuestions } from '../../web/pages/overview/questions.ts'
import { rowsQuestion, unitQuestions } from '../../web/pages/units/questions.ts'
import type { WarehouseSources } from '../../web/store/warehouse.ts'

/*
 * The same work for either engine: in the browser by `pages/engine.ts`, in Node by `parts/`. Times are
 * milliseconds.
 */

async function tablesOf(sources: WarehouseSources, dataset: Dataset): Promise<TableData[]> {
  const files = [...Object.entries(sources.manifest.reference), ...Object.entries(dataset.tables)]
  const loaded = files.map(async ([table, file]) => ({ table, arrow: [await sources.load(file)] }))
  return [...datasetTables(dataset), ...(await Promise.all(loaded))]
}

const demoOf = (sources: WarehouseSources): Dataset =>
  resolveView({ dataset: 'demo' }, sources.manifest).view.dataset

async function prepared(sources: WarehouseSources): Promise<{ engine: Engine; tables: TableData[] }> {
  const [engine, tables] = await Promise.all([sources.startEngine(), tablesOf(sources, demoOf(sources))])
  return { engine, tables }
}

/** Building tables, tally and metrics from the demonstration data, whose bytes are at hand. */
export async function timeBuild(sources: WarehouseSources): Promise<number> {
  const { engine, tables } = await prepared(sources)
  const began = performance.now()
  await buildDatabase(engine, tables)
  const took = performance.now() - began
  await engine.close()
  return took
}

/** Views as someone clicks through them: every year, either basis, each sector, two levels. */
function filterChanges(sources: WarehouseSources): View[] {
  const { view } = resolveView({ dataset: 'demo' }, sources.manifest)
  const years = view.dataset.years.map(({ year }) => year)
  return years.flatMap((year) => [
    ...(['reported', 'district'] as const).map((basis) => ({
      ...view,
      year,
      basis,
      compare: years[0] ?? null,
    })),
    ...sectors.map((sector) => ({ ...view, year, sector })),
    ...(['province', 'commune'] as const).map((level) => ({ ...view, year, level })),
  ])
}

/** Milliseconds that each of the views takes: all its queries, one after the other, answered as rows. */
async function timeViews(
  sources: WarehouseSources,
  views: readonly View[],
  questionsOf: (view: View) => readonly Pick<Question, 'name' | 'params'>[],
): Promise<number[]> {
  const { engine, tables } = await prepared(sources)
  await buildDatabase(engine, tables)
  const refresh = async (view: View) => {
    for (const { name, params } of questionsOf(view)) await ask(engine, name, params)
  }
  const [first] = views
  // Statements are prepared once, at the first page; a change finds them so.
  if (first) await refresh(first)
  const times: number[] = []
  for (const view of views) {
    const began = performance.now()
    await refresh(view)
    times.push(performance.now() - began)
  }
  await engine.close()
  return times
}

/** Each change of a filter: all queries of the Overview. */
export const timeRefresh = (sources: WarehouseSources): Promise<number[]> =>
  timeViews(sources, filterChanges(sources), (view) => Object.values(overviewQuestions(view)))

/** Switches of the basis as someone makes them on the Overview or on Compare, year by year. */
function basisChanges(sources: WarehouseSources): View[] {
  const { view } = resolveView({ dataset: 'demo' }, sources.manifest)
  const years = view.dataset.years.map(({ year }) => year)
  return years.flatMap((year) => {
    const compare = years.find((other) => other !== year) ?? null
    return shownBases.map((basis) => ({ ...view, year, compare, basis }))
  })
}

/** Each switch of the basis: all queries of the Overview and of Compare. */
export const timeBasis = (sources: WarehouseSources): Promise<number[]> =>
  timeViews(sources, basisChanges(sources), (view) => [
    ...Object.values(overviewQuestions(view)),
    ...Object.values(compareQuestions(view)),
  ])

/** All plans held against all areas of all years: the scorecard of the whole, and every rule by area, level by level. */
export async function timeTargets(sources: WarehouseSources): Promise<number> {
  const { engine, tables } = await prepared(sources)
  await buildDatabase(engine, tables)
  const { home_area: area, years } = demoOf(sources)
  const evaluate = async (plan: string) => {
    for (const { year } of years) {
      await ask(engine, 'targets/scorecard', { plan, area, year, compare_year: null })
      for (const group_level of ['district', 'commune']) {
        await ask(engine, 'targets/areas', { plan, area, year, group_level })
      }
    }
  }
  const plans = sources.manifest.plans.map(({ id }) => id)
  // Statements are prepared once.
  if (plans[0]) await evaluate(plans[0])
  const began = performance.now()
  for (const plan of plans) await evaluate(plan)
  const took = performance.now() - began
  await engine.close()
  return took
}

/** What someone may type, key by key and at once: words of many names and of few, a code, and nothing that there is. */
const searches = [
  'l',
  'le',
  'le loi',
  'Lê Lợi',
  'to dan pho',
  'số 12',
  'truong thcs',
  'CQ01',
  'hung yen 7',
  'zzz',
]

/** Each search in the list of units, from the text to the rows of the first window. */
export async function timeUnitSearch(sources: WarehouseSources): Promise<number[]> {
  const { engine, tables } = await prepared(sources)
  await buildDatabase(engine, tables)
  await buildNeeded(engine, 'unit_list')
  const { view } = resolveView({ dataset: 'demo', year: '2025' }, sources.manifest)
  const search = async (find: string) => {
    const { count, order } = unitQuestions({ ...view, units: { ...view.units, find } })
    await ask(engine, count.name, count.params)
    const [first] = await ask(engine, order.name, order.params)
    if (!first) return
    const rows = rowsQuestion(view, first.numbers)
    await ask(engine, rows.name, rows.params)
  }
  // Statements are prepared once, at the first list.
  await search('')
  const times: number[] = []
  for (const find of searches) {
    const began = performance.now()
    await search(find)
    times.push(performance.now() - began)
  }
  await engine.close()
  return times
}
