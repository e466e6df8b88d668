import { type Recipe, readKey } from '../model/recipe.ts'
import { tidyText } from './tidy-text.ts'

/** One row of a table that a row of the file holds beside others. */
export interface SpreadRow {
  cells: string[]
  /** What it is of, as the heading says it. */
  said: string
  /** Headings of the file's columns that its cells came from, by the contract's column. */
  headings: ReadonlyMap<string, string>
}

/**
 * The unpivot step of a recipe whose columns say what their cells are of (`of`): each row of the file becomes one
 * row for each sector or year, with the columns that all share, in the order of the file. Rows keep their number;
 * their columns are those of the recipe. A sector or year of which a row says nothing gives none.
 */
export interface Spread {
  /** How the rows that come out are read. */
  recipe: Recipe
  /** How many columns they have. */
  width: number
  rows: (cells: readonly string[], row: number) => SpreadRow[]
}

/** The step of a recipe; null where it has none. `width` is the number of columns of the file. */
export function spreadOf(recipe: Recipe, width: number): Spread | null {
  const spread = recipe.columns.filter(({ of }) => of !== undefined)
  const [first] = spread
  if (!first?.of) return null
  const shared = recipe.columns.filter(({ of }) => of === undefined)
  const ids = [...new Set(spread.map(({ column }) => column))]
  const ofColumn = first.of.column
  const blocks = [...new Set(spread.map(({ of }) => of?.said ?? ''))].map((said) => ({
    said,
    columns: spread.filter(({ of }) => of?.said === said),
  }))
  const fixes = new Map(recipe.corrections.map(({ row, column, value }) => [`${row} ${column}`, value]))
  const spreadKeys = new Set(spread.map(readKey))
  const flat: Recipe = {
    ...recipe,
    columns: [
      ...shared,
      ...ids.map((column, place) => ({ index: width + place, heading: column, column })),
      { index: width + ids.length, heading: first.heading, column: ofColumn },
    ],
    corrections: recipe.corrections.filter(({ column }) => !spreadKeys.has(column)),
  }
  return {
    recipe: flat,
    width: width + ids.length + 1,
    rows: (cells, row) => {
      const own = Array.from({ length: width }, (_, index) => cells[index] ?? '')
      // What stands beyond the headings has to be seen, as it is in any other row.
      const beyond = cells.slice(width).filter((cell) => tidyText(cell) !== '')
      return blocks.flatMap(({ said, columns }): SpreadRow[] => {
        const texts = ids.map((id) => {
          const column = columns.find((one) => one.column === id)
          return column ? (fixes.get(`${row} ${readKey(column)}`) ?? cells[column.index] ?? '') : ''
        })
        if (texts.every((text) => tidyText(text) === '')) return []
        const headings = new Map(columns.map(({ column, heading }) => [column, heading]))
        return [{ cells: [...own, ...texts, said, ...beyond], said, headings }]
      })
    },
  }
}
