import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contractIds } from '../../../data/model/dataset.ts'
import { defaultViews, questionsOf } from '../../../web/prerender/default-views.ts'
import { checkTables } from '../../../web/store/package/check-tables.ts'
import { type MadePackage, makePackage } from '../../../web/store/package/make-package.ts'
import { type OpenedPackage, openPackage } from '../../../web/store/package/open-package.ts'
import { manifest, openGround, sources, workspace } from './package-ground.ts'

// An engine is filled anew for each dataset that is asked in turn.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const madeAt = new Date('2026-01-15T08:30:00.000Z')
const wish = {
  title: 'Tỉnh Hưng Yên, năm 2025',
  organisation: 'Công an tỉnh',
  sources: false,
  plans: [],
  notes: [],
}
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

let opening: Awaited<ReturnType<typeof openGround>>
let made: MadePackage
let opened: OpenedPackage
beforeAll(async () => {
  opening = await openGround()
  made = await makePackage({ ...wish, years: new Set([2024, 2025]) }, opening.ground, undefined, madeAt)
  opened = await openPackage(await bytesOf(made.file))
})
afterAll(() => opening.close())

describe('a package that is opened again', () => {
  test('says what it is', () => {
    expect(opened.manifest).toEqual(made.manifest)
    expect(opened.manifest).toMatchObject({ title: wish.title, organisation: wish.organisation })
    expect(opened.dataset).toMatchObject({
      kind: 'workspace',
      name: wish.title,
      made_at: '2026-01-15T08:30:00.000Z',
      home_year: 2024,
      years: workspace.years,
    })
  })

  test('has the rows that held, and only those', async () => {
    const rowsOf = async (dataset: typeof workspace) => {
      const tables = []
      for (const contract of contractIds) {
        tables.push(await opening.ground.ask(dataset, `publish/${contract}`, {}))
      }
      return tables
    }
    const wanted = await rowsOf(workspace)
    const release = opening.ground.hold(opened)
    expect(await rowsOf(opened.dataset)).toEqual(wanted)
    const rows = await opening.ground.ask(opened.dataset, 'publish/recognition', {})
    release()
    expect(
      rows.map(({ year, unit_id, import_id, registered, safe }) => [
        year,
        unit_id,
        import_id,
        registered,
        safe,
      ]),
    ).toEqual([
      [2024, 'u1', 1, true, true],
      [2024, 'u2', 1, true, false],
      [2025, 'u1', 3, true, true],
      // The last file lacks "registered": what the one before said of it stays.
      [2025, 'u3', 4, true, true],
    ])
  })

  test('answers every question of the pages as the workspace does, and brings those answers with it', async () => {
    const [view] = defaultViews({ ...manifest, datasets: [opened.dataset] })
    if (!view) throw new Error('no view')
    const asked = questionsOf(view)
    const answersOf = async (dataset: typeof workspace) => {
      const answers = []
      for (const { name, params } of asked) answers.push(await opening.ground.ask(dataset, name, params))
      return answers
    }
    const wanted = await answersOf(workspace)
    const release = opening.ground.hold(opened)
    const given = await answersOf(opened.dataset)
    release()
    const brought = new Map(opened.firstResults.map(({ key, rows }) => [JSON.stringify(key), rows]))
    for (const [at, { name, params }] of asked.entries()) {
      expect(given[at], name).toEqual(wanted[at])
      const key = JSON.stringify(['answer', opened.dataset.version, name, params])
      expect(brought.get(key), name).toEqual(wanted[at])
    }
    expect(brought.size).toBe(asked.length)
    expect(wanted.flat().length).toBeGreaterThan(50)
  })

  test('brings the areas that only its publisher has', async () => {
    const release = opening.ground.hold(opened)
    const listed = await opening.ground.ask(opened.dataset, 'filters/areas', {
      year: 2025,
      basis: 'reported',
      scope: workspace.scope,
    })
    release()
    expect(listed.map(({ full_name }) => full_name)).toContain('Phường Vân')
  })

  test('has tables with the columns of their contracts', () => {
    expect(opened.tables.map(({ table }) => table)).toEqual([
      'classification',
      'recognition',
      'summary',
      'areas',
    ])
    expect(() => checkTables(opened, 'a.zip')).not.toThrow()
    const [classification, recognition] = opened.tables
    const swapped = [
      { table: 'classification', arrow: recognition?.arrow ?? [] },
      { table: 'recognition', arrow: classification?.arrow ?? [] },
    ]
    expect(() => checkTables({ ...opened, tables: swapped }, 'a.zip')).toThrow(/other columns/)
    const none = [{ table: 'classification', arrow: [Uint8Array.of(1, 2, 3)] }]
    expect(() => checkTables({ ...opened, tables: none }, 'a.zip')).toThrow()
  })

  test('lists the imports that its rows come from; they replace nothing any more', () => {
    const { imports } = opened.dataset
    expect(imports.map(({ id, contract, rows }) => [id, contract, rows])).toEqual([
      [1, 'classification', 2],
      [3, 'classification', 1],
      [4, 'classification', 1],
      [1, 'recognition', 2],
      [3, 'recognition', 1],
      [4, 'recognition', 1],
      [1, 'summary', 1],
      [4, 'areas', 1],
    ])
    expect(new Set(imports.map(({ mode }) => mode))).toEqual(new Set(['rows']))
  })
})

