import type { Dataset } from '../../data/model/dataset.ts'
import { question } from '../app/question.ts'
import type { Trail } from './figure.ts'
import type { Tally } from './tally.ts'

/** Rows that are shown at once; `trace/rows` has as many. */
export const rowsAtOnce = 100

/** What a figure is the sum of, and the files that it stands on. */
export const trailQuestions = (dataset: Dataset, trail: Trail) => ({
  tallies: question(dataset, 'trace/tallies', trail),
  files: question(dataset, 'trace/files', trail),
})

/** The rows behind a figure, or behind one of its tallies, from a place on. */
export const rowsQuestion = (
  dataset: Dataset,
  trail: Trail,
  tally: Tally | null,
  reached: boolean | null,
  first: number,
) =>
  question(dataset, 'trace/rows', {
    ...trail,
    ...{ tally_area: tally?.area_id ?? null, tally_sector: tally ? (tally.sector ?? '') : null },
    ...{ tally_level: tally ? (tally.level ?? '') : null, reached, first },
  })
