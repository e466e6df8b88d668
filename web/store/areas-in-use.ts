import { importsInForce, type LogEntry } from '../../data/model/import-log.ts'
import { AreasInUseError } from './log-errors.ts'
import { areasTaken } from './prepared-lists.ts'

/** Where the rows of an import and the shipped list are to be had. */
interface AreaSources {
  arrows: (hashes: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  /** The shipped table of areas; null where none is. */
  shipped: () => Promise<Uint8Array | null>
}

/**
 * Throws {@link AreasInUseError} where a log leaves imports in force whose areas came with imports that are not.
 * Reads rows only of logs that ever took areas back.
 */
export async function checkAreasInUse(log: readonly LogEntry[], sources: AreaSources): Promise<void> {
  const inForce = importsInForce(log)
  const held = new Set(inForce.map(({ id }) => id))
  const records = log.flatMap((entry) => (entry.kind === 'import' ? entry.imports : []))
  const hashes = (of: typeof records, areas: boolean) =>
    of.flatMap(({ tables }) =>
      tables.filter(({ contract }) => (contract === 'areas') === areas).map(({ arrow }) => arrow),
    )
  const back = records.filter(({ id }) => !held.has(id))
  if (hashes(back, true).length === 0) return

  const idsIn = async (wanted: readonly string[]) => {
    const streams = [...(await sources.arrows(wanted)).values()]
    return new Set(areasTaken(streams.map((arrow) => ({ arrow }))))
  }
  const [gone, kept, area] = await Promise.all([
    idsIn(hashes(back, true)),
    idsIn(hashes(inForce, true)),
    sources.shipped(),
  ])
  const shipped = new Set(area ? areasTaken([{ arrow: area }], 'id') : [])
  const missing = [...gone].filter((id) => !kept.has(id) && !shipped.has(id))
  if (missing.length === 0) return
  const files: string[] = []
  for (const record of inForce) {
    const own = await idsIn(hashes([record], false))
    if (missing.some((id) => own.has(id))) files.push(record.file)
  }
  if (files.length > 0) throw new AreasInUseError(files)
}
