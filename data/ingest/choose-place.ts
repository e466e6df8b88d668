import type { Recipe } from '../model/recipe.ts'
import { findHeader } from './find-header.ts'
import type { OpenedFile } from './opened-file.ts'

/** Where the rows of a file are, and how its bytes are letters. */
export type Place = Pick<Recipe, 'encoding' | 'delimiter' | 'sheet'>

/** Sheets of a workbook that are looked into for the one with the data, and how far. */
const mostSheets = 12
const headRows = 60

/** As chosen, else as the file looks: of several sheets the first of those whose header names most columns. */
export function choosePlace(opened: OpenedFile, choices: Partial<Recipe>): Place {
  const { encoding, delimiter, sheet } = choices
  const likely = opened.kind === 'text' ? opened.likely : null
  const letters = {
    encoding: encoding !== undefined ? encoding : (likely?.encoding ?? null),
    delimiter: delimiter !== undefined ? delimiter : (likely?.delimiter ?? null),
  }
  return { ...letters, sheet: sheet !== undefined ? sheet : bestSheet(opened, letters) }
}

function bestSheet(opened: OpenedFile, letters: Omit<Place, 'sheet'>): string | null {
  const names = opened.sheets.map(({ name }) => name)
  if (names.length < 2) return names[0] ?? null
  let best = { name: names[0] ?? null, found: 0 }
  for (const name of names.slice(0, mostSheets)) {
    const found = findHeader(opened.rows({ ...letters, sheet: name }).head(headRows))?.found ?? 0
    if (found > best.found) best = { name, found }
  }
  return best.name
}
