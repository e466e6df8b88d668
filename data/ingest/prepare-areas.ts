import { contracts } from '../contracts/index.ts'
import type { Recipe } from '../model/recipe.ts'
import { takeAreas } from './area-sheet.ts'
import { tableColumns } from './columns.ts'
import type { IngestContext } from './context.ts'
import type { OpenedFile } from './opened-file.ts'
import type { Prepared } from './prepared.ts'
import { ProblemList } from './problem-list.ts'
import { AreaRowReader, type ReadArea } from './read-area-row.ts'
import { RowProblems } from './row-problems.ts'
import { reportedColumns, rowColumns } from './row-reader-columns.ts'
import { rowRoles } from './row-roles.ts'
import { widthOf } from './sheet-width.ts'
import { tidyText } from './tidy-text.ts'
import { toArrow } from './to-arrow.ts'

const longestSkipped = 200
const skippedLimit = 10_000
const ofDemonstration = /số liệu minh h(?:ọa|oạ)/iu
const { areas: contract } = contracts

/**
 * Reads a file of areas in full, as `prepare` reads the others. Its rows are of no year and lie in no place: they
 * are checked against the list of areas there is, and against each other.
 */
export function prepareAreas(
  opened: OpenedFile,
  recipe: Recipe,
  context: IngestContext,
  progress: (share: number) => void = () => {},
): Prepared {
  if (recipe.contracts.length > 1) throw new Error('one sheet has rows of two kinds')
  const source = opened.rows(recipe)
  const list = new ProblemList()
  const problems = new RowProblems(list, opened.file, recipe.sheet)
  const columns = rowColumns([contract], recipe)
  const reader = new AreaRowReader(columns, recipe.corrections, widthOf(source, recipe), problems)
  const roleOf = rowRoles(recipe)
  const skipped: Prepared['skipped'] = []
  const read: ReadArea[] = []
  const cellsOf = new Map<number, string[]>()
  let [rowsRead, blankRows, demonstrationRow] = [0, 0, 0]

  source.each(
    (cells, row) => {
      const role = roleOf(cells, row)
      if (role === 'blank') blankRows += 1
      else if (role !== 'data') {
        const text = tidyText(cells.filter((cell) => cell !== '').join(' '))
        if (skipped.length < skippedLimit) skipped.push({ row, role, text: text.slice(0, longestSkipped) })
        if (demonstrationRow === 0 && ofDemonstration.test(text)) demonstrationRow = row
      } else {
        rowsRead += 1
        const area = reader.read(cells, row)
        if (!area) return
        read.push(area)
        cellsOf.set(row, [...cells])
      }
    },
    (share) => progress(share * 0.8),
  )
  const known = context.list ?? { areas: [], lineage: [] }
  let taken = takeAreas(known, read, (code, severity, line, id, more = {}) => {
    const column = columns.get(id)
    const fixed = recipe.corrections.find((one) => one.row === line && one.column === id)?.value
    const cell = fixed ?? cellsOf.get(line)?.[column?.index ?? -1] ?? ''
    if (column && more.other_row === undefined) {
      problems.ofCell(code, severity, line, column, cell, more.hint)
    } else problems.ofRow(code, severity, line, () => ({ ...more, ...(cell !== '' && { value: cell }) }))
  })
  if (demonstrationRow > 0) problems.ofRow('demonstration_data', 'warning', demonstrationRow, () => ({}))
  for (const { code, severity, ...rest } of source.problems) list.add(code, severity, () => rest)
  if (source.problems.some(({ severity }) => severity === 'error')) taken = []

  const rows = taken.map(({ line, row }) => ({ import_id: context.importId, line, ...row }))
  const types = tableColumns(contract)
  const data = Object.keys(types).map((name) => [name, rows.map((row) => row[name as keyof typeof row])])
  progress(1)
  return {
    file: opened.file,
    recipe,
    tables: [
      {
        contract: contract.id,
        rows: rows.length,
        columns: reportedColumns(contract, columns),
        arrow: toArrow(types, Object.fromEntries(data)),
      },
    ],
    years: [],
    rows: { read: rowsRead, taken: rows.length, left_out: rowsRead - rows.length },
    skipped,
    blank_rows: blankRows,
    problems: list.listed(),
    counts: list.counts(),
    unmatched: [],
    demonstration: demonstrationRow > 0,
  }
}
