import type { OwnBoundaries } from '../../../../data/boundaries/own-boundaries.ts'

/** What was last done to the kept boundaries: these came, those went. Undoing it is the reverse. */
export interface Exchange {
  kind: 'accepted' | 'removed'
  came: readonly OwnBoundaries[]
  went: readonly OwnBoundaries[]
}
