import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { Manifest } from '../../../data/model/dataset.ts'
import { startDuckDbWasm } from '../../../queries/engine/duckdb-wasm.ts'
import { loadShipped } from '../../../web/store/shipped-file.ts'
import { timeBasis, timeBuild, timeRefresh, timeTargets, timeUnitSearch } from '../timings.ts'

const folder = '/data/'
const manifest = Manifest.parse(await (await fetch(`${folder}manifest.json`)).json())
const sources = {
  manifest,
  load: (file: { path: string; bytes: number; sha256: string }) => loadShipped(folder, file),
  startEngine: () => startDuckDbWasm({ worker: workerUrl, module: new URL(moduleUrl, location.href).href }),
}

declare global {
  interface Window {
    timeBuild: () => Promise<number>
    timeRefresh: () => Promise<number[]>
    timeBasis: () => Promise<number[]>
    timeTargets: () => Promise<number>
    timeUnitSearch: () => Promise<number[]>
  }
}
window.timeBuild = () => timeBuild(sources)
window.timeRefresh = () => timeRefresh(sources)
window.timeBasis = () => timeBasis(sources)
window.timeTargets = () => timeTargets(sources)
window.timeUnitSearch = () => timeUnitSearch(sources)
document.title = 'ready'
