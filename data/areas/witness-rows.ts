import type { AreaSpec } from './area-spec.ts'
import type { CorrectionOf } from './corrections.ts'
import { coveredProvinces } from './coverage.ts'
import { foldAreaName } from './fold-name.ts'
import { type Lineage, successors } from './lineage.ts'
import type { MappingRow } from './today-list.ts'

type UnusableRow = CorrectionOf<'unusable-row'>

function key(...names: (string | null)[]): string {
  return names
    .map((name) => {
      const folded = foldAreaName(name ?? '')
      return `${folded.kind}:${folded.key}`
    })
    .join('|')
}

/** The rows without an old code that speak of the covered provinces: by a code, or by either province. */
function relevantRows(rows: MappingRow[], areas: readonly AreaSpec[]): MappingRow[] {
  const codes = new Set(coveredProvinces.flatMap(({ code, from }) => [code, ...from]))
  const provinces = new Set(
    areas.filter((a) => a.level === 'province' && codes.has(a.code)).map((a) => foldAreaName(a.name).key),
  )
  const communes = new Set(
    areas.filter((a) => a.level === 'commune' && a.valid_to === null).map((a) => a.code),
  )
  const ours = (province: string | null) => provinces.has(foldAreaName(province ?? '').key)
  return rows.filter(
    (row) =>
      row.old_code === null &&
      (communes.has(row.new_code) || ours(row.new_province) || ours(row.old_province)),
  )
}

function matches({ row }: UnusableRow, other: MappingRow): boolean {
  return (
    key(row.old_ward, row.old_district, row.old_province, row.new_ward, row.new_province) ===
      key(other.old_ward, other.old_district, other.old_province, other.new_ward, other.new_province) &&
    row.new_code === other.new_code
  )
}

/** Old communes by name and district, today's by name and province. */
function indexByName(areas: readonly AreaSpec[]): Map<string, AreaSpec[]> {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const index = new Map<string, AreaSpec[]>()
  for (const area of areas.filter(({ level }) => level === 'commune')) {
    const above = byId.get(area.parent_id ?? '')
    const at = key(area.full_name, above?.level === 'district' ? above.full_name : (above?.name ?? ''))
    index.set(at, [...(index.get(at) ?? []), area])
  }
  return index
}

/** What is wrong with a row: its names lead to other areas than the lineage does, or its code contradicts them. */
function problem(
  row: MappingRow,
  named: ReadonlyMap<string, AreaSpec[]>,
  todayByCode: ReadonlyMap<string, AreaSpec>,
  lineage: Lineage,
): string | null {
  const target = named.get(key(row.new_ward, row.new_province))?.[0]
  if (target === undefined) return 'no such commune of today'
  const coded = todayByCode.get(row.new_code)
  if (coded !== undefined && coded.id !== target.id) return `its code is that of ${coded.full_name}`
  const leads = named
    .get(key(row.old_ward, row.old_district))
    ?.some((area) => successors(lineage, area.id).some(({ id }) => id === target.id))
  return leads ? null : 'the lineage leads elsewhere'
}

/**
 * Holds the package's rows without an old code against the lineage. They skip the mergers of 2024 and carry
 * wrong codes, so no step is made of them; by their names they witness the steps that were. Returns how many
 * rows each correction took out. Throws an Error with every row that disagrees and has no correction.
 */
export function checkWitnessRows(
  rows: MappingRow[],
  areas: readonly AreaSpec[],
  lineage: Lineage,
  corrections: UnusableRow[],
): number[] {
  const relevant = relevantRows(rows, areas)
  const changed = corrections.map((entry) => relevant.filter((row) => matches(entry, row)).length)
  const left = relevant.filter((row) => !corrections.some((entry) => matches(entry, row)))
  const named = indexByName(areas)
  const todayByCode = new Map(areas.filter((area) => area.valid_to === null).map((area) => [area.code, area]))
  const problems = left.flatMap((row) => {
    const found = problem(row, named, todayByCode, lineage)
    return found === null ? [] : [`${row.old_ward}, ${row.old_district} → ${row.new_ward}: ${found}`]
  })
  if (problems.length > 0) throw new Error(`rows without an old code disagree:\n${problems.join('\n')}`)
  return changed
}
