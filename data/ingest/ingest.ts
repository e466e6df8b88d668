import { placeTones, repairMarks } from '../areas/tone-marks.ts'
import type { Contract } from '../contracts/contract.ts'
import { areasDay } from '../model/year.ts'
import type { AreaIndex, PlaceMatch } from './area-index.ts'
import { type ColumnData, tableColumns, unitContracts } from './columns.ts'
import { type MatchedColumn, matchColumns } from './match-columns.ts'
import type { Problem } from './problem.ts'
import { readCsv, type TextTable } from './read-csv.ts'
import { readValue, unreadable, type Value } from './read-value.ts'

export interface IngestRequest {
  file: string
  bytes: Uint8Array
  contract: Contract
  importId: number
  areas: AreaIndex
}

/** Rows that passed every check as columns of the contract's table, and what was wrong with the others. */
export interface Ingested {
  data: ColumnData
  rows: number
  years: number[]
  problems: Problem[]
}

type Cells = Record<string, Value | null>

/**
 * Reads a file under a contract: decode, parse, match columns, read values, match areas, name units. A row
 * with a problem is left out of `data`; nothing is guessed or mended.
 */
export function ingest(request: IngestRequest): Ingested {
  const { file, bytes, contract } = request
  const { table, problems } = readCsv(file, bytes)
  const columns = matchColumns(table, contract)
  problems.push(...columns.problems)
  const types = Object.keys(tableColumns(contract))
  const data: ColumnData = Object.fromEntries(types.map((name) => [name, []]))
  const done = { data, rows: 0, years: [] as number[], problems }
  if (problems.length > 0) return done

  const rows = new RowReader(request, table, columns.matched)
  for (const [index, cells] of table.rows.entries()) {
    const row = rows.read(cells, table.lineOf(index))
    if (!row) continue
    for (const name of types) data[name]?.push(row[name] ?? null)
    done.rows += 1
  }
  problems.push(...rows.problems)
  const years = new Set(data.year?.filter((year) => typeof year === 'number'))
  done.years = [...years].sort((a, b) => a - b)
  return done
}

/** Reads one row after the other and keeps what has to be known across rows. */
class RowReader {
  readonly problems: Problem[] = []
  readonly #places = new Map<string, PlaceMatch>()
  readonly #units = new Map<string, number>()
  readonly #request: IngestRequest
  readonly #table: TextTable
  readonly #columns: readonly MatchedColumn[]
  readonly #isUnits: boolean

  constructor(request: IngestRequest, table: TextTable, columns: readonly MatchedColumn[]) {
    this.#request = request
    this.#table = table
    this.#columns = columns
    this.#isUnits = unitContracts.includes(request.contract.id)
  }

  /** The row with its ids, or null where it has a problem. */
  read(cells: readonly string[], line: number): Cells | null {
    const row: Cells = { import_id: this.#request.importId, line }
    let good = true
    for (const { column, index } of this.#columns) {
      const cell = cells[index] ?? ''
      const value = readValue(column.type, cell)
      if (value === unreadable) {
        good = this.#report(line, { code: 'value_unreadable', column: column.heading, value: cell })
      } else if (value === null && column.required) {
        good = this.#report(line, { code: 'value_missing', column: column.heading })
      } else row[column.id] = value
    }
    if (!good) return null
    const area = this.#place(row, line)
    if (!area) return null
    row.area_id = area
    return this.#isUnits ? this.#name(row, area, line) : row
  }

  #place(row: Cells, line: number): string | null {
    const name = text(this.#isUnits ? row.commune : row.area) ?? ''
    const place = { code: text(row.area_code), name, district: text(row.district) }
    const year = Number(row.year)
    const key = `${year}|${place.code ?? ''}|${place.name}|${place.district ?? ''}`
    let match = this.#places.get(key)
    if (!match) {
      match = this.#request.areas.find(place, areasDay(year), this.#isUnits ? 'commune' : undefined)
      this.#places.set(key, match)
    }
    if (match.area) return match.area.id
    const hint = match.candidates.map((area) => `${area.full_name} ${area.code}`).join('; ')
    this.#report(line, { code: match.why, value: name, ...(hint && { hint }) })
    return null
  }

  /** A unit is known by its code; without one by its sector, name and area. */
  #name(row: Cells, area: string, line: number): Cells | null {
    const name = text(row.unit_name) ?? ''
    row.unit_id = text(row.unit_code) ?? `${row.sector}|${foldUnitName(name)}|${area}`
    const key = `${row.year}|${row.unit_id}`
    const before = this.#units.get(key)
    if (before !== undefined) {
      this.#report(line, { code: 'unit_twice', value: name, hint: `also line ${before}` })
      return null
    }
    this.#units.set(key, line)
    return row
  }

  #report(line: number, problem: Omit<Problem, 'file' | 'line'>): false {
    this.problems.push({ file: this.#table.file, line, ...problem })
    return false
  }
}

/** Case, spaces and the place of tone marks do not tell units apart; every word does. */
const foldUnitName = (name: string) =>
  placeTones(repairMarks(name).toLowerCase()).replace(/\s+/gu, ' ').trim()

const text = (value: Value | null | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
