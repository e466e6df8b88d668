import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AreaRow, addAreas } from '../../../data/areas/add-areas.ts'
import { reportedMembers } from '../../../data/areas/area-members.ts'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { indexLineage, successors } from '../../../data/areas/lineage.ts'
import { dayAfter } from '../../../data/areas/near-days.ts'
import { contracts } from '../../../data/contracts/index.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { openFile } from '../../../data/ingest/open-file.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import type { Prepared } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { understand } from '../../../data/ingest/understand.ts'
import type { AreaList } from '../../../data/model/area.ts'
import { referenceColumns } from '../../../data/reference-columns.ts'
import { ask } from '../../../queries/ask.ts'
import { buildDatabase } from '../../../queries/database.ts'
import { type DuckDbNode, startDuckDbNode } from '../../../queries/engine/duckdb-node.ts'
import { readAreas } from '../../../web/store/read-areas.ts'
import { fewAreas } from '../ingest/few-areas.ts'
import { arrowOf, bytesOf, type FileKind } from './contract-round-trip.ts'

let engine: DuckDbNode
beforeAll(async () => {
  engine = await startDuckDbNode()
})
afterAll(() => engine.close())

const built = buildAreas()
const nothing: AreaList = { areas: [], lineage: [] }
const title = 'Danh mục địa bàn của mọi thời điểm'

/** A list as what it says, whatever the order in which it says it. */
const said = ({ areas, lineage }: AreaList) => ({
  areas: Object.fromEntries(areas.map((area) => [area.id, area])),
  lineage: lineage.map((step) => JSON.stringify(step)).sort(),
})

const streamsOf = ({ areas, lineage }: AreaList) => ({
  area: arrowOf(referenceColumns.area, areas),
  lineage: arrowOf(referenceColumns.lineage, lineage),
})

/** Loads a list, exports it as a file, and reads the file as one that is dropped where `known` is the list. */
async function around(list: AreaList, kind: FileKind, known: AreaList): Promise<Prepared> {
  const { area, lineage } = streamsOf(list)
  await buildDatabase(engine, [
    { table: 'area', arrow: [area] },
    { table: 'lineage', arrow: [lineage] },
    { table: 'area_member', arrow: [arrowOf(referenceColumns.area_member, reportedMembers(list))] },
  ])
  const rows = await ask(engine, 'export/areas', { year: null, area: null })
  const bytes = await bytesOf({ titles: [title], columns: contracts.areas.columns, rows }, kind)
  const { opened } = await openFile(`dia-ban.${kind}`, bytes)
  if (!opened) throw new Error('the file cannot be opened')
  const context = {
    areas: new AreaIndex(known.areas),
    list: known,
    remembered: nothingRemembered,
    importId: 1,
  }
  const { recipe } = understand(opened, {}, context)
  expect(recipe.contracts).toEqual(['areas'])
  return prepare(opened, recipe, context)
}

const rowsOf = ({ tables }: Prepared) => tables.map(({ arrow }) => arrow)

describe.each<FileKind>(['csv', 'xlsx'])('export → import of areas as %s', (kind) => {
  test('gives the shipped list back where nothing was known', async () => {
    const prepared = await around(built, kind, nothing)
    expect(prepared.problems).toEqual([])
    expect(prepared.rows).toEqual({ read: built.areas.length, taken: built.areas.length, left_out: 0 })
    expect(said(readAreas({ ...streamsOf(nothing), own: rowsOf(prepared) }))).toEqual(said(built))
  }, 60_000)

  test('changes nothing where it is known already', async () => {
    const prepared = await around(built, kind, built)
    expect(prepared.problems).toEqual([])
    expect(said(readAreas({ ...streamsOf(built), own: rowsOf(prepared) }))).toEqual(said(built))
  }, 60_000)
})

/** A change of today's few areas, by places among those that are open. */
type Change =
  | { kind: 'new'; name: string; after: number }
  | { kind: 'end'; place: number; after: number }
  | { kind: 'merge'; places: number[]; name: string; after: number }
  | { kind: 'split'; place: number; names: [string, string]; after: number }

const name = fc.constantFrom('An', 'Bình', 'Chính', 'Đông', 'Hòa')
const [place, after] = [fc.nat(20), fc.nat(400)]
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('new' as const), name, after }),
  fc.record({ kind: fc.constant('end' as const), place, after }),
  fc.record({
    kind: fc.constant('merge' as const),
    places: fc.array(place, { minLength: 1, maxLength: 3 }),
    name,
    after,
  }),
  fc.record({ kind: fc.constant('split' as const), place, names: fc.tuple(name, name), after }),
)

const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The rows that tell of changes one after the other, each some days after the one before. */
function rowsFor(changes: readonly Change[]): AreaRow[] {
  const rows: AreaRow[] = []
  let day = '2026-01-01'
  let code = 20_000
  let list = addAreas({ areas: fewAreas, lineage: [] }, [])
  const tell = (row: Partial<AreaRow> & Pick<AreaRow, 'code' | 'name' | 'valid_from'>) => {
    const blank = {
      area_kind: 'xa',
      parent: null,
      valid_to: null,
      successors: null,
      resolution: null,
    } as const
    rows.push({ ...blank, ...row, area_id: `${row.code}-${row.valid_from}` })
    list = addAreas({ areas: fewAreas, lineage: [] }, rows)
  }
  const begin = (called: string, from: string) => {
    code += 1
    tell({ code: String(code), name: `${called} ${code}`, parent: '33', valid_from: from })
    return String(code)
  }
  const end = (at: number, into: readonly string[]) => {
    const open = list.areas.filter(
      ({ level, valid_to, valid_from }) => level === 'commune' && valid_to === null && valid_from < day,
    )
    const one = open[at % Math.max(1, open.length)]
    if (one)
      tell({ ...one, area_kind: one.kind, parent: null, valid_to: day, successors: into.join('; ') || null })
  }
  for (const one of changes) {
    day = later(day, one.after)
    if (one.kind === 'new') begin(one.name, day)
    else if (one.kind === 'end') end(one.place, [])
    else if (one.kind === 'split') {
      const into = one.names.map((called) => begin(called, dayAfter(day)))
      end(one.place, into)
    } else {
      const into = begin(one.name, dayAfter(day))
      for (const at of one.places) end(at, [into])
    }
  }
  return rows
}

test('any history of areas comes back from a file, and leads nowhere back', async () => {
  const shipped: AreaList = { areas: fewAreas, lineage: [] }
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const list = addAreas(shipped, rowsFor(changes))
      const lineage = indexLineage(list.lineage)
      for (const { id } of list.areas) {
        expect(successors(lineage, id).map((link) => link.id)).not.toContain(id)
      }
      const prepared = await around(list, 'csv', shipped)
      expect(prepared.rows.left_out).toBe(0)
      expect(said(readAreas({ ...streamsOf(shipped), own: rowsOf(prepared) }))).toEqual(said(list))
    }),
    { numRuns: 25 },
  )
}, 120_000)
