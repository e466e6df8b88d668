import { decodeLegacy, isLegacy } from '../legacy/decode-legacy.ts'
import { likelyLegacy } from '../legacy/likely-legacy.ts'
import type { OpenedFile, RowSource } from '../opened-file.ts'
import { pacedProgress } from '../paced-progress.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { readSheets, type Sheet } from './read-sheets.ts'
import { workbookParts, workbookPath } from './workbook-parts.ts'
import { type ZipEntry, ZipError, zipEntries } from './zip-directory.ts'

/** Why a zip is no workbook that can be read. */
interface Refusal {
  code: ProblemCode
  hint: string
}

const mostEntries = 10_000
const mostUnpacked = 400_000_000

/** XML of tables packs to a tenth or a fiftieth; bombs to a thousandth. Small files may do as they like. */
const highestRatio = 300
const smallFile = 20_000_000

const otherKinds: readonly (readonly [path: string, hint: string])[] = [
  ['xl/workbook.bin', 'XLSB'],
  ['word/', 'DOCX'],
  ['ppt/', 'PPTX'],
  ['content.xml', 'ODS, ODT'],
]

const otherKind = (entries: readonly ZipEntry[]) =>
  otherKinds.find(([path]) => entries.some(({ name }) => name.startsWith(path)))?.[1] ?? 'ZIP'

function tooLarge(entries: Iterable<ZipEntry>): string | null {
  let unpacked = 0
  for (const { name, size, packed } of entries) {
    unpacked += size
    if (size > smallFile && size > packed * highestRatio) return `${name}: ${packed} → ${size}`
  }
  return unpacked > mostUnpacked ? `> ${mostUnpacked / 1_000_000} MB` : null
}

async function readAll(bytes: Uint8Array): Promise<Sheet[] | Refusal> {
  const entries = zipEntries(bytes)
  if (entries.length > mostEntries) return { code: 'file_too_large', hint: `> ${mostEntries}` }
  if (!entries.some(({ name }) => name === workbookPath)) {
    return { code: 'file_wrong_kind', hint: otherKind(entries) }
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { code: 'file_protected', hint: 'ZIP' }
  const lists = entries.filter(({ name }) => name.startsWith('xl/') && /workbook\.xml(\.rels)?$/.test(name))
  const bomb = tooLarge(lists)
  if (bomb) return { code: 'file_too_large', hint: bomb }
  const parts = workbookParts(bytes, entries)
  if (parts.sheets.length === 0) return { code: 'file_malformed', hint: `${workbookPath} lists no sheet` }
  const large = tooLarge(parts.entries.values())
  return large ? { code: 'file_too_large', hint: large } : readSheets(bytes, parts)
}

/** What a failure of reading says of the file; an overflow of the stack or of memory, that it is too large. */
function unreadable(error: unknown): Refusal {
  const hint = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError) return { code: 'file_too_large', hint }
  const isCut = error instanceof ZipError && error.fault === 'truncated'
  return { code: isCut ? 'file_truncated' : 'file_malformed', hint }
}

/** Cells looked at for letters of an old font. */
const legacyCells = 20_000

function* firstCells(sheets: readonly Sheet[]): Generator<string> {
  for (const { rows } of sheets) {
    let left = legacyCells
    for (const row of rows) {
      if (left <= 0) break
      left -= row.length
      yield* row
    }
  }
}

/** Rows between two looks at the clock. */
const clockEvery = 1_000

function sheetRows(file: string, { name, rows, fault }: Sheet, asRead: (cell: string) => string): RowSource {
  const problems: Problem[] = fault ? [{ ...fault, severity: 'error', file, sheet: name }] : []
  return {
    problems,
    count: () => rows.length,
    head: (count) => rows.slice(0, count).map((cells) => cells.map(asRead)),
    each: (take, progress) => {
      const tell = pacedProgress(progress)
      rows.forEach((cells, index) => {
        take(cells.map(asRead), index + 1)
        if (index % clockEvery === 0) tell(index / rows.length)
      })
      progress?.(1)
    },
  }
}

const asWritten = (cell: string) => cell

/** The sheets of an XLSX and their rows; or why it cannot be read. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<Pick<OpenedFile, 'sheets' | 'likely' | 'rows'> | Refusal> {
  const read = await readAll(bytes).catch(unreadable)
  if ('code' in read) return read
  // Hidden sheets hold lists for drop-downs more often than data.
  const sheets = [...read.filter(({ isHidden }) => !isHidden), ...read.filter(({ isHidden }) => isHidden)]
  if (sheets.every(({ rows, fault }) => rows.length === 0 && !fault)) return { code: 'file_empty', hint: '' }
  const legacy = likelyLegacy(firstCells(sheets))
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    likely: legacy && { encoding: 'utf-8', delimiter: ';', legacy },
    rows: ({ encoding, sheet: wanted }) => {
      const sheet = wanted === null ? sheets[0] : sheets.find(({ name }) => name === wanted)
      if (!sheet) return missingSheet(file, wanted ?? '', sheets)
      return sheetRows(file, sheet, isLegacy(encoding) ? (cell) => decodeLegacy(cell, encoding) : asWritten)
    },
  }
}

function missingSheet(file: string, wanted: string, sheets: readonly Sheet[]): RowSource {
  const hint = sheets.map(({ name }) => name).join('; ')
  const problem: Problem = { code: 'sheet_missing', severity: 'error', file, sheet: wanted, hint }
  return { problems: [problem], count: () => 0, head: () => [], each: () => {} }
}
