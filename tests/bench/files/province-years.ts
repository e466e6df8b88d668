import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const demo = resolve(import.meta.dirname, '../../../data/demo')
const lists = ['classification', 'recognition'] as const

/** Both lists of one year of a province, about 6,000 units: a demonstration year called another. */
export function provinceYear(year: number): { name: string; mimeType: string; buffer: Buffer }[] {
  const model = Math.min(2026, Math.max(2022, year))
  return lists.map((list) => {
    const text = readFileSync(resolve(demo, `${list}-${model}.csv`), 'utf8')
    const renamed = text.replaceAll(new RegExp(`^${model};`, 'gm'), `${year};`)
    return { name: `${list}-${year}.csv`, mimeType: 'text/csv', buffer: Buffer.from(renamed) }
  })
}
