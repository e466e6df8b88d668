import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { basisToPainted, changeToPainted } from './parts/change-to-painted.ts'
import { basisRatio, buildRatio, refreshRatio, targetsRatio } from './parts/engines.ts'
import { firstChart } from './parts/first-chart.ts'
import { importRows } from './parts/import.ts'
import { portable } from './parts/portable.ts'
import { pptx } from './parts/pptx.ts'
import { size } from './parts/size.ts'
import { slideChange } from './parts/slide-change.ts'
import { unitSearch, unitsLongestTask } from './parts/units.ts'
import { accept, startup } from './parts/workspace.ts'
import type { BenchResult } from './result.ts'

/** `npm run bench` runs all parts, `npm run bench -- NAME` those whose name begins so. */
const parts: Record<string, () => Promise<BenchResult[]>> = {
  'first-chart': firstChart,
  refresh: refreshRatio,
  'refresh-painted': changeToPainted,
  basis: basisRatio,
  'basis-painted': basisToPainted,
  build: buildRatio,
  targets: targetsRatio,
  'units-search': unitSearch,
  'units-longest-task': unitsLongestTask,
  size,
  portable,
  pptx,
  slide: slideChange,
  import: importRows,
  accept,
  startup,
}

const root = resolve(import.meta.dirname, '../..')
if (!existsSync(resolve(root, 'dist/index.html'))) throw new Error('run `npm run build` first')
const wanted = process.argv[2] ?? ''
const chosen = Object.entries(parts).filter(([name]) => name.startsWith(wanted))
if (chosen.length === 0) throw new Error(`no part "${wanted}"; there are ${Object.keys(parts).join(', ')}`)

const results: BenchResult[] = []
for (const [name, part] of chosen) {
  console.log(`${name} …`)
  results.push(...(await part()))
}
console.table(results.map(({ id, value, unit, target, holds }) => ({ id, value, unit, target, holds })))
writeFileSync(resolve(root, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
if (results.some(({ holds }) => !holds)) console.log('some targets do not hold')
