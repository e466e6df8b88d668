import type { Problem } from '../../../../../data/ingest/problem.ts'

/**
 * What tells the problems of a list apart: their code and cell. A problem keeps its key when the file is read
 * again and others come or go, so that what is open or being typed beside it stays.
 */
export function problemKeys(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>()
  return problems.map(({ code, row, column, column_id }) => {
    const cell = JSON.stringify([code, row ?? null, column_id ?? column ?? null])
    const before = seen.get(cell) ?? 0
    seen.set(cell, before + 1)
    return before === 0 ? cell : `${cell} ${before}`
  })
}
