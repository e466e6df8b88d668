import { isSteered, tidyText } from '../../data/ingest/tidy-text.ts'
import type { Basis } from '../../data/model/basis.ts'
import type { MetricId } from '../../data/model/metric.ts'
import { longestAuthor, longestNote, type Note } from '../../data/notes/note.ts'

/** A note as it is being written. */
export interface NoteDraft {
  dataset: string
  basis: Basis
  year: number
  area: string
  metric: MetricId | null
  text: string
  author: string
}

/** What keeps a draft from being saved, by field. */
export interface NoteFaults {
  text: 'empty' | 'long' | null
  author: 'long' | null
}

export function faultsOf({ text, author }: NoteDraft): NoteFaults {
  const length = tidyText(text).length
  return {
    text: length === 0 ? 'empty' : length > longestNote ? 'long' : null,
    author: tidyText(author).length > longestAuthor ? 'long' : null,
  }
}

/** Whether saving takes signs out of the draft that turn the direction of writing. */
export const losesSigns = ({ text, author }: NoteDraft): boolean => isSteered(text) || isSteered(author)

/** The length that counts against the limit. */
export const lengthOf = (text: string): number => tidyText(text).length

/** The note that a draft without faults is. */
export function noteOf(
  draft: NoteDraft,
  id: string,
  area: Pick<Note, 'area_name' | 'within'>,
  now: Date,
): Note {
  const { dataset, basis, year, metric, text, author } = draft
  return {
    id,
    dataset,
    year,
    area: draft.area,
    area_name: area.area_name,
    basis,
    within: area.within,
    metric,
    text: tidyText(text),
    author: tidyText(author),
    written_at: now.toISOString(),
  }
}
