import { datasetTables } from '../../data/dataset-tables.ts'
import type { Dataset } from '../../data/model/dataset.ts'
import { sectors } from '../../data/model/sector.ts'
import { ask } from '../../queries/ask.ts'
import { buildDatabase, type TableData } from '../../queries/database.ts'
import type { Engine } from '../../queries/engine/engine.ts'
import { resolveView, type View } from '../../web/app/view.ts'
import { overviewQuestions } from '../../web/pages/overview/questions.ts'
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

/** Each change of a filter: all queries of the Overview, one after the other, answered as rows. */
export async function timeRefresh(sources: WarehouseSources): Promise<number[]> {
  const { engine, tables } = await prepared(sources)
  await buildDatabase(engine, tables)
  const refresh = async (view: View) => {
    for (const { name, params } of Object.values(overviewQuestions(view))) await ask(engine, name, params)
  }
  const views = filterChanges(sources)
  const [first] = views
  // Statements are prepared once, at the first page; a change of filter finds them so.
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
