import { kindWords } from '../../data/areas/tidy-name.ts'
import type { Column } from '../../data/contracts/contract.ts'
import { classWords, indicatorWords, levelWords, sectorWords, yesNoWords } from './cell-text.ts'
import { hasDistricts, type TemplateChoice } from './template-choice.ts'
import type { XlsxSheet } from './xlsx.ts'
import type { Choices } from './xlsx-features.ts'

/** A column of the lists sheet. */
export interface List {
  id: string
  heading: string
  values: readonly string[]
}

/** Values that may be written beside those of the list: several sectors, an area that is new. */
const open = new Set(['sectors', 'commune', 'district', 'area', 'parent', 'year'])

/** The words that a column takes; empty where it takes any. */
export function wordsOf(column: Column, districts: boolean): string[] {
  switch (column.type) {
    case 'sector':
      return Object.values(sectorWords)
    case 'sectors':
      return [...Object.values(sectorWords), ...(districts ? ['Cấp huyện'] : [])]
    case 'level':
      return districts ? Object.values(levelWords) : [levelWords.province, levelWords.commune]
    case 'class':
      return Object.values(classWords)
    case 'yes_no':
      return [...yesNoWords(column)]
    case 'indicator':
      return [...indicatorWords.values()]
    case 'area_kind':
      return Object.values(kindWords)
    default:
      return []
  }
}

/** Communes district by district, so that those of one stand together. */
function byDistrict(choice: TemplateChoice): { district: string; names: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { district, name } of choice.communes) {
    const names = groups.get(district ?? '')
    if (names) names.push(name)
    else groups.set(district ?? '', [name])
  }
  return [...groups].map(([district, names]) => ({ district, names }))
}

/** The lists that a template's columns need. `commune_district` stands left of `commune`, row by row. */
export function templateLists(choice: TemplateChoice, columns: readonly Column[]): List[] {
  const districts = hasDistricts(choice)
  const groups = byDistrict(choice)
  const communes = groups.flatMap(({ names }) => names)
  const named = groups.map(({ district }) => district).filter((name) => name !== '')
  const lists: List[] = []
  const add = (id: string, heading: string, values: readonly string[]) => {
    if (values.length > 0) lists.push({ id, heading, values })
  }
  for (const column of columns) {
    const { id, heading } = column
    if (id === 'year') add(id, heading, [String(choice.year)])
    else if (id === 'district') add(id, heading, named)
    else if (id === 'parent') add(id, heading, [choice.province ?? [], named].flat())
    else if (id === 'area') add(id, heading, [choice.province ?? [], named, [...new Set(communes)]].flat())
    else if (id === 'commune') {
      if (districts) {
        const owners = groups.flatMap(({ district, names }) => names.map(() => district))
        add('commune_district', `${heading}: thuộc`, owners)
      }
      add(id, heading, communes)
    } else add(id, heading, wordsOf(column, districts))
  }
  return lists
}

/** The letters of a spreadsheet column; 0 is A. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`

/**
 * The drop-down list of each column, by its place; undefined where it has none. Once a row names its district
 * only the communes of that district are offered.
 */
export function choicesOf(
  columns: readonly Column[],
  lists: readonly List[],
  sheet: string,
  messages: { title: string; closed: string; open: string },
): (Choices | undefined)[] {
  const range = (id: string) => {
    const index = lists.findIndex((list) => list.id === id)
    const length = lists[index]?.values.length ?? 0
    const letter = letters(index)
    return length === 0 ? null : `${quoted(sheet)}!$${letter}$2:$${letter}$${length + 1}`
  }
  const district = columns.findIndex(({ id }) => id === 'district')
  return columns.map(({ id, type }) => {
    const all = range(id)
    if (!all) return undefined
    const owners = id === 'commune' ? range('commune_district') : null
    const cell = `$${letters(district)}2`
    const first = all.split(':')[0] ?? all
    const formula = owners
      ? `IF(${cell}="",${all},OFFSET(${first},MATCH(${cell},${owners},0)-1,0,COUNTIF(${owners},${cell}),1))`
      : all
    const closed = !open.has(id) && !open.has(type)
    return { formula, closed, title: messages.title, message: closed ? messages.closed : messages.open }
  })
}

/** The lists side by side. */
export function listsSheet(lists: readonly List[], name: string): XlsxSheet {
  const rows = Math.max(0, ...lists.map(({ values }) => values.length))
  return {
    name,
    titles: [],
    columns: lists.map(({ id, heading }) => ({
      heading,
      width: 24,
      format: id === 'year' ? 'general' : 'text',
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      lists.map(({ id, values }) => {
        const value = values[row] ?? null
        return id === 'year' && value !== null ? Number(value) : value
      }),
    ),
  }
}
