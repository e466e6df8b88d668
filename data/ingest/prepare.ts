import type { Recipe } from '../model/recipe.ts'
import type { IngestContext } from './context.ts'
import type { OpenedFile, RowSource } from './opened-file.ts'
import { prepareAreas } from './prepare-areas.ts'
import type { Prepared } from './prepared.ts'
import { arraysOfPart, type ReadPart, SheetReading } from './sheet-reading.ts'
import { widthOf } from './sheet-width.ts'
import { halved, type PieceRows, readPieces } from './text/piece-rows.ts'
import { release } from './typed-arrays.ts'

type Progress = (share: number) => void

/** What is done once all rows are read takes a while, too. */
const shareOfRows = 0.95

/** Some rows of a file, and all that reading them takes, as plain data. */
export interface RowsToRead {
  file: string
  recipe: Recipe
  importId: number
  width: number
  rows: PieceRows
}

/** Reads rows elsewhere at the same time; null where that cannot be done. */
export type ReadElsewhere = (asked: RowsToRead) => Promise<ReadPart | null>

/**
 * Reads a file in full under a recipe: which rows can be taken in, as the tables of its contracts, and what is
 * wrong with the others. Nothing is guessed: a row with any error is left out whole and counted. Where the
 * sheet as a whole has an error, all rows are left out. `progress` gets the share done, 0 to 1.
 */
export function prepare(
  opened: OpenedFile,
  recipe: Recipe,
  context: IngestContext,
  progress: Progress = () => {},
): Prepared {
  if (recipe.contracts.includes('areas')) return prepareAreas(opened, recipe, context, progress)
  const source = opened.rows(recipe)
  const reading = new SheetReading(opened.file, recipe, context, widthOf(source, recipe))
  source.each(reading.take, (share) => progress(share * shareOfRows))
  return finish(reading, source, progress)
}

/** As {@link prepare}, with the same outcome: the second half of the rows is read elsewhere meanwhile. */
export async function prepareInHalves(
  opened: OpenedFile,
  recipe: Recipe,
  context: IngestContext,
  elsewhere: ReadElsewhere,
  progress: Progress = () => {},
): Promise<Prepared> {
  if (recipe.contracts.includes('areas')) return prepareAreas(opened, recipe, context, progress)
  const source = opened.rows(recipe)
  const halves = source.rows && halved(source.rows)
  if (!halves) return prepare(opened, recipe, context, progress)
  const width = widthOf(source, recipe)
  const { file } = opened
  const reading = new SheetReading(file, recipe, context, width)
  const [first, second] = halves
  const reported = elsewhere({ file, recipe, importId: context.importId, width, rows: second })
  readPieces(first, reading.take, (share) => progress(share * shareOfRows))
  const part = await reported
  if (part === null || !reading.join(part)) readPieces(second, reading.take)
  if (part) release(arraysOfPart(part))
  return finish(reading, source, progress)
}

/** Reads some rows for {@link prepareInHalves}; the context must be that of the other half. */
export function readPart({ file, recipe, width, rows }: RowsToRead, context: IngestContext): ReadPart {
  const reading = new SheetReading(file, recipe, context, width)
  readPieces(rows, reading.take)
  return reading.part()
}

function finish(reading: SheetReading, source: RowSource, progress: Progress): Prepared {
  const prepared = reading.finish(source.problems)
  progress(1)
  return prepared
}
