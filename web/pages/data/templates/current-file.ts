import type { TFunction } from 'i18next'
import { hasExampleAreas } from '../../../../data/model/dataset.ts'
import { demonstrationLabel } from '../../../app/demonstration-label.ts'
import type { ContractRow } from '../../../export/contract-file.ts'
import { exportName } from '../../../export/contract-file-name.ts'
import type { Format } from '../../../i18n/format.ts'
import type { CurrentChoice } from './current-choice.ts'
import type { FileKind } from './DownloadButtons.tsx'
import { type MadeFile, NoFileError } from './use-file-making.ts'

/** Excel has 1,048,576 rows on a sheet; a few are titles and headings. */
const mostRows = 1_048_000

export interface CurrentFile {
  choice: CurrentChoice
  kind: FileKind
  /** What the dataset is called, and the area or all of it. */
  name: string
  areaName: string
}

/** The name of the file of a choice. */
export function currentFileName({ choice, kind, areaName }: CurrentFile): string {
  const { dataset, contract, year } = choice
  const demonstration = contract === 'areas' ? hasExampleAreas(dataset) : demonstrationLabel(dataset) !== null
  return `${exportName(contract, { year, area: areaName, demonstration })}.${kind.toLowerCase()}`
}

/** Asks for the rows of a choice and writes them. Throws {@link NoFileError} where there are none, or too many. */
export async function makeCurrentFile(
  file: CurrentFile,
  ask: () => Promise<readonly ContractRow[]>,
  t: TFunction<'templates'>,
  format: Format,
): Promise<MadeFile> {
  const { dataset, contract, year } = file.choice
  const rows = await ask()
  if (rows.length === 0) throw new NoFileError(t('noRows'))
  if (file.kind === 'XLSX' && rows.length > mostRows) throw new NoFileError(t('tooManyRows'))
  const { contractCsv, contractSheet } = await import('../../../export/contract-file.ts')
  const { currentTable } = await import('../../../export/contract-file-current.ts')
  const table = currentTable({ dataset, name: file.name, contract, year, rows }, t, format)
  const made = { name: currentFileName(file), rows: rows.length }
  if (file.kind === 'CSV') return { ...made, content: new Blob([contractCsv(table)], { type: 'text/csv' }) }
  const { xlsxFile } = await import('../../../export/xlsx-file.ts')
  return { ...made, content: await xlsxFile([contractSheet(t(`sheet.${contract}`), table)]) }
}
