import type { Row } from '../../fixtures/small-province.ts'
import type { Replacing } from '../cases/rows-that-hold.ts'

interface Kept extends Row {
  import_id: number
  line: number
}

/**
 * What holds after imports, told one import after the other: the plain meaning that the set-based SQL has to
 * have. `keys` name a row, `values` are the columns that a file may lack, `lies` says what an area holds.
 */
export function replaceInTurn(
  imports: readonly Replacing[],
  keys: readonly string[],
  values: readonly string[],
  lies: (area: unknown, within: string) => boolean,
): Row[] {
  const keyOf = (row: Row) => JSON.stringify(keys.map((key) => row[key] ?? null))
  let kept: Kept[] = []
  for (const { id, mode, area_id = '', absent = [], rows } of imports.toSorted((a, b) => a.id - b.id)) {
    const years = new Set(rows.map(({ year }) => year))
    if (mode === 'year') kept = kept.filter(({ year }) => !years.has(year ?? null))
    if (mode === 'area') {
      kept = kept.filter((row) => !(years.has(row.year ?? null) && lies(row.area_id, area_id)))
    }
    const before = new Map(kept.map((row) => [keyOf(row), row]))
    const taken = rows.map((row, index): Kept => {
      const old = mode === 'rows' ? before.get(keyOf(row)) : undefined
      const carried = values
        .filter((column) => old && absent.includes(column))
        .map((column) => [column, old?.[column] ?? null])
      return { ...row, ...Object.fromEntries(carried), import_id: id, line: index + 2 }
    })
    const spoken = new Set(taken.map(keyOf))
    kept = [...kept.filter((row) => !spoken.has(keyOf(row))), ...taken]
  }
  return kept.sort((a, b) => a.import_id - b.import_id || a.line - b.line)
}
