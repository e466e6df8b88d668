import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Recipe } from '../model/recipe.ts'
import { choosePlace } from './choose-place.ts'
import { columnProblems } from './column-problems.ts'
import { areCommunes, withCommuneUnits } from './commune-units.ts'
import type { IngestContext } from './context.ts'
import { fileProblems } from './file-problems.ts'
import { fillConstants } from './fill-constants.ts'
import { findHeader, type Header, oneLine } from './find-header.ts'
import { findSpread } from './find-spread.ts'
import { foldHeading } from './fold-heading.ts'
import { groupedColumns } from './grouped-columns.ts'
import { guessContracts } from './guess-contracts.ts'
import { guessDecimal } from './guess-decimal.ts'
import { sectorWords } from './guess-sector.ts'
import { columnsOf } from './match-columns.ts'
import { matchSheet } from './match-sheet.ts'
import type { OpenedFile } from './opened-file.ts'
import type { SheetColumn, Understood } from './prepared.ts'
import { rowRoles } from './row-roles.ts'
import { columnValues, sheetColumns } from './sheet-columns.ts'

/** Rows looked at, rows shown, and how much of them. */
const headRows = 200
const previewRows = 100
const longestShown = 200
const longestRead = 1000
const mostColumns = 1000

/**
 * What one sheet of a file seems to be, from its first rows: the recipe to read it by, and all that a person
 * needs to judge it. What `choices` say is taken as it stands, and the rest follows from it.
 */
export function understand(opened: OpenedFile, choices: Partial<Recipe>, context: IngestContext): Understood {
  const place = choosePlace(opened, choices)
  const source = opened.rows(place)
  const rows = source
    .head(Math.max(headRows, (choices.header_row ?? 0) + previewRows))
    .map((cells) => cells.slice(0, mostColumns).map((cell) => cell.slice(0, longestRead)))
  const header = headerOf(rows, choices)
  const titles = rows
    .slice(0, header.row - header.rows)
    .flatMap((cells) => cells.map(oneLine).filter((cell) => cell !== ''))
  const shape = shapeOf(opened, header.headings)
  const { recipe, columns, grouped } = understandRows(rows, header, place, choices, context, {
    file: opened.file,
    titles,
    shape,
  })
  const roleOf = rowRoles(recipe)
  const roles = rows.map((cells, index) => roleOf(cells, index + 1))
  const at = { file: opened.file, ...(place.sheet !== null && { sheet: place.sheet }) }
  const isBroken = header.isGuess || rows.length === 0
  return {
    file: opened.file,
    kind: opened.kind,
    recipe,
    sheets: opened.sheets,
    legacy: opened.likely?.legacy ?? null,
    columns,
    titles: titles.map((title) => title.slice(0, longestShown)),
    preview: rows.slice(0, previewRows).map((cells, index) => ({
      row: index + 1,
      role: roles[index] ?? 'data',
      cells: cells.map((cell) => cell.slice(0, longestShown)),
    })),
    rows: source.count(),
    problems: [
      ...fileProblems(source, rows, roles, header, at),
      ...(isBroken ? [] : columnProblems(recipe, columns, grouped, at)),
    ],
    shape,
  }
}

