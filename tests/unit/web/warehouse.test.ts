import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, ShippedFile } from '../../../data/model/dataset.ts'
import type { Engine } from '../../../queries/engine/engine.ts'
import { Warehouse } from '../../../web/store/warehouse.ts'
import { FakeEngine, loadPath } from './fake-engine.ts'
import { demo, manifest, published } from './small-manifest.ts'

function setUp(
  given: { load?: (file: ShippedFile) => Promise<Uint8Array>; start?: () => Promise<Engine> } = {},
) {
  const engine = new FakeEngine()
  let starts = 0
  const startEngine = () => {
    starts += 1
    return given.start?.() ?? Promise.resolve(engine)
  }
  const warehouse = new Warehouse({ manifest, load: given.load ?? loadPath, startEngine })
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
