import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, ShippedFile } from '../../../data/model/dataset.ts'
import type { TableData } from '../../../queries/database.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { Warehouse } from '../../../web/store/warehouse.ts'
import { schoolPlan } from '../../fixtures/own-plan.ts'
import { FakeEngine, loadPath } from './fake-engine.ts'
import { demo, manifest, published } from './small-manifest.ts'

function setUp(
  given: {
    load?: (file: ShippedFile) => Promise<Uint8Array>
    start?: () => Promise<Engine>
    rowsOf?: (dataset: Dataset) => TableData[] | null
  } = {},
) {
  const engine = new FakeEngine()
  let starts = 0
  const startEngine = () => {
    starts += 1
    return given.start?.() ?? Promise.resolve(engine)
  }
  const { load = loadPath, rowsOf } = given
  const warehouse = new Warehouse({ manifest, load, startEngine, ...(rowsOf ? { rowsOf } : {}) })
  /** Which dataset the answer comes from. */
  const ask = async (dataset: Dataset, number = 0) => {
    const [row] = await warehouse.ask(dataset, 'compare/crossing', {
      basis: 'district',
      scope: String(number),
    })
    return row?.full_name
  }
  return { engine, warehouse, ask, starts: () => starts }
}

describe('what few questions need', () => {
  test('is made by the first of them, and anew only when other data is held', async () => {
    const { ask, warehouse, engine } = setUp()
    // What it answers is of no interest here, and has not the columns of a history.
    const open = (dataset: Dataset) =>
      warehouse.ask(dataset, 'units/history', { unit: 'u' }).catch(() => undefined)
    const made = () => engine.log.filter((step) => step.startsWith('list'))
    await ask(demo)
    expect(made()).toEqual([])
    await Promise.all([open(demo), open(demo), ask(demo), open(demo)])
    expect(made()).toEqual(['list units of demo'])
    await open(published)
    await open(demo)
    await ask(demo)
    expect(made()).toEqual(['list units of demo', 'list units of published', 'list units of demo'])
  })
})

