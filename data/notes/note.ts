import * as z from 'zod/mini'
import { tidyText } from '../ingest/tidy-text.ts'
import { Basis } from '../model/basis.ts'
import { MetricId } from '../model/metric.ts'

/** Longest text of a note, and of the name it is signed with, in characters. */
export const longestNote = 500
export const longestAuthor = 80

/** Notes that a workspace keeps at most: as many as can still be read, and found again, by people. */
export const mostNotes = 1000

/** What a note is pinned to. */
const place = {
  /** Id of the dataset whose figures it speaks of. */
  dataset: z.string().check(z.minLength(1), z.maxLength(100)),
  year: z.int().check(z.gte(1900), z.lte(2200)),
  area: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The area's name when the note was written, for packages and for data that is not there any more. */
  area_name: z.string().check(z.maxLength(300)),
  /** The basis that the area was chosen on: its figures are there. */
  basis: Basis,
  /** The area and all that it lies in, on any basis, as the areas stood then. */
  within: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)),
  /** Null for all metrics. */
  metric: z.nullable(MetricId),
}

/** A note (ghi chú) as workspaces, backups and packages keep it: plain text on a year, an area and a metric. */
export const Note = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  ...place,
  text: z.string().check(z.minLength(1), z.maxLength(longestNote)),
  /** Who wrote it; empty where they did not say. */
  author: z.string().check(z.maxLength(longestAuthor)),
  /** ISO time of the last change. */
  written_at: z.iso.datetime(),
})
export type Note = z.infer<typeof Note>

const Words = z.object({ text: z.string(), author: z.string(), area_name: z.string() })

/**
 * A note from outside without signs that cannot be seen or that turn the direction of writing; null where it is
 * none. What is too long is none: it cannot have been written here.
 */
export function readNote(one: unknown): Note | null {
  const words = Words.safeParse(one).data
  if (!words || typeof one !== 'object') return null
  const { text, author, area_name } = words
  const tidy = { text: tidyText(text), author: tidyText(author), area_name: tidyText(area_name) }
  return Note.safeParse({ ...one, ...tidy }).data ?? null
}

/** The notes in a list from outside, one an id; what is none is left out and never hides the others. */
export function readNotes(list: unknown): Note[] {
  if (!Array.isArray(list)) return []
  const notes = list.flatMap((one: unknown) => readNote(one) ?? [])
  return [...new Map(notes.map((note) => [note.id, note])).values()]
}
