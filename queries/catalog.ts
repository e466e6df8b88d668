import type { QueryTypes } from './catalog.generated.ts'

/** A question that can be asked, by the path of its file. */
export type QueryName = keyof QueryTypes
export type QueryParams<Name extends QueryName> = QueryTypes[Name]['params']
export type QueryRow<Name extends QueryName> = QueryTypes[Name]['row']

export type ParamValue = string | number | boolean | null

export interface Parameter {
  name: string
  type: 'INTEGER' | 'VARCHAR' | 'BOOLEAN'
  nullable: boolean
}

/** A named question: its SQL, its parameters in the order of `$1, $2 …`, and the columns that are never NULL. */
export interface Query {
  name: string
  question: string
  sql: string
  parameters: readonly Parameter[]
  required: ReadonlySet<string>
  /** The script of `database.ts` that has to have run, once for each state of the data; null for most. */
  needs: Need | null
}

/** Scripts that run only when a question asks for them. */
export const needs = ['unit_list', 'trace', 'explore_views'] as const
export type Need = (typeof needs)[number]

const files = import.meta.glob<string>('./*/*.sql', { query: '?raw', import: 'default', eager: true })

/** Reads the comment lines at the head of a query's file. Throws where a parameter's number is out of turn. */
export function parseQuery(name: string, text: string): Query {
  const question: string[] = []
  const parameters: Parameter[] = []
  let required = new Set<string>()
  let need: Need | null = null
  for (const line of text.split('\n')) {
    const comment = /^-- (.*)$/.exec(line)?.[1]
    if (comment === undefined) break
    const parameter = /^\$(\d+) (\w+) (INTEGER|VARCHAR|BOOLEAN)( NULL)?$/.exec(comment)
    if (parameter) {
      const [, number, id = '', type, nullable] = parameter
      if (Number(number) !== parameters.length + 1)
        throw new Error(`${name}: parameter $${number} out of turn`)
      parameters.push({ name: id, type: type as Parameter['type'], nullable: nullable !== undefined })
    } else if (comment.startsWith('required ')) {
      required = new Set(comment.split(' ').slice(1))
    } else if (comment.startsWith('needs ')) {
      need = needs.find((one) => comment === `needs ${one}`) ?? null
      if (!need) throw new Error(`${name}: nothing is known that it ${comment}`)
    } else question.push(comment)
  }
  return { name, question: question.join(' '), sql: text, parameters, required, needs: need }
}

/** All questions by name, such as "overview/headline". */
export const queries: ReadonlyMap<string, Query> = new Map(
  Object.entries(files).map(([path, text]) => {
    const name = path.replace(/^\.\//, '').replace(/\.sql$/, '')
    return [name, parseQuery(name, text)]
  }),
)

/** The question of a name. */
export function queryOf(name: QueryName): Query {
  const query = queries.get(name)
  if (!query) throw new Error(`no query ${name}`)
  return query
}

/** The values of a query's parameters in the order of its SQL. Throws on one that is missing. */
export function positional(query: Query, params: Record<string, ParamValue>): ParamValue[] {
  return query.parameters.map(({ name, nullable }) => {
    const value = params[name]
    if (value === undefined || (value === null && !nullable)) {
      throw new Error(`${query.name}: parameter ${name} is missing`)
    }
    return value
  })
}
