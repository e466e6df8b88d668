import { type Recipe, readKey } from '../model/recipe.ts'
import { foldHeading } from './fold-heading.ts'
import { markColumns } from './mark-columns.ts'
import { columnsOf } from './match-columns.ts'
import type { SheetColumn } from './prepared.ts'
import type { Problem } from './problem.ts'

/** A code says as much as the name beside it. */
const orCode: Record<string, string> = { area: 'area_code', unit_name: 'unit_code' }

/**
 * What is wrong with the columns of a sheet: what a row must say and neither a column nor a constant nor
 * group rows do, columns that several headings stand for, headings that stand twice, personal data.
 * `grouped`: what group rows say.
 */
export function columnProblems(
  recipe: Recipe,
  columns: readonly SheetColumn[],
  grouped: ReadonlySet<string>,
  place: Pick<Problem, 'file' | 'sheet'>,
): Problem[] {
  const at = { ...place, row: recipe.header_row }
  const problems: Problem[] = []
  const known = columnsOf(recipe.contracts)
  const has = (id: string | undefined) =>
    id !== undefined &&
    (recipe.columns.some(({ column, of }) => column === id || of?.column === id) ||
      recipe.constants[id]?.trim() ||
      grouped.has(id))
  for (const { id, heading, type, required } of known) {
    const all = recipe.columns.filter(({ column }) => column === id)
    for (const own of sameOf(all)) {
      if (own.length < 2 || markColumns(recipe.columns, id, type)) continue
      const folded = new Set(own.map((one) => foldHeading(one.heading)))
      problems.push({
        code: folded.size < own.length ? 'heading_twice' : 'column_twice',
        severity: 'error',
        ...at,
        column: own[0]?.heading ?? heading,
        column_id: id,
        hint: own.map((one) => `${one.heading} (${columnLetters(one.index)})`).join('; '),
      })
    }
    if (required && !has(id) && !has(orCode[id])) {
      problems.push({ code: 'column_missing', severity: 'error', ...at, column: heading, column_id: id })
    }
  }
  return [...problems, ...unreadTwice(columns, at), ...personal(columns, at)]
}

/** Columns that are of the same, such as of one sector, or of all that the row speaks of. */
function sameOf(columns: readonly Recipe['columns'][number][]): Recipe['columns'][] {
  const byOf = new Map<string, Recipe['columns']>()
  for (const column of columns) byOf.set(readKey(column), [...(byOf.get(readKey(column)) ?? []), column])
  return [...byOf.values()]
}

/** Headings that stand twice over columns that are left out: only worth a look. */
function unreadTwice(columns: readonly SheetColumn[], at: Omit<Problem, 'code' | 'severity'>): Problem[] {
  const byHeading = new Map<string, SheetColumn[]>()
  for (const column of columns) {
    const folded = foldHeading(column.heading)
    if (folded !== '') byHeading.set(folded, [...(byHeading.get(folded) ?? []), column])
  }
  return [...byHeading.values()].flatMap((same): Problem[] => {
    const [first, second] = same
    const read = new Set(same.map(({ column }) => column).filter((column) => column !== null))
    if (!first || !second || (read.size === 1 && same.every(({ column }) => column !== null))) return []
    const hint = same.map(({ index }) => columnLetters(index)).join('; ')
    return [{ code: 'heading_twice', severity: 'warning', ...at, column: first.heading, hint }]
  })
}

function personal(columns: readonly SheetColumn[], at: Omit<Problem, 'code' | 'severity'>): Problem[] {
  return columns
    .filter(({ personal }) => personal !== null)
    .map(({ heading, index }) => ({
      code: 'column_personal',
      severity: 'warning',
      ...at,
      column: heading || columnLetters(index),
    }))
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
