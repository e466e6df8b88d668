import type { MetricId } from '../model/metric.ts'
import type { Note } from './note.ts'

/** What the figures of a chart, a table or an export are of. */
export interface ShownFigures {
  /** Id of their dataset. */
  dataset: string
  /** All years that have a figure there; the first is the one that is looked at. */
  years: readonly number[]
  area: string
  /** The areas within the area have figures of their own there, too. */
  listsAreas: boolean
  /** Null where they are of all metrics, or of none in particular: a list of units. */
  metrics: readonly MetricId[] | null
}

type Pinned = Pick<Note, 'dataset' | 'year' | 'area' | 'within' | 'metric'>

/**
 * Whether a note speaks of figures that are shown: of one of their years; of their area, or of an area within it
 * where such areas are listed; of one of their metrics, or of all metrics.
 */
export function isCovered(note: Pinned, shown: ShownFigures): boolean {
  return (
    note.dataset === shown.dataset &&
    shown.years.includes(note.year) &&
    (note.area === shown.area || (shown.listsAreas && note.within.includes(shown.area))) &&
    (note.metric === null || shown.metrics === null || shown.metrics.includes(note.metric))
  )
}

/** The notes that speak of what is shown: latest year first, those of the area itself first, oldest note first. */
export function notesOn<N extends Note>(notes: readonly N[], shown: ShownFigures): N[] {
  const inner = (note: N) => (note.area === shown.area ? 0 : 1)
  return notes
    .filter((note) => isCovered(note, shown))
    .sort(
      (a, b) =>
        b.year - a.year ||
        inner(a) - inner(b) ||
        a.area_name.localeCompare(b.area_name, 'vi') ||
        a.written_at.localeCompare(b.written_at) ||
        a.id.localeCompare(b.id),
    )
}
