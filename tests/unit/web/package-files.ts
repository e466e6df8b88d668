import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { packFirstResults } from '../../../web/store/first-results.ts'
import { rowsOf } from './backup-logs.ts'

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const reference = { area: { path: 'area.arrow.gz', bytes: 1, sha256: 'e'.repeat(64) } }
export const app = { reference, edition: 'first edition' }

export const answer = {
  key: ['answer', 'd'.repeat(64), 'overview/headline', { year: 2025 }] as [
    'answer',
    string,
    string,
    { year: number },
  ],
  rows: [{ metric: 'safe_rate', k: 1, n: 2 }],
}

interface Changes {
  /** What the manifest says instead. */
  manifest?: Record<string, unknown>
  /** Files of the zip instead of, or beside, those that belong there; null takes one away. */
  files?: Record<string, Uint8Array | null>
  /** Rows of its only table, as an Arrow stream. */
  rows?: Uint8Array
  title?: string
  version?: string
}

/** A package made by hand, whole and right but for what is changed. */
export function packageFileOf(changes: Changes = {}): Uint8Array<ArrayBuffer> {
  const { title = 'Số liệu năm 2025', version = 'd'.repeat(64) } = changes
  const rows = changes.rows ?? rowsOf(1, 2025, ['Thôn Một', 'Thôn Hai'])
  const results = packFirstResults([answer])
  const source = strToU8('Năm;Tên đơn vị\n')
  const parts: Record<string, Uint8Array> = {
    'tables/recognition.arrow.gz': gzipSync(rows),
    'first-results.json.gz': gzipSync(results),
    'sources/1-a.csv': source,
  }
  const shipped = (path: string, content: Uint8Array) => ({
    path,
    bytes: parts[path]?.length ?? 0,
    sha256: sha256(content),
  })
  const manifest = {
    format: 'phong-trao-data',
    version: 1,
    title,
    organisation: 'Công an tỉnh',
    made_at: '2026-01-15T08:30:00.000Z',
    dataset: {
      id: 'package',
      kind: 'workspace',
      name: title,
      made_at: '2026-01-15T08:30:00.000Z',
      version,
      home_area: '33-2025-07-01',
      home_year: 2025,
      scope: '33-2025-07-01',
      years: [{ year: 2025, as_of: '2025-12-05', provisional: false }],
      imports: [],
      tables: { recognition: shipped('tables/recognition.arrow.gz', rows) },
    },
    edition: app.edition,
    reference: { area: reference.area.sha256 },
    first_results: shipped('first-results.json.gz', results),
    sources: [{ file: 'a.csv', path: 'sources/1-a.csv', sha256: sha256(source) }],
    parts: Object.entries(parts).map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    ...changes.manifest,
  }
  const content = strToU8(JSON.stringify(manifest))
  const files = {
    ...parts,
    'manifest.json': content,
    'manifest.sha256': strToU8(sha256(content)),
    ...changes.files,
  }
  const there = Object.entries(files).flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []))
  return zipSync(Object.fromEntries(there), { level: 6 })
}