describe('what is chosen', () => {
  test('one year: nothing of the others is in it', async () => {
    const one = await makePackage({ ...wish, years: new Set([2025]) }, opening.ground, undefined, madeAt)
    const { dataset, tables } = await openPackage(await bytesOf(one.file))
    expect(dataset).toMatchObject({ years: [workspace.years[1]], home_year: 2025 })
    expect(dataset.imports.map(({ id }) => id)).toEqual([3, 4, 3, 4, 4])
    expect(tables.map(({ table }) => table)).toEqual(['classification', 'recognition', 'areas'])
    expect(dataset.version).not.toBe(opened.dataset.version)
  })

  test('no year is refused', async () => {
    await expect(makePackage({ ...wish, years: new Set() }, opening.ground)).rejects.toThrow(RangeError)
  })

  test('the same wish at the same time gives the same bytes', async () => {
    const again = await makePackage(
      { ...wish, years: new Set([2025, 2024]) },
      opening.ground,
      undefined,
      madeAt,
    )
    expect(Buffer.from(await bytesOf(again.file)).equals(await bytesOf(made.file))).toBe(true)
  })

  test('without sources none is in it', () => {
    expect(made.manifest.sources).toEqual([])
    expect(made.manifest.parts.map(({ path }) => path)).toEqual([
      'tables/classification.arrow.gz',
      'tables/recognition.arrow.gz',
      'tables/summary.arrow.gz',
      'tables/areas.arrow.gz',
      'first-results.json.gz',
    ])
  })

  test('with sources the original files of its imports are in it, byte for byte', async () => {
    const steps: string[] = []
    const years = new Set([2025])
    const full = await makePackage(
      { ...wish, years, sources: true },
      opening.ground,
      (step) => steps.push(step),
      madeAt,
    )
    const files = unzipSync(await bytesOf(full.file))
    const listed = full.manifest.sources
    expect(listed.map(({ file }) => file)).toEqual(['Biểu số 3.CSV', 'Biểu số 4.CSV'])
    for (const { path, sha256 } of listed) {
      expect(path).toMatch(/^sources\/[0-9a-f]{10}-bieu-so-\d\.csv$/)
      const source = sources.get(sha256)
      expect(source && Buffer.from(files[path] ?? []).equals(await bytesOf(source))).toBe(true)
    }
    expect([...new Set(steps)]).toEqual(['rows', 'results', 'files'])
    await expect(openPackage(await bytesOf(full.file), { sources: true })).resolves.toMatchObject({
      manifest: { sources: listed },
    })
  })
})
