import type { BuiltAreas } from './build-areas.ts'
import { checkContext } from './check-context.ts'
import { checkCounts } from './check-counts.ts'
import { checkLineage } from './check-lineage.ts'
import { checkMembers } from './check-members.ts'
import { checkRows } from './check-rows.ts'
import type { AppliedCorrection } from './corrections.ts'

/** The tables of areas are wrong; `failures` names every failed check. */
export class AreaCheckError extends Error {
  override name = 'AreaCheckError'
  readonly failures: readonly string[]

  constructor(failures: readonly string[]) {
    super(`${failures.length} checks of the areas failed:\n${failures.join('\n')}`)
    this.failures = failures
  }
}

/** Corrections without a source, and those that changed nothing: the package may have been put right. */
function checkCorrections(corrections: readonly AppliedCorrection[]): string[] {
  return corrections.flatMap(({ kind, what, resolution, source, changed }) => {
    const name = `correction (${kind}) ${what}`
    return [
      ...(resolution === '' || source.url === '' ? [`${name} names no source`] : []),
      ...(changed === 0 ? [`${name} changes nothing: take it out`] : []),
    ]
  })
}

/**
 * Holds the built tables against the official counts, the texts of the resolutions and each other. Throws an
 * AreaCheckError that lists every failed check; the data build stops on it.
 */
export function checkAreas({ areas, lineage, members, corrections }: BuiltAreas): void {
  const context = checkContext(areas, lineage, members)
  const failures = [
    ...checkRows(context),
    ...checkCounts(context),
    ...checkLineage(context),
    ...checkMembers(context),
    ...checkCorrections(corrections),
  ]
  if (failures.length > 0) throw new AreaCheckError(failures)
}
