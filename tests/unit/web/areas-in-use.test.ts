import { expect, test } from 'vitest'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import type { LogEntry } from '../../../data/model/import-log.ts'
import { checkAreasInUse } from '../../../web/store/areas-in-use.ts'
import { AreasInUseError } from '../../../web/store/log-errors.ts'
import { newImport } from '../../fixtures/new-import.ts'

const unit = (area_id: string) => ({ year: 2026, unit_id: 'u', unit_name: 'Đơn vị', area_id })
const told = (id: number, ...areas: string[]) =>
  newImport({ id, contract: 'areas', file: `dia-ban-${id}.csv`, rows: areas.map((area_id) => ({ area_id })) })

/** Imports 1 and 2 tell of areas, 3 of figures of `12-2026-07-01`, 4 of figures of a shipped area. */
const imports = [
  told(1, '11-2022-01-01', '12-2026-07-01'),
  told(2, '11-2022-01-01'),
  newImport({ id: 3, rows: [unit('12-2026-07-01')] }),
  newImport({ id: 4, rows: [unit('11-2022-01-01')] }),
]
const arrows = new Map(imports.flatMap(({ arrow }) => [...arrow]))
const time = '2026-08-01T00:00:00.000Z'
const accepted: LogEntry = { kind: 'import', seq: 1, time, imports: imports.map(({ record }) => record) }
const turn = (kind: 'undo' | 'redo', ...ids: number[]): LogEntry => ({ kind, seq: 2, time, imports: ids })

const check = (...turns: LogEntry[]) => {
  let reads = 0
  const done = checkAreasInUse([accepted, ...turns], {
    arrows: async (hashes) => {
      reads += 1
      return new Map(hashes.flatMap((hash) => [[hash, arrows.get(hash) ?? new Uint8Array()]]))
    },
    shipped: async () => toArrow({ id: 'text' }, { id: ['11-2022-01-01'] }),
  })
  return done.then(() => reads)
}

test('areas that figures in force are of cannot be taken back', async () => {
  await expect(check(turn('undo', 1))).rejects.toThrow(AreasInUseError)
  await expect(check(turn('undo', 1))).rejects.toMatchObject({ files: ['tep-3.csv'] })
})

test('can once those figures are taken back, and then not these brought back alone', async () => {
  await expect(check(turn('undo', 1, 3))).resolves.toBeDefined()
  await expect(check(turn('undo', 1, 3), { ...turn('redo', 3), seq: 3 })).rejects.toThrow(AreasInUseError)
})

test('changes of shipped areas can always be taken back', async () => {
  await expect(check(turn('undo', 2))).resolves.toBeDefined()
})

test('as long as no areas are taken back no rows are read', async () => {
  expect(await check(turn('undo', 3))).toBe(0)
})
