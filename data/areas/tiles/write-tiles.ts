import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildAreas } from '../build-areas.ts'
import { layProvince, readPositions } from './lay-province.ts'

/** Makes `tiles.json` anew from `positions.csv` and the tables of areas. */

const positions = readPositions()
const built = buildAreas()
const codes = [...new Set(positions.map(({ province_code }) => province_code))].sort()
const made = codes.map((code) => layProvince(code, positions, built))
// A line an area: what changes is seen.
const text = JSON.stringify(made, null, 2).replace(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/g, '[$1, $2]')
writeFileSync(fileURLToPath(new URL('./tiles.json', import.meta.url)), `${text}\n`)
for (const { province_id, communes, districts } of made) {
  const said = [communes, districts].map(
    ({ columns, rows, kept, tiles }) =>
      `${Object.keys(tiles).length} on ${columns} × ${rows}, ${kept} % touch`,
  )
  console.log(`${province_id}: communes ${said[0]}; districts ${said[1]}`)
}
