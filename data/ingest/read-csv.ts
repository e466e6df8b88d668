import Papa from 'papaparse'
import type { Problem } from './problem.ts'

/** The cells of a delimited file as text, header apart. */
export interface TextTable {
  file: string
  header: string[]
  rows: string[][]
  /** Line of the file on which `rows[i]` stands; the header is line 1. */
  lineOf: (row: number) => number
}

/** Headings hold commas ("Xã, phường") but no semicolons, tabs or bars: the first of these decides. */
function delimiterOf(text: string): string {
  const [header = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1)
  return [';', '\t', '|'].find((sign) => header.includes(sign)) ?? ','
}

/**
 * The cells of a UTF-8 file (with or without BOM) that has its header on line 1. Problems: an empty file, bytes that are not UTF-8, a quote that is never closed, rows with
 * more or fewer cells than the header.
 */
export function readCsv(file: string, bytes: Uint8Array): { table: TextTable; problems: Problem[] } {
  const problems: Problem[] = []
  const none: TextTable = { file, header: [], rows: [], lineOf: (row) => row + 2 }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { table: none, problems: [{ code: 'file_malformed', file, hint: 'not UTF-8' }] }
  }
  if (text.trim() === '') return { table: none, problems: [{ code: 'file_empty', file }] }

  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  // A quoted cell may run over several lines of the file.
  let next = 1
  const firstLines = parsed.data.map((row) => {
    const line = next
    next += row
      .join('')
      .replace(/\r$/, '')
      .split(/\r\n|\n|\r/).length
    return line
  })
  for (const error of parsed.errors) {
    const line = error.row === undefined ? {} : { line: firstLines[error.row] ?? error.row + 1 }
    problems.push({ code: 'file_malformed', file, ...line, hint: error.message })
  }
  const [header = [], ...body] = parsed.data
  const lines: number[] = []
  const rows: string[][] = []
  body.forEach((row, index) => {
    const line = firstLines[index + 1] ?? index + 2
    if (row.every((cell) => cell.trim() === '')) return
    if (row.length !== header.length) {
      const hint = `${row.length} cells under ${header.length} headings`
      problems.push({ code: 'file_malformed', file, line, hint })
    }
    lines.push(line)
    rows.push(row)
  })
  return {
    table: { file, header: header.map((cell) => cell.trim()), rows, lineOf: (row) => lines[row] ?? row + 2 },
    problems,
  }
}
