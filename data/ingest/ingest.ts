import type { Recipe } from '../model/recipe.ts'
import type { IngestContext } from './context.ts'
import { openFile } from './open-file.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { type Problem, ProblemsError } from './problem.ts'
import { understand } from './understand.ts'

/**
 * Reads a file that has to be right as it stands, such as those that are shipped, the way an analyst's file
 * is read with nothing chosen but `choices`. Throws {@link ProblemsError} on any error; warnings stay in the
 * result.
 */
export async function ingest(
  file: string,
  bytes: Uint8Array,
  choices: Partial<Recipe>,
  context: IngestContext,
): Promise<Prepared> {
  const { opened, problems } = await openFile(file, bytes)
  throwErrors(problems)
  if (opened === null) throw new Error(`${file} cannot be opened`)
  const understood = understand(opened, choices, context)
  throwErrors(understood.problems)
  const prepared = prepare(opened, understood.recipe, context)
  throwErrors(prepared.problems)
  return prepared
}

function throwErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ProblemsError(errors)
}
