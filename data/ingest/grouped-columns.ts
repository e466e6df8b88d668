import type { Recipe } from '../model/recipe.ts'
import { readGroup, rowRoles } from './row-roles.ts'

/** The columns that group rows of a sheet speak for. One with no data below it, as under a signature, speaks for none. */
export function groupedColumns(recipe: Recipe, rows: readonly (readonly string[])[]): Set<string> {
  const said = new Set<string>()
  if (!recipe.groups) return said
  const roleOf = rowRoles(recipe)
  const placeId = recipe.contracts.some((id) => id === 'summary' || id === 'indicator') ? 'area' : 'commune'
  let waiting: string[] = []
  rows.forEach((cells, index) => {
    const role = roleOf(cells, index + 1)
    if (role === 'data') {
      for (const column of waiting) said.add(column)
      waiting = []
    }
    const group = role === 'group' ? readGroup(cells) : null
    if (!group || (group.sector !== undefined && group.sector === group.commune)) return
    if (group.sector !== undefined) waiting.push('sector')
    if (group.level !== undefined) waiting.push('level')
    if (group.commune !== undefined) waiting.push(placeId)
    if (group.district !== undefined) waiting.push('district')
  })
  return said
}
