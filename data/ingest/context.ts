import type { AreaList } from '../model/area.ts'
import type { AreaIndex } from './area-index.ts'
import type { Remembered } from './remembered.ts'

/** What a file is read against. */
export interface IngestContext {
  areas: AreaIndex
  /** All areas there are, wherever they lie, with their lineage: what a file of areas is checked against. */
  list?: AreaList
  /** Choices of earlier imports; see {@link Remembered}. */
  remembered: Remembered
  /** The place in the import log that the file would take. */
  importId: number
}
