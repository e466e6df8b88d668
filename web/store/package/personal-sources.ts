import { openFile } from '../../../data/ingest/open-file.ts'
import type { OpenedFile } from '../../../data/ingest/opened-file.ts'
import { personalKind } from '../../../data/ingest/personal-columns.ts'
import type { SheetColumn } from '../../../data/ingest/prepared.ts'
import type { ImportRecord } from '../../../data/model/import-log.ts'

/** A column of an original file that looks like personal data. */
export interface PersonalColumn {
  file: string
  sheet: string | null
  /** Its heading, else its letter in Excel. */
  column: string
  kind: NonNullable<SheetColumn['personal']>
}

/** Rows that are looked at, and those among them where a heading may stand. */
const looked = 200
const headRows = 15

/** "A", "Z", "AA". */
function letters(index: number): string {
  const before = index >= 26 ? letters(Math.floor(index / 26) - 1) : ''
  return `${before}${String.fromCharCode(65 + (index % 26))}`
}

function ofSheet(
  opened: OpenedFile,
  sheet: string | null,
  { recipe }: Pick<ImportRecord, 'recipe'>,
): PersonalColumn[] {
  const { encoding, delimiter } = recipe
  const rows = opened.rows({ encoding, delimiter, sheet }).head(looked)
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const found: PersonalColumn[] = []
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => row[index] ?? '')
    const telling = cells.slice(0, headRows).find((cell) => personalKind(cell, []) !== null)
    const kind = personalKind(telling ?? '', cells)
    const heading = (telling ?? cells[recipe.header_row - 1] ?? '').trim()
    if (kind) found.push({ file: opened.file, sheet, column: heading || letters(index), kind })
  }
  return found
}

/**
 * Columns that look like personal data anywhere in the original files, also where the import left them out:
 * published with its sources, a package hands out the files as they are. A file that cannot be opened any more
 * gives none. It looks at the first rows only: it is a reminder to look, no proof.
 */
export async function personalSources(
  records: readonly Pick<ImportRecord, 'file' | 'sha256' | 'recipe'>[],
  source: (sha256: string) => Promise<Blob>,
): Promise<PersonalColumn[]> {
  const found: PersonalColumn[] = []
  const seen = new Set<string>()
  for (const record of records) {
    if (seen.has(record.sha256)) continue
    seen.add(record.sha256)
    const bytes = new Uint8Array(await (await source(record.sha256)).arrayBuffer())
    const { opened } = await openFile(record.file, bytes)
    if (!opened) continue
    const sheets = opened.sheets.length > 0 ? opened.sheets.map(({ name }) => name) : [null]
    for (const sheet of sheets) found.push(...ofSheet(opened, sheet, record))
  }
  return found
}
