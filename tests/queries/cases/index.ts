import { buildDatabase, buildNeeded, keepAsBefore, type TableData } from '../../../queries/database.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { comparedProvince } from '../../fixtures/compared-province.ts'
import { decidedProvince } from '../../fixtures/decided-province.ts'
import { doubtfulProvince } from '../../fixtures/doubtful-province.ts'
import { oldCommunes } from '../../fixtures/old-communes.ts'
import { planProvince } from '../../fixtures/plan-province.ts'
import { renamedCommune } from '../../fixtures/renamed-commune.ts'
import { smallAreas } from '../../fixtures/small-areas.ts'
import { afterImport, beforeImport } from '../../fixtures/small-import.ts'
import { smallMoves } from '../../fixtures/small-moves.ts'
import { smallProvince } from '../../fixtures/small-province.ts'
import { smallTitles } from '../../fixtures/small-titles.ts'
import { smallUnits } from '../../fixtures/small-units.ts'
import { areaPageCases } from './area-page.ts'
import { areaCases } from './areas.ts'
import { boundaryCases } from './boundaries.ts'
import { calendarCases } from './calendar.ts'
import type { QueryCase } from './case.ts'
import { classificationCases } from './classification.ts'
import { compareCases } from './compare.ts'
import { compareDeepCases } from './compare-deep.ts'
import { exportCases } from './export.ts'
import { formCases } from './forms.ts'
import { importCases } from './import.ts'
import { figureCases } from './import-figures.ts'
import { oldCommuneCases } from './old-communes.ts'
import { overviewCases } from './overview.ts'
import { planCases } from './plan.ts'
import { qualityCases } from './quality.ts'
import { sentenceCases } from './sentences.ts'
import { targetCases } from './targets.ts'
import { templateCases } from './templates.ts'
import { renamedTileCases, tileCases } from './tiles.ts'
import {
  totalAndPart,
  totalAndPartCases,
  traceCases,
  tracedIndicatorCases,
  tracedMoveCases,
} from './trace.ts'
import { typicalCases } from './typical.ts'
import { unitCases } from './units.ts'

/** What an engine holds, and the hand-counted questions over it. */
export interface State {
  name: string
  load: (engine: Engine) => Promise<void>
  cases: readonly QueryCase[]
}

/** Data with what questions under `trace/` stand on. */
const traced = (data: readonly TableData[]) => async (engine: Engine) => {
  await buildDatabase(engine, data)
  await buildNeeded(engine, 'trace')
}

/** All hand-counted questions; both engines must answer each. */
export const states: readonly State[] = [
  {
    name: 'a small province',
    load: (engine) => buildDatabase(engine, smallProvince),
    cases: [
      ...overviewCases,
      ...sentenceCases,
      ...formCases,
      ...areaPageCases,
      ...compareCases,
      ...tileCases,
      ...boundaryCases,
      ...templateCases,
      ...planCases,
    ],
  },
  {
    name: 'a province and a plan',
    load: (engine) => buildDatabase(engine, planProvince),
    cases: targetCases,
  },
  {
    name: 'a province with decisions',
    load: (engine) => buildDatabase(engine, decidedProvince),
    cases: calendarCases,
  },
  {
    name: 'before and after an import',
    load: async (engine) => {
      await buildDatabase(engine, beforeImport)
      await keepAsBefore(engine)
      await buildDatabase(engine, afterImport)
    },
    cases: [...importCases, ...figureCases, ...exportCases],
  },
  {
    name: 'areas of their own',
    load: (engine) => buildDatabase(engine, smallAreas),
    cases: areaCases,
  },
  {
    name: 'a commune that was renamed',
    load: (engine) => buildDatabase(engine, renamedCommune),
    cases: renamedTileCases,
  },
  {
    name: 'two years of titles',
    load: (engine) => buildDatabase(engine, smallTitles),
    cases: typicalCases,
  },
  {
    name: 'two years of classes',
    load: (engine) => buildDatabase(engine, smallMoves),
    cases: classificationCases,
  },
  {
    name: 'counts to hold against chance',
    load: (engine) => buildDatabase(engine, comparedProvince),
    cases: compareDeepCases,
  },
  {
    name: 'communes before and after a merger',
    load: (engine) => buildDatabase(engine, oldCommunes),
    cases: oldCommuneCases,
  },
  {
    name: 'doubtful figures',
    load: (engine) => buildDatabase(engine, doubtfulProvince),
    cases: qualityCases,
  },
  {
    name: 'a list of units',
    load: async (engine) => {
      await buildDatabase(engine, smallUnits)
      await buildNeeded(engine, 'unit_list')
    },
    cases: unitCases,
  },
  { name: 'a small province, traced', load: traced(smallProvince), cases: traceCases },
  { name: 'two years of classes, traced', load: traced(smallMoves), cases: tracedMoveCases },
  { name: 'a total and its part, traced', load: traced(totalAndPart), cases: totalAndPartCases },
  { name: 'a plan, traced', load: traced(planProvince), cases: tracedIndicatorCases },
]

/** Of long answers only the first rows are written out. */
export const firstRows: ReadonlySet<string> = new Set(['overview/trend'])
