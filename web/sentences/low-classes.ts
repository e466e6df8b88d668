import { plainText } from '../ui/plain-text.ts'
import { countText, figureOf, isNone } from './headline-figure.ts'
import type { ReportFacts, ReportText } from './report-parts.ts'
import { unitsOf } from './report-summary.ts'

/** Names that are said; of more only how many there are. */
const namesSaid = 5

/** The weak and the average units by name, as far as their lists are there; or that there are none. */
export function lowClassParagraphs(facts: ReportFacts, text: ReportText): string[] {
  const { words } = text
  const rows = { weak: figureOf(facts.whole, 'weak_rate'), average: figureOf(facts.whole, 'average_rate') }
  const units = unitsOf(facts, text)
  if (rows.weak && rows.average && isNone(rows.weak) && isNone(rows.average)) {
    return [words('names.neither', { units })]
  }
  return (['weak', 'average'] as const).flatMap((id): string[] => {
    const row = rows[id]
    if (!row) return []
    if (isNone(row)) return [words(`names.no.${id}`, { units })]
    const all = facts.troubled.filter((unit) => unit.class === id)
    const said = all.slice(0, namesSaid).map(({ unit_name, area_name, sector }) => {
      const name = plainText(unit_name, 120)
      const isNamed = name.toLocaleLowerCase('vi').includes(area_name.toLocaleLowerCase('vi'))
      return sector === 'commune' || isNamed || area_name === facts.place ? name : `${name} (${area_name})`
    })
    // Units of a split commune may be of the area and are not named.
    const count = (row.open ? row.k_to : row.k) ?? 0
    const head = words(`names.${id}`, { count, number: countText(row, text) })
    if (said.length === 0) return [words(row.open ? 'names.unsure' : 'names.unnamed', { head })]
    const rest = row.open ? all.length - said.length : count - said.length
    const more = rest > 0 ? words('names.more', { count: rest, number: text.format.count(rest) }) : ''
    return [words(row.open ? 'names.sure' : 'names.listed', { head, names: `${said.join('; ')}${more}` })]
  })
}
