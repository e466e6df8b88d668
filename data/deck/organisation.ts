import * as z from 'zod/mini'
import { tidyText } from '../ingest/tidy-text.ts'

/** Longest name of the organisation, and largest emblem, in characters of its data URL: 1 MB of picture. */
export const longestOrganisation = 200
export const longestEmblem = 1_400_000

/** Whose decks they are: set once for all decks of a workspace. */
export const Organisation = z.strictObject({
  name: z.string().check(z.maxLength(longestOrganisation)),
  /** A PNG or JPEG as data URL; null for none. */
  emblem: z.nullable(
    z.string().check(z.maxLength(longestEmblem), z.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)),
  ),
})
export type Organisation = z.infer<typeof Organisation>

export const noOrganisation: Organisation = { name: '', emblem: null }

/** The organisation from outside; none where it is none. */
export function readOrganisation(one: unknown): Organisation {
  const read = Organisation.safeParse(one).data
  return read ? { ...read, name: tidyText(read.name) } : noOrganisation
}
