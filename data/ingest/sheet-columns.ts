import type { Recipe } from '../model/recipe.ts'
import type { IngestContext } from './context.ts'
import { oneLine } from './find-header.ts'
import type { SpreadColumn } from './find-spread.ts'
import type { MatchedHeadings } from './match-columns.ts'
import { personalKind } from './personal-columns.ts'
import type { SheetColumn } from './prepared.ts'

/** Values shown of a column, and how much of each. */
const sampleSize = 5
const longestShown = 200

/** The values under each heading that are not blank, in one line. */
export function columnValues(rows: readonly (readonly string[])[], width: number): string[][] {
  return Array.from({ length: width }, (_, index) =>
    rows.map((cells) => oneLine(cells[index]).slice(0, longestShown)).filter((value) => value !== ''),
  )
}

const ofCounts = new Set(['count', 'percent'])

function howOf(
  said: { column: string | null; isOwn: boolean; isBeside: boolean; chosen: unknown },
  match: MatchedHeadings['matches'][number],
): SheetColumn['how'] {
  if (said.column === null) return null
  if (said.isOwn && match) return match.how
  return said.isBeside ? 'alias' : said.chosen ? 'chosen' : 'remembered'
}

/**
 * The columns of a sheet and what each is read as: by the analyst's choice if there is one, else as files of
 * the same shape were read before, else by its heading. What looks personal is read only by choice.
 */
export function sheetColumns(
  headings: readonly string[],
  values: readonly (readonly string[])[],
  matched: MatchedHeadings,
  chosen: Recipe['columns'] | undefined,
  remembered: IngestContext['remembered']['shapes'][string] | undefined,
  spread: readonly SpreadColumn[] | null = null,
): SheetColumn[] {
  return values.map((own, index): SheetColumn => {
    const heading = headings[index] ?? ''
    const personal = personalKind(heading, own)
    const match = matched.matches[index] ?? null
    const beside = spread?.find((one) => one.index === index)
    // What is of all sectors together stands in none of their rows.
    const known = spread && match && ofCounts.has(match.column.type) ? undefined : match?.column.id
    const asked = chosen ?? (personal ? undefined : remembered?.columns)
    const column = asked
      ? (asked.find((one) => one.index === index)?.column ?? null)
      : personal
        ? null
        : (beside?.column ?? known ?? null)
    const isOwn = column !== null && column === match?.column.id
    // Files of one shape may be of other years: what the cells are of is said by the heading, or by choice.
    const of = chosen ? chosen.find((one) => one.index === index)?.of : beside?.of
    return {
      index,
      heading,
      column,
      ...(column !== null && of && { of }),
      how: howOf({ column, isOwn, isBeside: column !== null && column === beside?.column, chosen }, match),
      similarity: isOwn ? (match?.similarity ?? null) : null,
      personal,
      sample: own.slice(0, sampleSize),
    }
  })
}
