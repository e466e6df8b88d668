import type { MovementClass } from '../model/movement-class.ts'
import type { Year } from '../model/year.ts'
import { Random } from './random.ts'

/** Middle and spread of the points in each class: they overlap, so that no class follows from a score. */
const points: Record<MovementClass, readonly [middle: number, spread: number]> = {
  excellent: [92.5, 2.8],
  good: [84, 4],
  average: [72, 5],
  weak: [58, 6],
}
/** Share of units with a class whose points were not sent in. */
const missing = 0.1

/** Points of 100 with one decimal, null where they were not reported. */
export function scoreOf(code: string, year: Year, movementClass: MovementClass | null): number | null {
  if (movementClass === null) return null
  const random = new Random('score', year, code)
  if (random.chance(missing)) return null
  const [middle, spread] = points[movementClass]
  return Math.min(Math.round((middle + spread * random.normal()) * 10) / 10, 99.5)
}

/** Models rated good or better, and those of them that the steering committee noted. */
export function modelsOf(code: string, year: Year): { ratedGood: number; noted: number } {
  const lasting = new Random('models', code)
  const random = new Random('models', year, code)
  const usual = lasting.pick([0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4])
  const ratedGood = usual + (random.chance(0.1) ? 1 : 0)
  const noted = lasting.pick([0, 0, 0, 0, 0, 0, 1, 1, 1, 2])
  return { ratedGood, noted: Math.min(noted, ratedGood) }
}
