// Writes the demonstration's files beside this one: node web/run.mjs data/demo/generate.ts
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buildAreas } from '../areas/build-areas.ts'
import { generateDemo } from './generate-demo.ts'

for (const [name, text] of generateDemo(buildAreas())) {
  await writeFile(resolve(import.meta.dirname, name), text)
}
