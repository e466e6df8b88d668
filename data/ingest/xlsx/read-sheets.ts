import { zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { cellText, storedNumberText } from './cell-text.ts'
import {
  percentStyles,
  type SheetFault,
  sheetFault,
  withErrorsAsText,
  withPercentSigns,
} from './sheet-xml.ts'
import { withStandingClock } from './standing-clock.ts'
import { unpackEntry } from './unpack-entry.ts'
import type { WorkbookParts } from './workbook-parts.ts'

/** A sheet as text, every row as wide as the widest; or why it cannot be held. */
export interface Sheet {
  name: string
  isHidden: boolean
  rows: string[][]
  fault: SheetFault | null
}

const emptySheet = '<worksheet><sheetData/></worksheet>'

/**
 * All sheets of a workbook as text. The files inside are unpacked and checked here and handed to the reader
 * unpacked, with what it would drop (errors, percent formats) made plain. Throws where it cannot be read.
 */
export async function readSheets(bytes: Uint8Array, parts: WorkbookParts): Promise<Sheet[]> {
  const text = new TextDecoder()
  const unpacked = Object.fromEntries(
    [...parts.entries].map(([path, entry]) => [path, unpackEntry(bytes, entry)] as const),
  )
  const styles = parts.styles ? unpacked[parts.styles] : undefined
  const percent = styles ? percentStyles(text.decode(styles)) : []
  const faults = parts.sheets.map(({ path }) => {
    const sheet = path === null ? undefined : unpacked[path]
    if (path === null || !sheet) return null
    const xml = text.decode(sheet)
    const fault = sheetFault(xml)
    const plain = fault ? emptySheet : withPercentSigns(withErrorsAsText(xml), percent)
    if (plain !== xml) unpacked[path] = new TextEncoder().encode(plain)
    return fault
  })
  const plainZip = new Uint8Array(zipSync(unpacked, { level: 0 })).buffer
  const read = await withStandingClock(() =>
    readWorkbook(plainZip, { trim: false, parseNumber: storedNumberText }),
  )
  return read.map(({ sheet, data }, place) => ({
    name: sheet,
    isHidden: parts.sheets[place]?.isHidden ?? false,
    // A chart on a sheet of its own has a name and no rows.
    rows: Array.isArray(data) ? data.map((row) => row.map(cellText)) : [],
    fault: faults[place] ?? null,
  }))
}
