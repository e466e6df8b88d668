import type { Recipe } from '../model/recipe.ts'
import type { CellReading, RowColumn } from './row-reader-column.ts'
import type { TakenRows } from './taken-rows.ts'
import { TextPool } from './text-pool.ts'
import { foldUnitName } from './tidy-text.ts'

/** Numbers what rows speak of, the same for the same thing; -1 where the row does not say it. */
export interface RowKey {
  numberOf: (areaId: string) => number
}

/**
 * A unit is known by its code, without one by its sector, folded name and area; renamed ones by the id that
 * the analyst chose. The numbers are those of the ids in the tables.
 */
export function unitKey(
  columns: ReadonlyMap<string, RowColumn>,
  units: Recipe['units'],
  taken: TakenRows,
): RowKey {
  const [code, name, sector] = [columns.get('unit_code'), columns.get('unit_name'), columns.get('sector')]
  const renamed = new Map(units.map(({ unit_id, same_as }) => [unit_id, same_as]))
  const idOf = (areaId: string): string | null => {
    if (code && code.reading.fault !== null) return null
    const written = textOf(code?.reading)
    if (written !== null) return written
    const [named, kind] = [textOf(name?.reading), textOf(sector?.reading)]
    return named === null || kind === null ? null : `${kind}|${foldUnitName(named)}|${areaId}`
  }
  return {
    numberOf: (areaId) => {
      const id = idOf(areaId)
      if (id === null) return -1
      return taken.unitId.numberOf(renamed.size === 0 ? id : (renamed.get(id) ?? id))
    },
  }
}

/** Counts are known by area, sector, level and kind, reported figures by area and indicator. */
export function countKey(columns: ReadonlyMap<string, RowColumn>): RowKey {
  const pool = new TextPool()
  const parts = ['sector', 'level', 'kind', 'indicator'].map((id) => columns.get(id))
  return {
    numberOf: (areaId) => {
      if (parts.some((part) => part && part.reading.fault !== null)) return -1
      return pool.add([areaId, ...parts.map((part) => String(part?.reading.value ?? ''))].join('\n'))
    },
  }
}

/** The text a cell says; null where it says none. */
export function textOf(reading: CellReading | undefined): string | null {
  return typeof reading?.value === 'string' ? reading.value : null
}
