import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Manifest, ShippedFile } from '../../data/model/dataset.ts'
import { startDuckDbNode } from '../../queries/engine/duckdb-node.ts'
import { answerKey } from '../app/question.ts'
import { FirstResult, packFirstResults } from '../store/first-results.ts'
import { Warehouse } from '../store/warehouse.ts'
import { defaultViews, questionsOf } from './default-views.ts'
import { folder, readManifest, readShipped } from './shipped-folder.ts'

/** The answers of native DuckDB to all that the default views ask. */
export async function firstResults(manifest: Manifest): Promise<FirstResult[]> {
  const engine = await startDuckDbNode()
  const warehouse = new Warehouse({ manifest, load: readShipped, startEngine: async () => engine })
  const results: FirstResult[] = []
  for (const view of defaultViews(manifest)) {
    for (const asked of questionsOf(view)) {
      const rows = await warehouse.ask(asked.dataset, asked.name, asked.params)
      results.push(FirstResult.parse({ key: answerKey(asked), rows }))
    }
  }
  await engine.close()
  return results
}

/** Writes the first results beside the data and names them in the manifest. */
export async function writeFirstResults(): Promise<void> {
  const manifest = readManifest()
  const results = await firstResults(manifest)
  const bytes = packFirstResults(results)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const packed = gzipSync(bytes, { level: 9 })
  const file: ShippedFile = {
    path: `first-results-${sha256.slice(0, 10)}.json.gz`,
    bytes: packed.byteLength,
    sha256,
  }
  for (const old of readdirSync(folder)) {
    if (old.startsWith('first-results-')) rmSync(`${folder}${old}`)
  }
  writeFileSync(`${folder}${file.path}`, packed)
  writeFileSync(`${folder}manifest.json`, JSON.stringify({ ...manifest, first_results: file }))
  console.log(`first results: ${results.length} answers, ${Math.round(file.bytes / 1000)} KB`)
}
