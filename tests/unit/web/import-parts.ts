import type { Understood } from '../../../data/ingest/prepared.ts'
import type { Problem } from '../../../data/ingest/problem.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import type { PreparedSummary } from '../../../web/store/import-protocol.ts'

/** A recipe that reads one column; tests change what matters to them. */
export const recipe = (change: Partial<Recipe> = {}): Recipe => ({
  contracts: ['classification'],
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  decimal: ',',
  header_row: 1,
  header_rows: 1,
  columns: [],
  constants: {},
  groups: false,
  values: [],
  areas: [],
  units: [],
  corrections: [],
  keep_rows: [],
  skip_rows: [],
  ...change,
})

export const understood = (change: Partial<Recipe> = {}, problems: Problem[] = []): Understood => ({
  file: 'a.csv',
  kind: 'text',
  recipe: recipe(change),
  sheets: [],
  legacy: null,
  columns: [],
  titles: [],
  preview: [],
  rows: 10,
  problems,
  shape: 'shape',
})

interface Said {
  importId?: number
  leftOut?: number
  years?: number[]
  contracts?: ContractId[]
  areas?: string[]
  hash?: string
  milliseconds?: number
  fileErrors?: number
}

const nothing = { total: 0, from: 0, items: [] }

/** A file read in full, with ten rows but those left out. */
export function prepared(said: Said = {}): PreparedSummary {
  const { importId = 1, leftOut = 0, years = [2025], contracts = ['classification'], areas = [] } = said
  return {
    file: 'a.csv',
    importId,
    reading: 1,
    tables: contracts.map((contract) => ({
      contract,
      rows: 10 - leftOut,
      columns: ['year'],
      arrow: new Uint8Array(1),
      sha256: said.hash ?? 'a'.repeat(64),
    })),
    years: years.map((year) => ({ year, rows: 10 - leftOut })),
    areas,
    rows: { read: 10, taken: 10 - leftOut, left_out: leftOut },
    blank_rows: 0,
    counts: [],
    demonstration: false,
    problems: nothing,
    problem_columns: [],
    skipped: nothing,
    unmatched: nothing,
    words: nothing,
    file_errors: said.fileErrors ?? 0,
    milliseconds: said.milliseconds ?? 1,
  }
}