describe('one engine', () => {
  test('is not started before anything is asked, and once for all who ask', async () => {
    const { ask, starts, warehouse, engine } = setUp()
    expect(starts()).toBe(0)
    const all = [warehouse.prepare(demo), ask(demo), ask(demo), warehouse.prepare(demo), ask(demo)]
    expect(await Promise.all(all)).toEqual([undefined, 'demo', 'demo', undefined, 'demo'])
    expect(starts()).toBe(1)
    expect(engine.log.filter((step) => step.startsWith('load'))).toEqual(['load demo'])
  })

  test('that fails to start is tried again by the next question', async () => {
    const engine = new FakeEngine()
    const outcomes = [Promise.reject(new Error('no network')), Promise.resolve(engine)]
    outcomes[0]?.catch(() => undefined)
    const { ask, starts } = setUp({ start: () => outcomes.shift() ?? Promise.resolve(engine) })
    await expect(ask(demo)).rejects.toThrow('no network')
    expect(await ask(demo)).toBe('demo')
    expect(await ask(demo)).toBe('demo')
    expect(starts()).toBe(2)
  })

  test('that fails to start answers all who waited for it', async () => {
    const { ask } = setUp({ start: () => Promise.reject(new Error('no network')) })
    const answers = await Promise.allSettled([ask(demo), ask(published), ask(demo)])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

describe('questions over two datasets', () => {
  test('are answered in the order in which they were asked, each over its own', async () => {
    const { ask, engine } = setUp()
    const asked = [demo, demo, published, demo, published, published]
    const answers = await Promise.all(asked.map(ask))
    expect(answers).toEqual(['demo', 'demo', 'published', 'demo', 'published', 'published'])
    expect(engine.log).toEqual([
      ...['load demo', 'ask 0', 'ask 1', 'load published', 'ask 2'],
      ...['load demo', 'ask 3', 'load published', 'ask 4', 'ask 5'],
    ])
  })

  test('never get the answer of the other, in whatever order and with whatever failures', async () => {
    const datasets = fc.array(fc.constantFrom(demo, published), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(datasets, fc.array(fc.boolean(), { maxLength: 20 }), async (asked, failures) => {
        const { ask, engine } = setUp()
        engine.failures = failures
        const answers = await Promise.all(asked.map((dataset) => ask(dataset).catch(() => 'failed')))
        for (const [index, answer] of answers.entries()) {
          expect(['failed', asked[index]?.id]).toContain(answer)
        }
        engine.failures = []
        expect(await ask(demo)).toBe('demo')
        expect(await ask(published)).toBe('published')
      }),
      { numRuns: 20 },
    )
  })
})

describe('after a failure', () => {
  test('to load a file, the same question may be asked again', async () => {
    let faults = 1
    const load = async (file: ShippedFile) => {
      if (file.path === 'demo.arrow' && faults-- > 0) throw new Error('damaged')
      return loadPath(file)
    }
    const { ask, starts } = setUp({ load })
    await expect(ask(demo)).rejects.toThrow('damaged')
    expect(await ask(demo)).toBe('demo')
    expect(starts()).toBe(1)
  })

  test('to load another dataset, the one that is held still answers', async () => {
    const load = (file: ShippedFile) =>
      file.path === 'published.arrow' ? Promise.reject(new Error('missing')) : loadPath(file)
    const { ask, engine } = setUp({ load })
    expect(await ask(demo)).toBe('demo')
    await expect(ask(published)).rejects.toThrow('missing')
    expect(await ask(demo)).toBe('demo')
    expect(engine.log.filter((step) => step.startsWith('load'))).toEqual(['load demo'])
  })

  test('halfway through a change of dataset, what was held is loaded anew', async () => {
    const { ask, engine } = setUp()
    expect(await ask(demo)).toBe('demo')
    engine.failures = [false, false, true]
    await expect(ask(published)).rejects.toThrow('out of memory')
    expect(await ask(demo)).toBe('demo')
    expect(await ask(published)).toBe('published')
  })
})

test('new data of a dataset are loaded, though it bears the same name', async () => {
  const { ask } = setUp()
  const newer: Dataset = {
    ...demo,
    version: 'f'.repeat(64),
    tables: { classification: { path: 'demo-2.arrow', bytes: 1, sha256: '0'.repeat(64) } },
  }
  expect([await ask(demo), await ask(newer), await ask(demo)]).toEqual(['demo', 'demo-2', 'demo'])
})

const own: Dataset = { ...demo, id: 'workspace', kind: 'workspace', version: '1'.repeat(64), tables: {} }
const ownRows = (dataset: Dataset) =>
  dataset.kind === 'workspace'
    ? [{ table: 'classification', arrow: [new TextEncoder().encode(`own ${dataset.version.slice(0, 1)}`)] }]
    : null

test('rows that are not shipped come from where they are kept, shipped ones from their files', async () => {
  const { ask } = setUp({ rowsOf: ownRows })
  expect([await ask(own), await ask(demo)]).toEqual(['own 1', 'demo'])
})

describe('two states side by side', () => {
  const later: Dataset = { ...own, version: '2'.repeat(64) }
  const change = async ({ warehouse }: ReturnType<typeof setUp>, before: Dataset | null, after: Dataset) => {
    const params = { basis: 'district' as const, scope: 'change' }
    const [row] = await warehouse.askChange(before, after, 'compare/crossing', params)
    return row?.full_name
  }

  test('the first is kept before the second is held, which then answers', async () => {
    const set = setUp({ rowsOf: ownRows })
    await set.warehouse.compare(own, later)
    expect(await set.ask(later)).toBe('own 2')
    expect(set.engine.log).toEqual(['load own 1', 'keep own 1', 'load own 2', 'ask 0'])
  })

  test('against nothing, nothing is kept', async () => {
    const set = setUp({ rowsOf: ownRows })
    await set.warehouse.compare(null, own)
    expect(set.engine.log).toEqual(['keep nothing', 'load own 1'])
  })

  test('what is held already is not loaded again, nor what is kept kept again', async () => {
    const set = setUp({ rowsOf: ownRows })
    await set.ask(own)
    expect(await change(set, own, later)).toBe('own 2')
    expect(await change(set, own, later)).toBe('own 2')
    const steps = ['load own 1', 'ask 0', 'keep own 1', 'load own 2', 'ask change', 'ask change']
    expect(set.engine.log).toEqual(steps)
  })

  test('another question in between does not mix them up', async () => {
    const set = setUp({ rowsOf: ownRows })
    const answers = await Promise.all([
      change(set, own, later),
      set.ask(demo),
      change(set, demo, later),
      change(set, own, later),
    ])
    expect(answers).toEqual(['own 2', 'demo', 'own 2', 'own 2'])
    // Each time the state before is the one that was asked for.
    const kept = set.engine.log.filter((step) => step.startsWith('keep') || step === 'ask change')
    expect(kept).toEqual(['keep own 1', 'ask change', 'keep demo', 'ask change', 'keep own 1', 'ask change'])
  })

  test('a comparison that fails halfway may be asked for again', async () => {
    const set = setUp({ rowsOf: ownRows })
    await set.ask(own)
    const inserts = set.engine.inserts
    set.engine.failures = [...Array.from({ length: inserts - 1 }, () => false), true]
    await expect(change(set, own, later)).rejects.toThrow('out of memory')
    expect(await change(set, own, later)).toBe('own 2')
  })
})

describe('a plan that is not shipped', () => {
  const plans = new Map(['own@1', 'own@2'].map((key) => [key, schoolPlan('own', 80)]))
  const setUpPlans = () => {
    const engine = new FakeEngine()
    const warehouse = new Warehouse({
      manifest,
      load: loadPath,
      startEngine: async () => engine,
      planOf: (key) => plans.get(key),
    })
    const askOf = (dataset: Dataset, plan: string | null) =>
      warehouse.ask(dataset, 'targets/lines', {
        plan,
        metric: 'safe_rate',
        denominator: 'units',
        sector: null,
        year: 2025,
      })
    return { engine, askOf, brought: () => engine.log.filter((step) => /^(plan|load)/.test(step)) }
  }
  // The fake answers with other columns than the query has.
  const asked = (answer: Promise<unknown>) => answer.catch(() => undefined)

  test('has its rules brought in before it is asked of, once under each key', async () => {
    const { askOf, brought } = setUpPlans()
    for (const key of ['own@1', 'own@1', 'own@2', 'own@1']) await asked(askOf(demo, key))
    expect(brought()).toEqual(['load demo', 'plan own@1', 'plan own@2'])
  })

  test('has them brought in again after a change of dataset', async () => {
    const { askOf, brought } = setUpPlans()
    for (const dataset of [demo, published, published, demo]) await asked(askOf(dataset, 'own@1'))
    expect(brought()).toEqual([
      ...['load demo', 'plan own@1'],
      ...['load published', 'plan own@1'],
      ...['load demo', 'plan own@1'],
    ])
  })

  test('that fails to come in is brought in by the next question', async () => {
    const { engine, askOf, brought } = setUpPlans()
    await asked(askOf(demo, null))
    engine.failures = [true]
    await expect(askOf(demo, 'own@1')).rejects.toThrow('out of memory')
    await asked(askOf(demo, 'own@1'))
    expect(brought()).toEqual(['load demo', 'plan own@1'])
  })

  test('is nothing to a shipped one, or to none', async () => {
    const { askOf, brought } = setUpPlans()
    for (const key of ['home', null]) await asked(askOf(demo, key))
    expect(brought()).toEqual(['load demo'])
  })
})
