import type { OpenedFile } from '../../../data/ingest/opened-file.ts'

type Rows = readonly (readonly string[])[]

/** A file as the decoder hands it over, from rows that are written out: text, or a workbook of sheets. */
export function fakeFile(rows: Rows | Record<string, Rows>, file = 'list.csv'): OpenedFile {
  const sheets = Array.isArray(rows) ? null : Object.entries(rows)
  const likely = { encoding: 'utf-8' as const, delimiter: ';' as const, legacy: null }
  return {
    file,
    sha256: '0'.repeat(64),
    bytes: 1000,
    kind: sheets ? 'xlsx' : 'text',
    sheets: sheets?.map(([name, { length }]) => ({ name, rows: length })) ?? [],
    likely: sheets ? null : likely,
    rows: ({ sheet }) => {
      const own = (sheets ? sheets.find(([name]) => name === sheet)?.[1] : rows) ?? []
      const cells = [...own].map((row) => [...row])
      return {
        problems: [],
        count: () => cells.length,
        head: (count) => cells.slice(0, count),
        each: (take) => {
          cells.forEach((row, index) => {
            take(row, index + 1)
          })
        },
      }
    },
  }
}

/** Rows written as lines, cells parted by "|" with spaces around that do not count. */
export function rowsOf(text: string): string[][] {
  return text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? [''] : line.split('|').map((cell) => cell.trim())))
}