/** The recipe for rows whose header is known, its columns, and the columns that group rows speak for. */
function understandRows(
  rows: readonly string[][],
  header: FoundHeader,
  place: ReturnType<typeof choosePlace>,
  choices: Partial<Recipe>,
  context: IngestContext,
  { file, titles, shape }: { file: string; titles: string[]; shape: string },
): { recipe: Recipe; columns: SheetColumn[]; grouped: Set<string> } {
  const { headings } = header
  const body = rows.slice(header.row)
  const values = columnValues(body, Math.max(headings.length, ...body.map((cells) => cells.length)))
  const remembered = context.remembered.shapes[shape]
  const spread = findSpread(headings, values)
  const contracts =
    choices.contracts ??
    remembered?.contracts ??
    (spread ? (['summary'] as const) : guessContracts(headings, body, values))
  const columns = sheetColumns(
    headings,
    values,
    matchSheet(headings, body, contracts),
    choices.columns,
    remembered,
    contracts.join() === 'summary' ? spread : null,
  )
  const recipe: Recipe = {
    ...place,
    contracts: [...contracts],
    decimal: choices.decimal ?? remembered?.decimal ?? guessDecimal(figures(columns, values, contracts)),
    header_row: header.row,
    header_rows: header.rows,
    columns: choices.columns ?? columns.flatMap(readColumn),
    constants: choices.constants ?? {},
    groups: choices.groups ?? true,
    values: choices.values ?? rememberedValues(context, contracts),
    areas: choices.areas ?? [...context.remembered.areas],
    units: choices.units ?? [...context.remembered.units],
    corrections: choices.corrections ?? [],
    keep_rows: choices.keep_rows ?? [],
    skip_rows: choices.skip_rows ?? [],
  }
  const grouped = groupedColumns(recipe, rows)
  recipe.groups = choices.groups ?? grouped.size > 0
  if (!choices.constants) {
    const columnOf = (id: string) => recipe.columns.find(({ column }) => column === id)
    const valuesOf = (id: string) => values[columnOf(id)?.index ?? -1] ?? []
    const nameHeading = columnOf('unit_name')?.heading
    const said = { file, sheet: place.sheet, titles, headings, nameHeading, years: valuesOf('year') }
    recipe.constants = fillConstants(recipe, grouped, said, context, remembered?.constants ?? {})
    const year = recipe.constants.year ?? said.years[0]
    const isOpen = !columnOf('sector') && !grouped.has('sector') && columnOf('unit_name')
    if (isOpen && areCommunes(valuesOf('unit_name'), year, context.areas)) {
      recipe.constants.sector = sectorWords.commune
    }
  }
  if (!choices.columns) recipe.columns = withCommuneUnits(recipe.columns, recipe.constants, grouped)
  return { recipe, columns, grouped }
}

type FoundHeader = Header & { isGuess: boolean }

/** Where no row looks like a header, the first of the fullest rows is shown as one, and it is said so. */
function headerOf(rows: readonly string[][], choices: Partial<Recipe>): FoundHeader {
  const found = findHeader(rows, { row: choices.header_row, rows: choices.header_rows })
  if (found) return { ...found, isGuess: false }
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length)
  const row = Math.max(1, filled.indexOf(Math.max(...filled)) + 1)
  return {
    row,
    rows: 1,
    headings: (rows[row - 1] ?? []).map(oneLine),
    found: 0,
    isGuess: !choices.columns && !choices.header_row,
  }
}

/** Files of one kind with the same headings have it, whatever year the headings speak of. */
function shapeOf(opened: OpenedFile, headings: readonly string[]): string {
  const folded = headings.map((heading) => foldHeading(heading).replace(/(?<!\d)20\d\d(?!\d)/g, 'yyyy'))
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([opened.kind, folded])))).slice(0, 32)
}

function readColumn({ index, heading, column, of }: SheetColumn): Recipe['columns'] {
  return column === null ? [] : [{ index, heading, column, ...(of && { of }) }]
}

/** Cells of the columns in which decimals may occur. */
function figures(
  columns: readonly SheetColumn[],
  values: readonly string[][],
  contracts: Recipe['contracts'],
) {
  const numeric = columnsOf(contracts).filter(({ type }) => ['count', 'score', 'percent'].includes(type))
  const ids = new Set(numeric.map(({ id }) => id))
  return columns.flatMap(({ column, index }) =>
    column !== null && ids.has(column) ? (values[index] ?? []) : [],
  )
}

function rememberedValues({ remembered }: IngestContext, contracts: Recipe['contracts']): Recipe['values'] {
  const ids = new Set(columnsOf(contracts).map(({ id }) => id))
  return remembered.values.filter(({ column }) => ids.has(column))
}
