import type { ImportMode, ImportRecord } from '../../../../../data/model/import-log.ts'
import type { NewImport } from '../../../../store/import-log.ts'
import type { PreparedSummary } from '../../../../store/import-protocol.ts'
import { type Batch, type BatchFile, importsOf, preparedNow, understoodNow } from './batch.ts'

/** A file of the batch as the import log takes it. */
function newImport(
  file: BatchFile,
  prepared: PreparedSummary,
  recipe: ImportRecord['recipe'],
  batch: Batch,
  mode: ImportMode,
): NewImport | null {
  const opened = file.opened?.opened
  if (!opened) return null
  const tables = prepared.tables.filter(({ rows }) => rows > 0)
  const warnings = prepared.counts.filter(({ severity }) => severity === 'warning')
  const record: ImportRecord = {
    id: prepared.importId,
    file: file.name,
    sha256: opened.sha256,
    bytes: opened.bytes,
    recipe,
    mode,
    area_id: mode === 'area' ? file.area : null,
    scope: batch.scope,
    tables: tables.map(({ contract, rows, columns, sha256 }) => ({ contract, rows, columns, arrow: sha256 })),
    years: prepared.years,
    rows_read: prepared.rows.read,
    rows_left_out: prepared.rows.left_out,
    warnings: warnings.reduce((sum, { count }) => sum + count, 0),
    demonstration: prepared.demonstration,
  }
  return { record, source: file.file, arrow: new Map(tables.map(({ sha256, arrow }) => [sha256, arrow])) }
}

/** All files of a batch as the log takes them; null while one of them is not prepared. */
export function newImports(batch: Batch, modes: ReadonlyMap<string, ImportMode>): NewImport[] | null {
  const imports: NewImport[] = []
  for (const file of importsOf(batch)) {
    const prepared = preparedNow(file, batch.firstId)
    const understood = understoodNow(file)
    const mode = modes.get(file.id)
    if (!prepared || !understood || !mode) return null
    const made = newImport(file, prepared, understood.recipe, batch, mode)
    if (!made) return null
    imports.push(made)
  }
  return imports
}
