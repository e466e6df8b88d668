import { unpackEntry } from './unpack-entry.ts'
import { attribute, tags } from './xml-tags.ts'
import { type ZipEntry, ZipError } from './zip-directory.ts'

export const workbookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'

/** The files of a workbook that hold its rows, and which sheet is which. */
export interface WorkbookParts {
  /** By path, all that is read: the list of sheets, relations, styles, shared strings, sheets. */
  entries: Map<string, ZipEntry>
  styles: string | null
  /** In the order of the workbook; the path is null for what is no table, such as a chart on its own. */
  sheets: { path: string | null; isHidden: boolean }[]
}

const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Finds the parts by the workbook's own lists. Throws a {@link ZipError} where one is missing or damaged. */
export function workbookParts(bytes: Uint8Array, entries: readonly ZipEntry[]): WorkbookParts {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const parts = new Map<string, ZipEntry>()
  const part = (path: string): ZipEntry => {
    const entry = byName.get(path)
    if (!entry) throw new ZipError('malformed', `${path} is missing`)
    parts.set(path, entry)
    return entry
  }
  const text = (path: string) => new TextDecoder().decode(unpackEntry(bytes, part(path)))

  const relations = new Map<string, { path: string; type: string }>()
  for (const tag of tags(text(relationsPath), 'Relationship')) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(tag, name))
    if (id && target) relations.set(id, { path: pathOf(target), type: type?.split('/').pop() ?? '' })
  }
  let styles: string | null = null
  for (const { path, type } of relations.values()) {
    if (!byName.has(path)) continue
    if (type === 'styles') styles = path
    if (type === 'styles' || type === 'sharedStrings') part(path)
  }
  const sheets = tags(text(workbookPath), 'sheet').map((tag) => {
    const relation = relations.get(attribute(tag, 'id') ?? '')
    const isTable = relation?.type === 'worksheet'
    if (isTable) part(relation.path)
    return {
      path: isTable ? relation.path : null,
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    }
  })
  return { entries: parts, styles, sheets }
}
