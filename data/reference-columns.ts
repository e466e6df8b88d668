import type { ColumnType } from './ingest/columns.ts'

/** The columns of the tables that all datasets share, in the order of `queries/schema.sql`. */
export const referenceColumns = {
  area: {
    id: 'text',
    code: 'text',
    name: 'text',
    kind: 'text',
    full_name: 'text',
    level: 'text',
    parent_id: 'text',
    valid_from: 'text',
    valid_to: 'text',
    sort: 'int',
  },
  area_member: {
    basis: 'text',
    group_id: 'text',
    group_level: 'text',
    area_id: 'text',
    exact: 'bool',
  },
  metric: { id: 'text', sort: 'int', kind: 'text', better: 'text', denominator: 'text' },
  sector: { id: 'text', sort: 'int' },
  target: {
    plan_id: 'text',
    id: 'text',
    sort: 'int',
    area_id: 'text',
    from_year: 'int',
    to_year: 'int',
    metric: 'text',
    denominator: 'text',
    sectors: 'text',
    test: 'text',
    percent: 'int',
    count: 'int',
  },
} as const satisfies Record<string, Record<string, ColumnType>>
