import type { Column, Contract } from '../contracts/contract.ts'
import type { Recipe } from '../model/recipe.ts'
import { markColumns } from './mark-columns.ts'
import { meaningKey, RowColumn } from './row-reader-column.ts'

/** A code says as much as the name beside it. */
const codes: Readonly<Record<string, string>> = { unit_name: 'unit_code', area: 'area_code' }

/** What group rows can say. */
const ofGroups = ['sector', 'level', 'district', 'commune', 'area']

/**
 * The contracts' columns that rows are read for, by id: those that the file has, that a constant, a group or
 * a correction fills, and those that every row must fill.
 */
export function rowColumns(contracts: readonly Contract[], recipe: Recipe): ReadonlyMap<string, RowColumn> {
  const mapped = new Map(recipe.columns.map((entry) => [entry.column, entry]))
  const corrected = new Set(recipe.corrections.map(({ column }) => column))
  const isRead = ({ id, required }: Column) =>
    required ||
    mapped.has(id) ||
    Object.hasOwn(recipe.constants, id) ||
    corrected.has(id) ||
    (recipe.groups && ofGroups.includes(id))

  const columns = new Map<string, RowColumn>()
  for (const column of contracts.flatMap((contract) => contract.columns)) {
    if (columns.has(column.id) || !isRead(column)) continue
    const place = mapped.get(column.id)
    const constant = Object.hasOwn(recipe.constants, column.id) ? recipe.constants[column.id] : undefined
    const meanings = recipe.values.filter((value) => value.column === column.id)
    columns.set(
      column.id,
      new RowColumn(
        column,
        {
          index: place?.index ?? -1,
          heading: place?.heading ?? column.heading,
          constant: place ? undefined : constant,
        },
        {
          decimal: recipe.decimal,
          meanings: new Map(meanings.map(({ written, meant }) => [meaningKey(written), meant])),
          // Exports defuse text in CSV files; cells of XLSX need none of that.
          isDefused: recipe.encoding !== null,
        },
      ),
    )
  }
  for (const column of columns.values()) column.marks = markColumns(recipe.columns, column.id, column.type)
  for (const [name, code] of Object.entries(codes)) {
    const column = columns.get(name)
    if (column) column.code = columns.get(code)
  }
  return columns
}

/** The contract's columns that the rows say something of; other imports' values stay where it has not. */
export function reportedColumns(contract: Contract, columns: ReadonlyMap<string, RowColumn>): string[] {
  return contract.columns.map(({ id }) => id).filter((id) => columns.get(id)?.isFilled)
}
