import type { Column, ValueType } from '../contracts/contract.ts'
import type { ContractId } from '../model/dataset.ts'
import { columnsOf } from './match-columns.ts'
import { matchSheet } from './match-sheet.ts'
import { readAreaKind, readClass, readYesNo } from './read-words.ts'

/** What a sheet can be, the likelier first where nothing else decides. */
const candidates: readonly (readonly ContractId[])[] = [
  ['classification'],
  ['recognition'],
  ['classification', 'recognition'],
  ['summary'],
  ['indicator'],
  ['areas'],
]

/** A list is of a contract only with one of these; two contracts in one sheet need one of each. */
const telling: Record<ContractId, readonly string[]> = {
  classification: ['class', 'score', 'models_rated_good', 'models_noted'],
  recognition: ['registered', 'safe', 'typical_registered', 'typical'],
  summary: ['units', 'registered', 'safe', 'excellent', 'good', 'average', 'weak', 'typical'],
  indicator: ['indicator', 'numerator'],
  areas: ['area_kind', 'valid_from', 'valid_to', 'successors'],
}

const missingCost = 0.3
const leastFitting = 0.3

const isNumber = (value: string) => /^[-+\d.,\s%]+$/.test(value) && /\d/.test(value)
const fits: Partial<Record<ValueType, (value: string) => boolean>> = {
  year: (value) => /^\d{4}$/.test(value),
  count: isNumber,
  score: isNumber,
  percent: isNumber,
  class: (value) => readClass(value) !== undefined || /^[x✓+1]$/i.test(value),
  yes_no: (value) => readYesNo(value) !== undefined,
  area_kind: (value) => readAreaKind(value) !== undefined,
}

/** 1 for a column whose values can be of its type or that has none yet, -1 where most can not. */
function worth(column: Column, values: readonly string[]): number {
  const test = fits[column.type]
  if (!test || values.length === 0) return 1
  return values.filter(test).length >= values.length * leastFitting ? 1 : -1
}

/** The contracts that the headings and the values under them fit best; a list of units if nothing tells. */
export function guessContracts(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  values: readonly (readonly string[])[],
): ContractId[] {
  let best: { ids: readonly ContractId[]; score: number } = {
    ids: ['classification'],
    score: Number.NEGATIVE_INFINITY,
  }
  for (const ids of candidates) {
    const { matches } = matchSheet(headings, rows, ids)
    const found = new Set<string>()
    const told = new Set<string>()
    let score = 0
    for (const [index, match] of matches.entries()) {
      if (!match) continue
      const { column } = match
      const points = worth(column, values[index] ?? [])
      // Several columns of marks count as many, as they do for a table of counts.
      if (found.has(column.id) && column.type !== 'class') continue
      found.add(column.id)
      if (points > 0) told.add(column.id)
      score += points * (match.similarity ?? 1)
    }
    const isTold = ids.every((id) => telling[id].some((column) => told.has(column)))
    if (!isTold) score -= ids.length > 1 ? 99 : 3
    score -= missingCost * columnsOf(ids).filter(({ id, required }) => required && !found.has(id)).length
    if (score > best.score) best = { ids, score }
  }
  return [...best.ids]
}
