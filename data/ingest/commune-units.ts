import type { Recipe } from '../model/recipe.ts'
import { areasDay, Year } from '../model/year.ts'
import type { AreaIndex } from './area-index.ts'
import { sectorWords } from './guess-sector.ts'

/** Of the names of units, so many have to be communes before all are taken for such. */
const mostOfThem = 0.8
const fewest = 3

/** Whether the names of a list's units are those of communes in force in its year. */
export function areCommunes(names: readonly string[], year: string | undefined, areas: AreaIndex): boolean {
  const known = Year.safeParse(Number(year))
  if (!known.success || names.length < fewest) return false
  const day = areasDay(known.data)
  const isCommune = (name: string) => {
    const match = areas.find({ name }, day, 'commune')
    return match.area !== null || match.why === 'area_ambiguous'
  }
  return names.filter(isCommune).length >= names.length * mostOfThem
}

/**
 * In a list of communes as units one column is both the unit and its place: the columns with that one as
 * both. `grouped` are those that group rows speak for. Other lists stay as they are.
 */
export function withCommuneUnits(
  columns: Recipe['columns'],
  constants: Recipe['constants'],
  grouped: ReadonlySet<string>,
): Recipe['columns'] {
  const name = columns.find(({ column }) => column === 'unit_name')
  const commune = columns.find(({ column }) => column === 'commune')
  if (constants.sector !== sectorWords.commune) return columns
  if (commune && !name) return [...columns, { ...commune, column: 'unit_name' }]
  const isPlaced = commune || constants.commune !== undefined || grouped.has('commune')
  return name && !isPlaced ? [...columns, { ...name, column: 'commune' }] : columns
}
