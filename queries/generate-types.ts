import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DuckDBTypeId } from '@duckdb/node-api'
import { needs, type Parameter, type Query, queries } from './catalog.ts'
import { buildDatabase, buildNeeded } from './database.ts'
import { type DuckDbNode, startDuckDbNode } from './engine/duckdb-node.ts'

const target = new URL('./catalog.generated.ts', import.meta.url)

const columnTypes: Partial<Record<DuckDBTypeId, string>> = {
  [DuckDBTypeId.INTEGER]: 'number',
  [DuckDBTypeId.DOUBLE]: 'number',
  [DuckDBTypeId.BOOLEAN]: 'boolean',
  [DuckDBTypeId.VARCHAR]: 'string',
}

const parameterTypes = { INTEGER: 'number', VARCHAR: 'string', BOOLEAN: 'boolean' } as const

const parameterType = ({ name, type, nullable }: Parameter) =>
  `${name}: ${parameterTypes[type]}${nullable ? ' | null' : ''}`

async function typeOf(engine: DuckDbNode, query: Query): Promise<string> {
  const columns = await engine.describe(query.sql)
  const row = columns.map(({ name, type }) => {
    const known = columnTypes[type.typeId]
    if (!known) throw new Error(`${query.name}: column ${name} is ${type}, cast it`)
    return `${name}: ${known}${query.required.has(name) ? '' : ' | null'}`
  })
  const lines = (fields: string[]) => fields.map((field) => `      ${field}\n`).join('')
  return `  '${query.name}': {\n    params: {\n${lines(query.parameters.map(parameterType))}    }\n    row: {\n${lines(row)}    }\n  }\n`
}

/** The text of `catalog.generated.ts`, from what DuckDB says of each query. */
export async function generateTypes(): Promise<string> {
  const engine = await startDuckDbNode()
  await buildDatabase(engine, [])
  for (const need of needs) await buildNeeded(engine, need)
  let text =
    '// Made from the SQL by `npm run generate`; a test holds it current.\nexport interface QueryTypes {\n'
  for (const name of [...queries.keys()].sort()) {
    const query = queries.get(name)
    if (query) text += await typeOf(engine, query)
  }
  await engine.close()
  return `${text}}\n`
}

/** The text that is there now. */
export const currentTypes = () => readFileSync(target, 'utf8')

if (process.argv[1]?.endsWith('generate-types.ts')) {
  writeFileSync(fileURLToPath(target), await generateTypes())
}
