import type { TFunction } from 'i18next'
import type { Recipe } from '../../../../data/model/recipe.ts'

/** What the analyst decided beyond the columns, one sentence a kind of choice. */
export function choicesMade(recipe: Recipe, t: TFunction<'history'>): string[] {
  const pair = (written: string, meant: string) => `“${written}” → “${meant}”`
  const constants = Object.entries(recipe.constants).map(([column, value]) => pair(column, value))
  const values = recipe.values.map(({ written, meant }) => pair(written, meant))
  const areas = recipe.areas.map(({ written, district, area_id }) =>
    pair(district ? `${written}, ${district}` : written, area_id),
  )
  const units = recipe.units.map(({ unit_id, same_as }) => pair(unit_id, same_as))
  const corrections = recipe.corrections.map(({ row, column, value }) => t('cell', { row, column, value }))
  const lists = {
    constants,
    values,
    areas,
    units,
    corrections,
    keep: recipe.keep_rows.map(String),
    skip: recipe.skip_rows.map(String),
  } as const
  const names = ['constants', 'values', 'areas', 'units', 'corrections', 'keep', 'skip'] as const
  return names.flatMap((name) =>
    lists[name].length > 0 ? [t(`choice.${name}`, { list: lists[name].join('; ') })] : [],
  )
}
