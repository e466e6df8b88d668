import * as z from 'zod/mini'
import { AreaLevel } from './area.ts'

/**
 * Basis (địa giới so sánh): the map of areas that a comparison stands on.
 * `reported`: the areas of each year; `district`: the districts that ended with 30/6/2025, today's communes
 * put to the one that most of their predecessors came from; `today`: today's communes, older ones added up
 * into them by lineage.
 */
export const bases = ['reported', 'district', 'today'] as const
export const Basis = z.enum(bases)
export type Basis = z.infer<typeof Basis>

/**
 * One row of the table `area_member`: figures of `area_id` count for `group_id` on this basis. Every area
 * is a member of itself and of all areas above it; areas of a province that was merged away also of today's.
 */
export const AreaMember = z.strictObject({
  basis: Basis,
  group_id: z.string(),
  /** Level of the group. */
  group_level: AreaLevel,
  area_id: z.string(),
  /** False on `today` for a part of a split commune, on `district` for a commune that crosses a line. */
  exact: z.boolean(),
})
export type AreaMember = z.infer<typeof AreaMember>
