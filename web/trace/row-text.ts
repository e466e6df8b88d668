import type { Dataset } from '../../data/model/dataset.ts'
import { type MovementClass, movementClasses } from '../../data/model/movement-class.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { importOf, placeOf, type TraceText } from './sources.ts'

export type TracedRow = QueryRow<'trace/rows'>

interface Results {
  registered: boolean | null
  safe: boolean | null
  class: string | null
  typical_registered: boolean | null
  typical: boolean | null
}

function results(said: Results, { t, words }: TraceText): string {
  const flag = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no)
  const known = movementClasses.find((one): one is MovementClass => one === said.class)
  const parts = [
    flag(said.registered, words('rows.registered'), words('rows.notRegistered')),
    flag(said.safe, words('rows.safe'), words('rows.notSafe')),
    known ? t(`class.${known}`) : '',
    said.typical_registered ? words('rows.typicalRegistered') : '',
    flag(said.typical, words('rows.typical'), words('rows.notTypical')),
  ]
  return parts.filter(Boolean).join(', ') || words('rows.nothing')
}

/** What the lists say of a unit: this year, and of the year before where the figure looks back to it. */
export function saidOf(row: TracedRow, text: TraceText): string[] {
  if (row.contract !== 'units') return [row.note ?? ''].filter(Boolean)
  const isListed = row.recognition_import !== null || row.classification_import !== null
  return [
    ...(isListed ? [results(row, text)] : []),
    ...(row.year_before === null
      ? []
      : [
          text.words('rows.before', {
            year: row.year_before,
            said: results(
              {
                ...{ registered: null, safe: row.safe_before, class: row.class_before },
                ...{ typical_registered: null, typical: row.typical_before },
              },
              text,
            ),
          }),
        ]),
  ]
}

/** What a row adds: a unit counts or not, other rows have k and n. */
export function addsOf(row: TracedRow, { words, format }: TraceText): string {
  if (row.contract === 'units') return words(row.k === 1 ? 'rows.counts' : 'rows.countsNot')
  const ratio = row.n === null ? format.count(row.k) : format.ratio(row.k, row.n)
  const isRest =
    row.contract === 'summary' &&
    (row.printed_k !== row.k || row.printed_n !== row.n) &&
    row.printed_k !== null
  return isRest
    ? `${ratio} (${words('rows.printed', { printed: format.ratio(row.printed_k, row.printed_n) })})`
    : ratio
}

/** The lines of files that say it: both lists of a unit, those of the year before, or the row itself. */
export function linesOf(row: TracedRow, dataset: Dataset, text: TraceText): string[] {
  const said = [
    ['recognition', row.recognition_import, row.recognition_line],
    ['classification', row.classification_import, row.classification_line],
    ['recognition', row.recognition_import_before, row.recognition_line_before],
    ['classification', row.classification_import_before, row.classification_line_before],
    [row.contract, row.import_id, row.line],
  ] as const
  return said.flatMap(([contract, id, line]) =>
    id === null || line === null ? [] : [placeOf(importOf(dataset, id, contract), line, text)],
  )
}
