import * as z from 'zod/mini'

/**
 * Class of the movement in a unit (phân loại phong trào, QĐ 510/QĐ-BCA-V05), best first. The points that
 * separate the classes are not published: a class is never derived from a score.
 */
export const movementClasses = ['excellent', 'good', 'average', 'weak'] as const
export const MovementClass = z.enum(movementClasses)
export type MovementClass = z.infer<typeof MovementClass>
