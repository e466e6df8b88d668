import * as z from 'zod/mini'
import { Recipe } from '../model/recipe.ts'

/** Choices of earlier imports that are made again for files of the same shape and for the same words. */
export const Remembered = z.strictObject({
  /** By shape, see `Understood.shape`. */
  shapes: z.record(
    z.string(),
    z.pick(Recipe, { contracts: true, columns: true, constants: true, groups: true, decimal: true }),
  ),
  values: Recipe.shape.values,
  areas: Recipe.shape.areas,
  units: Recipe.shape.units,
})
export type Remembered = z.infer<typeof Remembered>

export const nothingRemembered: Remembered = { shapes: {}, values: [], areas: [], units: [] }
