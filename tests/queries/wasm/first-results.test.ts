import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { expect, test } from 'vitest'
import { Manifest } from '../../../data/model/dataset.ts'
import { startDuckDbWasm } from '../../../queries/engine/duckdb-wasm.ts'
import { answerKey } from '../../../web/app/question.ts'
import { defaultViews, questionsOf } from '../../../web/prerender/default-views.ts'
import { unpackFirstResults } from '../../../web/store/first-results.ts'
import { loadShipped } from '../../../web/store/shipped-file.ts'
import { Warehouse } from '../../../web/store/warehouse.ts'

const absolute = (url: string) => new URL(url, location.href).href
const folder = '/web/public/data/'

test("the browser's own answers equal the prebuilt ones, rows and order", async () => {
  const manifest = Manifest.parse(await (await fetch(`${folder}manifest.json`)).json())
  if (!manifest.first_results) throw new Error('npm run data has not been run')
  const prebuilt = new Map(
    unpackFirstResults(await loadShipped(folder, manifest.first_results)).map(({ key, rows }) => [
      JSON.stringify(key),
      rows,
    ]),
  )
  const warehouse = new Warehouse({
    manifest,
    load: (file) => loadShipped(folder, file),
    startEngine: () => startDuckDbWasm({ worker: absolute(workerUrl), module: absolute(moduleUrl) }),
  })
  let compared = 0
  for (const view of defaultViews(manifest)) {
    for (const asked of questionsOf(view)) {
      const rows = await warehouse.ask(asked.dataset, asked.name, asked.params)
      expect(rows, asked.name).toEqual(prebuilt.get(JSON.stringify(answerKey(asked))))
      compared += rows.length
    }
  }
  // Two datasets of some hundred rows: an empty answer on both sides would prove nothing.
  expect(compared).toBeGreaterThan(600)
})
