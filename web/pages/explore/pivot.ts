import { levels } from '../../../data/model/level.ts'
import { type MetricId, metricOf } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'

/** What the rows of a pivot can be, and what its columns. */
export const pivotRows = ['area', 'district', 'sector', 'level', 'year'] as const
export const pivotColumns = ['none', 'year', 'sector', 'level'] as const
export type PivotRows = (typeof pivotRows)[number]
export type PivotColumns = (typeof pivotColumns)[number]

export interface Pivot {
  rows: PivotRows
  columns: PivotColumns
  metric: MetricId
  years: readonly number[]
}

/** The words that stand in the table. */
export interface PivotWords {
  total: string
  parent: string
  metric: string
  by: Readonly<Record<PivotRows, string>>
  sector: Readonly<Record<(typeof sectors)[number], string>>
  level: Readonly<Record<(typeof levels)[number], string>>
}

/** A text in SQL. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
/** A name in SQL. */
const named = (name: string) => `"${name.replaceAll('"', '""')}"`

const list = (values: readonly string[]) => `[${values.map(quoted).join(', ')}]`
const inWords = (column: string, words: Readonly<Record<string, string>>) =>
  `CASE ${column} ${Object.entries(words)
    .map(([id, word]) => `WHEN ${quoted(id)} THEN ${quoted(word)}`)
    .join(' ')} ELSE ${column} END`

/** How a row is known, what names it, what more is said of it, and the order of rows. */
function rowParts({ rows }: Pivot, words: PivotWords) {
  switch (rows) {
    case 'area':
      return {
        ...{
          keys: ['a.area_id', 'a.full_name', 'a.parent_name', 'a.sort'],
          names: ['', 'name', 'parent', 'place'],
        },
        from: 'measures m JOIN areas a ON a.area_id = m.area_id',
        ...{ name: 'name', more: [`parent AS ${named(words.parent)}`], order: 'place' },
      }
    case 'district':
      return {
        ...{ keys: ['g.group_id', 'g.group_name', 'a.sort'], names: ['', 'name', 'place'] },
        from:
          "measures m\n  JOIN area_groups g ON g.basis = 'district' AND g.group_level = 'district' AND g.area_id = m.area_id" +
          '\n  JOIN areas a ON a.area_id = g.group_id',
        ...{ name: 'name', more: [], order: 'place' },
      }
    case 'sector':
      return {
        ...{ keys: ['m.sector'], names: [''], from: 'measures m', more: [] },
        ...{ name: inWords('row_id', words.sector), order: `list_position(${list(sectors)}, row_id)` },
      }
    case 'level':
      return {
        ...{ keys: ['m.level'], names: [''], from: 'measures m', more: [] },
        ...{ name: inWords('row_id', words.level), order: `list_position(${list(levels)}, row_id)` },
      }
    case 'year':
      return {
        ...{ keys: ['m.year'], names: [''], from: 'measures m', more: [] },
        ...{ name: 'row_id::VARCHAR', order: 'row_id' },
      }
  }
}

/** The columns of a pivot: which cells are in each, and its heading; one without a heading for a list. */
function columnParts({ columns, years }: Pivot, words: PivotWords): { where: string; heading: string }[] {
  const of = (ids: readonly string[], heading: (id: string) => string) =>
    ids.map((id) => ({ where: `column_id = ${quoted(id)}`, heading: `${heading(id)} ` }))
  if (columns === 'year') return years.map((year) => ({ where: `column_id = ${year}`, heading: `${year} ` }))
  if (columns === 'sector') return of(sectors, (id) => words.sector[id as 'school'])
  if (columns === 'level') return of(levels, (id) => words.level[id as 'commune'])
  return [{ where: '', heading: '' }]
}

/**
 * The statement of a pivot: a metric with k and n, added up over the default denominator and only then divided,
 * with a row of the whole below. It stands over the documented views, so that it can be read and changed.
 */
export function pivotSql(pivot: Pivot, words: PivotWords): string {
  const { rows, columns, metric, years } = pivot
  const row = rowParts(pivot, words)
  const inside = columns === 'none' ? [] : [`m.${columns}`]
  const keys = row.keys.map((key, at) => `${key} AS ${row.names[at] ? row.names[at] : 'row_id'}`)
  const is_rate = metricOf(metric).kind === 'rate'
  const cells = columnParts(pivot, words).flatMap(({ where, heading }) => {
    const [k, n] = ['k', 'n'].map((part) => `max(${part})${where && ` FILTER (WHERE ${where})`}`)
    return [
      `${k} AS ${named(`${heading}k`)}`,
      `${n} AS ${named(`${heading}n`)}`,
      ...(is_rate ? [`percent(${k}, ${n}) AS ${named(`${heading}%`)}`] : []),
    ]
  })
  const kept = row.names.map((name) => name || 'row_id')
  return [
    `-- ${words.metric}: ${words.by[rows]}${columns === 'none' ? '' : ` × ${words.by[columns]}`}`,
    'WITH cell AS (',
    '  SELECT',
    `    ${[...keys, ...inside.map((key) => `${key} AS column_id`)].join(', ')},`,
    `    grouping(${row.keys[0]}) = 1 AS is_total, sum(m.k) AS k, total(m.n) AS n`,
    `  FROM ${row.from}`,
    `  WHERE m.metric = ${quoted(metric)} AND m.is_default AND m.year IN (${years.join(', ')})`,
    `  GROUP BY GROUPING SETS ((${[...row.keys, ...inside].join(', ')}), (${inside.join(', ')}))`,
    ')',
    'SELECT',
    [
      `  CASE WHEN is_total THEN ${quoted(words.total)} ELSE ${row.name} END AS ${named(words.by[rows])}`,
      ...[...row.more, ...cells].map((cell) => `  ${cell}`),
    ].join(',\n'),
    'FROM cell',
    `GROUP BY is_total, ${kept.join(', ')}`,
    `ORDER BY is_total, ${row.order}`,
  ].join('\n')
}
