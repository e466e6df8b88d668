import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { contracts } from '../../../data/contracts/index.ts'
import { type ColumnData, tableColumns } from '../../../data/ingest/columns.ts'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import { inForce } from '../../../data/model/area.ts'
import type { ContractId, Manifest, ShippedFile } from '../../../data/model/dataset.ts'
import { readManifest } from '../../../web/prerender/shipped-folder.ts'

const kinds = [
  ['KDC', 'Tổ dân phố số', 'residential', 'commune'],
  ['CQ', 'Phòng Văn hóa - Xã hội', 'agency', 'commune'],
  ['DN', 'Công ty cổ phần Hưng Yên', 'enterprise', 'province'],
  ['TH', 'Trường THCS Lê Lợi', 'school', 'commune'],
] as const
const classes = ['excellent', 'good', 'good', 'average', 'weak', null] as const

/** So many units of 2025 in the communes of the demonstration, in both lists. */
function manyRows(units: number, home: string) {
  const communes = buildAreas().areas.filter(
    (area) => area.level === 'commune' && area.parent_id === home && inForce(area, '2025-10-31'),
  )
  return Array.from({ length: units }, (_, index) => {
    const [code, name, sector, level] = kinds[index % kinds.length] ?? kinds[0]
    const area = communes[(index * 7) % communes.length]
    return {
      ...{ import_id: 0, line: index + 2, area_id: area?.id ?? home, year: 2025, sector, level },
      unit_id: `${code}${String(index).padStart(6, '0')}`,
      // Not in the order of the rows, and no two alike.
      unit_name: `${name} ${(index * 7919) % units} ${area?.name}`,
      ...{ registered: true, safe: index % 9 > 0, class: classes[index % classes.length] ?? null },
      score: 50 + (index % 500) / 10,
      typical_registered: index % 5 === 0,
      typical: index % 10 === 0,
    }
  })
}

/** A folder whose `data/` has the demonstration replaced by so many units; what else is shipped stays. */
export function manyUnits(units: number): { folder: string; manifest: Manifest } {
  const folder = mkdtempSync(join(tmpdir(), 'phong-trao-units-'))
  mkdirSync(join(folder, 'data'))
  const shipped = readManifest()
  const demo = shipped.datasets.find(({ id }) => id === 'demo')
  if (!demo) throw new Error('the demonstration is not shipped')
  const rows: Record<string, string | number | boolean | null>[] = manyRows(units, demo.home_area)
  const ship = (id: ContractId): ShippedFile => {
    const types = tableColumns(contracts[id])
    const columns: ColumnData = Object.fromEntries(
      Object.keys(types).map((column) => [column, rows.map((row) => row[column] ?? null)]),
    )
    const bytes = toArrow(types, columns)
    const packed = gzipSync(bytes, { level: 1 })
    const path = `many-${id}.arrow.gz`
    writeFileSync(join(folder, 'data', path), packed)
    return { path, bytes: packed.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const tables = { classification: ship('classification'), recognition: ship('recognition') }
  const version = createHash('sha256').update(JSON.stringify(tables)).digest('hex')
  const manifest = { ...shipped, datasets: [{ ...demo, version, tables }], first_results: null }
  writeFileSync(join(folder, 'data', 'manifest.json'), JSON.stringify(manifest))
  return { folder, manifest }
}
