import type { QueryRow } from '../../../../queries/catalog.ts'
import type { TemplateCommune } from '../../../export/template-choice.ts'

export interface ListedArea {
  id: string
  full_name: string
}

const codeOf = (id: string) => id.split('-')[0]

/** The chosen province in a year's list: itself, else the one that bore its code that year. */
export function provinceOf<Area extends ListedArea>(
  listed: readonly Area[],
  chosen: string | null,
): Area | null {
  if (chosen === null) return null
  const byId = listed.find(({ id }) => id === chosen)
  return byId ?? listed.find(({ id }) => codeOf(id) === codeOf(chosen)) ?? null
}

/** The communes of a list of areas, with their districts where the list has districts. */
export function communesOf(areas: readonly QueryRow<'filters/areas'>[]): TemplateCommune[] {
  const hasDistricts = areas.some(({ level }) => level === 'district')
  return areas
    .filter(({ level }) => level === 'commune')
    .map(({ full_name, parent_name }) => ({
      name: full_name,
      district: hasDistricts ? parent_name : null,
    }))
}
