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

/**
 * The cells of a UTF-8 file (with or without BOM) that has its header on line 1. PapaParse finds the
 * delimiter. Problems: an empty file, bytes that are not UTF-8, a quote that is never closed, rows with
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

  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t', '|'] })
  for (const error of parsed.errors) {
    if (error.type === 'Delimiter') continue
    const line = error.row === undefined ? {} : { line: error.row + 1 }
    problems.push({ code: 'file_malformed', file, ...line, hint: error.message })
  }
  const [header = [], ...body] = parsed.data
  const lines: number[] = []
  const rows: string[][] = []
  body.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return
    if (row.length !== header.length) {
      const hint = `${row.length} cells under ${header.length} headings`
      problems.push({ code: 'file_malformed', file, line: index + 2, hint })
    }
    lines.push(index + 2)
    rows.push(row)
  })
  return {
    table: { file, header: header.map((cell) => cell.trim()), rows, lineOf: (row) => lines[row] ?? row + 2 },
    problems,
  }
}
