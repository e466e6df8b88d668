import { strFromU8, unzipSync } from 'fflate'
import { openFile } from '../../../data/ingest/open-file.ts'
import { writeXlsx, type XlsxSheet } from '../../../web/export/xlsx.ts'

export async function xlsxBytes(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const blob = await writeXlsx(sheets)
  return new Uint8Array(await blob.arrayBuffer())
}

/** The parts of a workbook as text, by their path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes)[path]
  if (part === undefined) throw new Error(`the workbook has no ${path}`)
  return part
}

/** The rows of a sheet as the import reads them. */
export async function rowsOf(bytes: Uint8Array, sheet: string): Promise<string[][]> {
  const { opened, problems } = await openFile('a.xlsx', bytes)
  if (!opened) throw new Error(JSON.stringify(problems))
  const rows: string[][] = []
  opened.rows({ encoding: null, delimiter: null, sheet }).each((cells) => rows.push([...cells]))
  return rows
}
