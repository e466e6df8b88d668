import type { TFunction } from 'i18next'
import type { Prepared, SheetColumn } from '../../data/ingest/prepared.ts'
import type { Problem } from '../../data/ingest/problem.ts'
import { plainText } from '../ui/plain-text.ts'
import { problemText } from '../ui/problem-text.ts'
import { fileNameOf } from './caption.ts'
import type { XlsxColumn, XlsxSheet } from './xlsx.ts'
import { xlsxFile } from './xlsx-file.ts'

/** What is wrong with a file, and the headings of all its columns. */
export interface ListedProblems extends Pick<Prepared, 'file' | 'problems' | 'counts'> {
  columns: readonly Pick<SheetColumn, 'index' | 'heading'>[]
}

type Texts = TFunction<'problems'>

/**
 * The problems of a file as XLSX: its rows that have any, with all their cells as they are in the file and the
 * reasons beside them, and a second sheet with one line a problem. `originalRows` by row as Excel counts.
 */
export function problemListFile(
  listed: ListedProblems,
  originalRows: ReadonlyMap<number, readonly string[]>,
  t: Texts,
): Promise<Blob> {
  return xlsxFile(problemListSheets(listed, originalRows, t))
}

/** "danh-sach-loi-xa-a.xlsx" for "Xã A.csv". */
export function problemListName(file: string, t: Texts): string {
  return `${t('list.name')}-${fileNameOf(file.replace(/\.\w+$/, ''))}.xlsx`
}

/** The sheets of {@link problemListFile}. */
export function problemListSheets(
  listed: ListedProblems,
  originalRows: ReadonlyMap<number, readonly string[]>,
  t: Texts,
): XlsxSheet[] {
  return [rowsSheet(listed, originalRows, t), problemsSheet(listed, t)]
}

function rowsSheet(
  { problems, columns }: ListedProblems,
  original: ReadonlyMap<number, readonly string[]>,
  t: Texts,
) {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) {
    if (problem.row === undefined) continue
    const those = byRow.get(problem.row)
    if (those) those.push(problem)
    else byRow.set(problem.row, [problem])
  }
  const rows = [...byRow].sort(([a], [b]) => a - b)
  const cellsOf = (row: number) => original.get(row) ?? []
  const width = rows.reduce(
    (widest, [row]) => Math.max(widest, cellsOf(row).length),
    Math.max(0, ...columns.map(({ index }) => index + 1)),
  )
  const places = Array.from({ length: width }, (_, place) => place)
  const sheet: XlsxSheet = {
    name: t('list.rows'),
    titles: [],
    columns: [
      { heading: t('list.rowNumber'), width: 8, format: 'general' },
      { heading: t('list.reasons'), width: 60, format: 'prose', required: true },
      ...places.map((place): XlsxColumn => {
        const heading = columns.find(({ index }) => index === place)?.heading
        return {
          heading: heading || t('list.columnNumber', { number: place + 1 }),
          width: 18,
          format: 'text',
        }
      }),
    ],
    rows: rows.map(([row, reasons]) => {
      const cells = cellsOf(row)
      return [
        row,
        reasons.map((one) => reason(one, t)).join('\n'),
        ...places.map((place) => cells[place] ?? null),
      ]
    }),
  }
  return sheet
}

/** With the column named, since the reason does not stand beside its cell. */
function reason(problem: Problem, t: Texts): string {
  const { what } = problemText(problem, t)
  const said = `${t(`severity.${problem.severity}`)}: ${what}`
  const column = problem.column === undefined ? '' : plainText(problem.column)
  return column === '' || what.includes(column) ? said : `${said} (${column})`
}

function problemsSheet({ problems, counts }: ListedProblems, t: Texts): XlsxSheet {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const left = total - problems.length
  return {
    name: t('list.problems'),
    titles: left > 0 ? [t('list.more', { listed: problems.length, others: left })] : [],
    columns: [
      { heading: t('list.file'), width: 24, format: 'text' },
      { heading: t('list.sheet'), width: 16, format: 'text' },
      { heading: t('list.rowNumber'), width: 8, format: 'general' },
      { heading: t('list.column'), width: 22, format: 'text' },
      { heading: t('list.value'), width: 24, format: 'text' },
      { heading: t('list.severity'), width: 10, format: 'general' },
      { heading: t('list.title'), width: 28, format: 'general' },
      { heading: t('list.what'), width: 60, format: 'prose' },
      { heading: t('list.advice'), width: 60, format: 'prose' },
    ],
    rows: problems.map((problem) => {
      const { title, what, advice } = problemText(problem, t)
      const { file, sheet, row, column, value, severity } = problem
      return [
        plainText(file),
        sheet === undefined ? null : plainText(sheet),
        row ?? null,
        column === undefined ? null : plainText(column),
        value === undefined ? null : plainText(value),
        t(`severity.${severity}`),
        title,
        what,
        advice,
      ]
    }),
  }
}
