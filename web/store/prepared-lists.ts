import { makeVector, tableFromIPC } from 'apache-arrow'
import type { PreparedTable } from '../../data/ingest/prepared.ts'
import type { Problem } from '../../data/ingest/problem.ts'
import { type Page, type ProblemQuery, pageSize, type UnknownWord } from './import-protocol.ts'

const wordTypes = ['sector', 'sectors', 'level', 'class', 'yes_no', 'indicator', 'area_kind'] as const

/** The part of a list that begins at `from`. */
export function pageOf<Item>(items: readonly Item[], from = 0, size = pageSize): Page<Item> {
  return { total: items.length, from, items: items.slice(from, from + size) }
}

const orders: Record<ProblemQuery['order'], (a: Problem, b: Problem) => number> = {
  row: (a, b) => (a.row ?? 0) - (b.row ?? 0),
  code: (a, b) => a.code.localeCompare(b.code),
  column: (a, b) => (a.column ?? '').localeCompare(b.column ?? '', 'vi'),
}

/** The problems that a query wants, errors before warnings where the order leaves them alike. */
export function selectProblems(problems: readonly Problem[], query: ProblemQuery): Problem[] {
  const { code, severity, column, order } = query
  const wanted = problems.filter(
    (problem) =>
      (code === null || problem.code === code) &&
      (severity === null || problem.severity === severity) &&
      (column === null || problem.column === column),
  )
  return wanted.sort(
    (a, b) => orders[order](a, b) || orders.row(a, b) || a.severity.localeCompare(b.severity),
  )
}

/** The headings of the columns that have problems, each once. */
export function problemColumns(problems: readonly Problem[]): string[] {
  return [...new Set(problems.flatMap(({ column }) => (column === undefined ? [] : [column])))]
}

/** The words of lists that were not understood, the most frequent first. */
export function unknownWords(problems: readonly Problem[]): UnknownWord[] {
  const found = new Map<string, UnknownWord>()
  for (const { column_id, column, value, type: read, code } of problems) {
    const type = code === 'sector_unknown' ? (read ?? 'sector') : code === 'class_unknown' ? 'class' : read
    const known = wordTypes.find((one) => one === type)
    const unreadable = [
      'sector_unknown',
      'class_unknown',
      'indicator_unknown',
      'area_kind_unknown',
      'value_unreadable',
    ].includes(code)
    if (!unreadable || !known || column_id === undefined || value === undefined) continue
    const key = JSON.stringify([column_id, value])
    const word = found.get(key)
    if (word) word.rows += 1
    else found.set(key, { column_id, column: column ?? column_id, written: value, type: known, rows: 1 })
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows)
}

/** Ids of the areas that the rows of tables lie in, or speak of in the column of another name. */
export function areasTaken(tables: readonly Pick<PreparedTable, 'arrow'>[], name = 'area_id'): string[] {
  const ids = new Set<string>()
  for (const { arrow } of tables) {
    const column = tableFromIPC(arrow).getChild(name)
    for (const part of column?.data ?? []) {
      // The dictionary holds each area once: a million rows need not be looked at.
      for (const id of part.dictionary ?? makeVector(part)) if (typeof id === 'string') ids.add(id)
    }
  }
  return [...ids].sort()
}
