import type { Recipe } from '../model/recipe.ts'
import type { IngestContext } from './context.ts'
import { guessConstants, type Surroundings } from './guess-constants.ts'
import { columnsOf } from './match-columns.ts'

/** Constants that differ from file to file of one shape: these are never taken from an earlier one. */
const ofOneFile = new Set(['year', 'sector', 'district', 'commune', 'area', 'area_code'])

/**
 * Cell text for the columns of the contracts that neither the sheet nor its group rows (`grouped`) say: from
 * what stands around the rows, and such as hold for every file of its shape from earlier imports.
 */
export function fillConstants(
  recipe: Pick<Recipe, 'contracts' | 'columns'>,
  grouped: ReadonlySet<string>,
  said: Surroundings,
  context: IngestContext,
  earlier: Recipe['constants'],
): Recipe['constants'] {
  const mapped = new Set<string>(
    recipe.columns.flatMap(({ column, of }) => (of ? [column, of.column] : [column])),
  )
  if (mapped.has('area_code')) mapped.add('area')
  const wanted = new Set(
    columnsOf(recipe.contracts)
      .map(({ id }) => id)
      .filter((id) => !mapped.has(id) && !grouped.has(id)),
  )
  const kept = Object.entries(earlier).filter(([id]) => wanted.has(id) && !ofOneFile.has(id))
  return { ...Object.fromEntries(kept), ...guessConstants(wanted, said, context.areas) }
}
