import { Table, tableToIPC, type Vector } from 'apache-arrow'
import type { Contract } from '../contracts/contract.ts'
import { type ColumnBuilder, type ColumnPart, columnBuilder, NumberColumnBuilder } from './column-builder.ts'
import { type ColumnType, tableColumns } from './columns.ts'
import type { RowColumn } from './row-reader-column.ts'
import { TextColumnBuilder, type TextPart } from './text-column-builder.ts'
import { foldUnitName } from './tidy-text.ts'

/** Texts that may differ between two rows of the same results. */
const remarks = new Set(['unit_name', 'source', 'note'])

/** Rows that passed every check, as plain arrays. */
export interface TakenPart {
  length: number
  dropped: number[]
  line: ColumnPart
  areaId: TextPart
  unitId: TextPart
  /** The columns of the file in their order. */
  written: ColumnPart[]
}

/** The rows that passed every check so far, column by column, shared by the tables of all contracts. */
export class TakenRows {
  /** Rows appended, dropped ones among them. */
  length = 0
  readonly line = new NumberColumnBuilder('int')
  readonly areaId = new TextColumnBuilder()
  readonly unitId = new TextColumnBuilder()
  readonly #contracts: readonly Contract[]
  readonly #importId: number
  readonly #written: { column: RowColumn; builder: ColumnBuilder; text: TextColumnBuilder | null }[] = []
  readonly #builders: Map<string, ColumnBuilder>
  readonly #dropped = new Set<number>()

  constructor(contracts: readonly Contract[], columns: ReadonlyMap<string, RowColumn>, importId: number) {
    this.#contracts = contracts
    this.#importId = importId
    this.#builders = new Map<string, ColumnBuilder>([
      ['line', this.line],
      ['area_id', this.areaId],
      ['unit_id', this.unitId],
    ])
    for (const [name, type] of contracts.flatMap((contract) => Object.entries(tableColumns(contract)))) {
      const column = columns.get(name)
      if (!column || this.#builders.has(name)) continue
      const builder = columnBuilder(type)
      this.#builders.set(name, builder)
      this.#written.push({ column, builder, text: builder instanceof TextColumnBuilder ? builder : null })
    }
  }

  /** Appends what the columns read last; `area` and `unit` are numbers of their ids. Returns the row's place. */
  append(line: number, area: number, unit: number): number {
    this.line.append(line)
    this.areaId.appendNumber(area)
    this.unitId.appendNumber(unit)
    for (const { column, builder, text } of this.#written) {
      const { reading } = column
      if (text === null || reading.value === null) {
        builder.append(reading.value)
        continue
      }
      reading.number = text.appendText(String(reading.value), reading.number)
    }
    this.length += 1
    return this.length - 1
  }

  /** All rows, for {@link join}. The arrays are those of the columns. */
  part(): TakenPart {
    return {
      length: this.length,
      dropped: [...this.#dropped],
      line: this.line.part(),
      areaId: this.areaId.part(),
      unitId: this.unitId.part(),
      written: this.#written.map(({ builder }) => builder.part()),
    }
  }

  /** Appends rows that were read apart under the same recipe; `units` has the number here of each of their units. */
  join(part: TakenPart, units: Int32Array): void {
    for (const row of part.dropped) this.#dropped.add(this.length + row)
    this.line.join(part.line)
    this.areaId.joinNumbered(part.areaId)
    this.unitId.joinKnown(part.unitId, units)
    for (const [index, { builder }] of this.#written.entries()) {
      const column = part.written[index]
      if (column) builder.join(column)
    }
    this.length += part.length
  }

  /** How many rows are taken in the end. */
  get kept(): number {
    return this.length - this.#dropped.size
  }

  drop(row: number): void {
    this.#dropped.add(row)
  }

  dropAll(): void {
    for (let row = 0; row < this.length; row += 1) this.#dropped.add(row)
  }

  /** Whether two rows of one unit say the same: everything but remarks, and names but for their writing. */
  isSame(row: number, other: number): boolean {
    if (!this.areaId.isSame(row, other)) return false
    return this.#written.every(({ column: { id }, builder }) => {
      if (builder.isSame(row, other)) return true
      if (id !== 'unit_name' || !(builder instanceof TextColumnBuilder)) return remarks.has(id)
      return foldUnitName(builder.at(row)) === foldUnitName(builder.at(other))
    })
  }

  /** What a row says in a text column; '' where it says nothing. */
  textAt(row: number, column: string): string {
    const builder = this.#builders.get(column)
    return builder instanceof TextColumnBuilder ? builder.at(row) : ''
  }

  /** How many rows each year has, in the order of years. */
  years(): { year: number; rows: number }[] {
    const year = this.#builders.get('year')
    const counts = new Map<number, number>()
    for (let row = 0; row < this.length; row += 1) {
      if (this.#dropped.has(row) || !(year instanceof NumberColumnBuilder)) continue
      counts.set(year.at(row), (counts.get(year.at(row)) ?? 0) + 1)
    }
    return [...counts].map(([year, rows]) => ({ year, rows })).sort((a, b) => a.year - b.year)
  }

  /** The table of each contract as an Arrow IPC stream, in the order of its columns. */
  tables(): { contract: Contract; rows: number; arrow: Uint8Array }[] {
    const kept = this.#keptRows()
    const rows = this.kept
    const vectors = new Map<string, Vector>()
    const vectorOf = (name: string, type: ColumnType) => {
      const known = vectors.get(name)
      if (known) return known
      const id = vectors.size
      const vector = this.#builders.get(name)?.vector(kept, id, true) ?? this.#same(name, type, rows, id)
      vectors.set(name, vector)
      return vector
    }
    return this.#contracts.map((contract) => {
      const columns = Object.entries(tableColumns(contract))
      const table = new Table(Object.fromEntries(columns.map(([name, type]) => [name, vectorOf(name, type)])))
      return { contract, rows, arrow: tableToIPC(table, 'stream') }
    })
  }

  /** The places of the rows that were not dropped; null for all. */
  #keptRows(): Int32Array | null {
    if (this.#dropped.size === 0) return null
    const rows = new Int32Array(this.kept)
    let next = 0
    for (let row = 0; row < this.length; row += 1) if (!this.#dropped.has(row)) rows[next++] = row
    return rows
  }

  /** A column that says the same in all rows: the import's id, or nothing where the file lacks it. */
  #same(name: string, type: ColumnType, rows: number, id: number): Vector {
    const builder = columnBuilder(type)
    const value = name === 'import_id' ? this.#importId : null
    for (let row = 0; row < rows; row += 1) builder.append(value)
    return builder.vector(null, id)
  }
}
