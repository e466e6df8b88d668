import type { QueryRow } from '../../queries/catalog.ts'
import { datasetName } from '../app/dataset-name.ts'
import type { Question } from '../app/question.ts'
import { plainText } from '../ui/plain-text.ts'
import type { Figure } from './figure.ts'
import { parameterLine } from './parameters.ts'
import { fileName, importOf, type TraceText } from './sources.ts'
import { type Tally, tallyName } from './tally.ts'

interface TrailSaid {
  figure: Figure
  question: Question
  tallies: readonly Tally[]
  files: readonly QueryRow<'trace/files'>[]
  /** The tally that is looked at; null for none in particular. */
  chosen: Tally | null
  /** What the tallies come to. */
  sum: string
}

/** The trail of a figure as plain text, to be kept beside it: data, question, parameters, tallies, files and hashes. */
export function trailText(said: TrailSaid, text: TraceText): string {
  const { figure, question, tallies, files, chosen, sum } = said
  const { t, words, format } = text
  const { dataset, name } = question
  const isDemonstration = dataset.kind === 'demonstration'
  return [
    words('text.figure', { figure: `${figure.name}: ${sum}` }),
    words('text.dataset', { name: plainText(datasetName(dataset, t)) }),
    ...(isDemonstration ? [words('text.demonstration')] : []),
    words('text.version', { version: dataset.version }),
    words('text.question', { name }),
    words('text.parameters', { parameters: parameterLine(question.params) }),
    words('text.tallies', { number: format.count(tallies.length), sum }),
    ...(chosen
      ? [words('text.tally', { tally: `${tallyName(chosen, text)}: ${format.ratio(chosen.k, chosen.n)}` })]
      : []),
    `trace/tallies: ${parameterLine(figure.trail)}`,
    words('text.files'),
    ...files.map((row) => {
      const entry = importOf(dataset, row.import_id, row.contract)
      const sheet = entry?.sheet === undefined ? '' : ` “${plainText(entry.sheet)}”`
      return words('text.file', {
        file: `${fileName(entry, text)}${sheet}`,
        contract: words(`contract.${row.contract as 'summary'}`),
        year: row.year,
        rows: format.count(row.rows),
        first: format.count(row.first_line),
        last: format.count(row.last_line),
        hash: entry?.sha256 ?? '—',
      })
    }),
  ].join('\n')
}
