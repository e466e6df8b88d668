import { tableFromIPC } from 'apache-arrow'
import { contracts } from '../../../data/contracts/index.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { prepare } from '../../../data/ingest/prepare.ts'
import type { Prepared } from '../../../data/ingest/prepared.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import type { Area } from '../../../data/model/area.ts'
import type { ContractId } from '../../../data/model/dataset.ts'
import type { Recipe } from '../../../data/model/recipe.ts'
import { fakeFile } from './fake-file.ts'
import { fewAreas } from './few-areas.ts'

type Row = Record<string, unknown>

export interface PreparedRows extends Prepared {
  /** The rows of each table as another reader of the Arrow stream has them. */
  rowsOf: (contract: ContractId) => Row[]
  /** Problems as "code row column value". */
  lines: string[]
}

/** The recipe of a sheet whose first row has official headings or aliases. */
export function plainRecipe(ids: readonly ContractId[], headings: readonly string[]): Recipe {
  const columns = ids.flatMap((id) => contracts[id].columns)
  return {
    contracts: [...ids],
    encoding: 'utf-8',
    delimiter: ';',
    sheet: null,
    decimal: ',',
    header_row: 1,
    header_rows: 1,
    columns: headings.flatMap((heading, index) => {
      const found = columns.find((column) => [column.heading, ...column.aliases].includes(heading))
      return found ? [{ index, heading, column: found.id }] : []
    }),
    constants: {},
    groups: false,
    values: [],
    areas: [],
    units: [],
    corrections: [],
    keep_rows: [],
    skip_rows: [],
  }
}

/** Prepares rows of cells, headings first, as import 7 of the few areas. */
export function prepareRows(
  ids: readonly ContractId[],
  rows: readonly (readonly string[])[],
  choices: Partial<Recipe> = {},
  areas: readonly Area[] = fewAreas,
): PreparedRows {
  const list = { areas, lineage: [] }
  const context = { areas: new AreaIndex(areas), list, remembered: nothingRemembered, importId: 7 }
  const recipe = { ...plainRecipe(ids, rows[0] ?? []), ...choices }
  const prepared = prepare(fakeFile(rows, 'list.csv'), recipe, context)
  return {
    ...prepared,
    rowsOf: (id) => {
      const arrow = prepared.tables.find(({ contract }) => contract === id)?.arrow
      return arrow
        ? tableFromIPC(arrow)
            .toArray()
            .map((row): Row => row.toJSON())
        : []
    },
    lines: prepared.problems.map(({ code, row, column_id, value }) =>
      [code, row, column_id, value].filter((part) => part !== undefined).join(' '),
    ),
  }
}

/** Lines with cells parted by ";". */
export const cut = (...lines: string[]): string[][] => lines.map((line) => line.split(';'))
