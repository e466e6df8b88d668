import type { Recipe } from '../model/recipe.ts'
import type { RowSource } from './opened-file.ts'
import { tidyText } from './tidy-text.ts'

/** How many columns have headings; those without one at the end count where they are read all the same. */
export function widthOf(source: RowSource, recipe: Recipe): number {
  const headings = source.head(recipe.header_row).slice(-recipe.header_rows)
  const ends = headings.map((cells) => cells.findLastIndex((cell) => tidyText(cell) !== '') + 1)
  return Math.max(0, ...ends, ...recipe.columns.map(({ index }) => index + 1))
}
