import { Area, areaId, codeDigits, LineageStep } from '../model/area.ts'
import { AreaMember } from '../model/basis.ts'
import { type CheckContext, provinceOf } from './check-context.ts'
import { coveredProvinces, todayStart } from './coverage.ts'

const endless = '9999-12-31'

function repeated(texts: string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size === seen.add(text).size)
}

/** Rows that do not have the form of the model. */
function checkForm({ areas, steps, members }: CheckContext): string[] {
  const failures = (what: string, rows: readonly unknown[], parses: (row: unknown) => boolean) =>
    rows.filter((row) => !parses(row)).map((row) => `${what} has a wrong form: ${JSON.stringify(row)}`)
  return [
    ...failures('area', areas, (row) => Area.safeParse(row).success),
    ...failures('lineage step', steps, (row) => LineageStep.safeParse(row).success),
    ...failures('member', members, (row) => AreaMember.safeParse(row).success),
  ]
}

function checkIds({ areas }: CheckContext): string[] {
  return [
    ...repeated(areas.map(({ id }) => id)).map((id) => `id ${id} occurs twice`),
    ...repeated(areas.map(({ sort }) => String(sort))).map((sort) => `two areas have the place ${sort}`),
    ...areas
      .filter(({ id, code, valid_from }) => id !== areaId(code, valid_from))
      .map(({ id, code, valid_from }) => `id ${id} is not made of ${code} and ${valid_from}`),
    ...areas
      .filter(({ code, level }) => code.length !== codeDigits[level])
      .map(({ id, level }) => `${id} has no code of a ${level}`),
  ]
}

/** Parents that are missing, of the wrong level, or not in force on all days of the child. */
function checkParents({ areas, byId }: CheckContext): string[] {
  return areas.flatMap((area) => {
    if (area.level === 'province') return area.parent_id === null ? [] : [`${area.id} has a parent`]
    const parent = byId.get(area.parent_id ?? '')
    if (parent === undefined) return [`${area.id} ${area.full_name} has no parent`]
    const level = area.level === 'commune' && area.valid_from < todayStart ? 'district' : 'province'
    if (parent.level !== level)
      return [`${area.id} ${area.full_name} lies in ${parent.full_name}, no ${level}`]
    const within =
      parent.valid_from <= area.valid_from && (area.valid_to ?? endless) <= (parent.valid_to ?? endless)
    return within ? [] : [`${area.id} ${area.full_name} is in force when ${parent.full_name} is not`]
  })
}

/** One code on one day is one area; no two communes of a district (today: a province) share kind and name. */
function checkOverlaps({ areas }: CheckContext): string[] {
  const together = new Map<string, Area[]>()
  for (const area of areas) {
    for (const key of [`${area.level} ${area.code}`, `${area.parent_id} ${area.full_name}`]) {
      together.set(key, [...(together.get(key) ?? []), area])
    }
  }
  return [...together].flatMap(([key, group]) => {
    const ordered = [...group].sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))
    const clash = ordered.find((area, i) => (ordered[i - 1]?.valid_to ?? endless) >= area.valid_from && i > 0)
    return clash === undefined ? [] : [`${key} is two areas on ${clash.valid_from}`]
  })
}

/** Areas of the covered provinces that are in force on both sides of 1/7/2025. */
function checkBreak({ areas, byId }: CheckContext): string[] {
  const codes = new Set(coveredProvinces.flatMap(({ code, from }) => [code, ...from]))
  return areas
    .filter((area) => area.valid_from < todayStart && (area.valid_to ?? endless) >= todayStart)
    .filter((area) => codes.has(provinceOf(byId, area)?.code ?? ''))
    .map((area) => `${area.id} ${area.full_name} is in force on both sides of ${todayStart}`)
}

/** What is wrong with the rows of areas by themselves; one text for each. */
export function checkRows(context: CheckContext): string[] {
  return [checkForm, checkIds, checkParents, checkOverlaps, checkBreak].flatMap((check) => check(context))
}
