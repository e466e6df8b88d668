import type { Understood } from '../../../../../data/ingest/prepared.ts'
import type { Remembered } from '../../../../../data/ingest/remembered.ts'

/** The later of entries with the same key takes the place of the earlier. */
function latest<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => readonly unknown[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(keyOf(entry)), entry])).values()]
}

/**
 * What is remembered after an accepted import: its mapping for files of the same shape, and what words,
 * places and renamed units mean. Later choices take the place of earlier ones.
 */
export function rememberChoices(remembered: Remembered, { shape, recipe }: Understood): Remembered {
  const { contracts, columns, constants: said, groups, decimal, values, areas, units } = recipe
  // Next year's file has the same shape and another year.
  const { year: _, ...constants } = said
  return {
    shapes: { ...remembered.shapes, [shape]: { contracts, columns, constants, groups, decimal } },
    values: latest([...remembered.values, ...values], ({ column, written }) => [column, written]),
    areas: latest([...remembered.areas, ...areas], ({ year, written, district }) => [
      year,
      written,
      district,
    ]),
    units: latest([...remembered.units, ...units], ({ unit_id }) => [unit_id]),
  }
}
