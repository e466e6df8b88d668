import { sectorName } from '../charts/sector-name.ts'
import { groupClauses } from './group-clauses.ts'
import { isReported } from './headline-figure.ts'
import type { FigureGroup, ReportFacts, ReportText } from './report-parts.ts'
import { unitsOf } from './report-summary.ts'

/** A sentence a sector; those nobody reported are named together. */
export function sectorParagraphs(facts: ReportFacts, text: ReportText): string[] {
  const { words, t } = text
  const silent = facts.sectors.filter(({ rows }) => !rows.some(isReported))
  const said = facts.sectors.flatMap((group) => {
    const byLevel = facts.cells.filter(({ sector }) => sector === group.sector)
    return groupParagraph(group, sectorName(group.sector ?? '', t), byLevel, facts.compare, text)
  })
  if (silent.length === 0) return said
  const names = silent.map(({ sector }) => sectorName(sector ?? '', t))
  return [...said, words(facts.level ? 'notAtLevel' : 'notReported', { names: names.join('; ') })]
}

/** A sentence a level; none where one level has all units, or a paragraph of one sector has named them already. */
export function levelParagraphs(facts: ReportFacts, text: ReportText): string[] {
  const reported = facts.levels.filter(({ rows }) => rows.some(isReported))
  if (reported.length < 2 || facts.sector !== null) return []
  return reported.flatMap((group) => {
    const name = group.level ? text.words(`level.${group.level}`) : ''
    return groupParagraph(group, name, [], facts.compare, text)
  })
}

function groupParagraph(
  group: FigureGroup,
  name: string,
  byLevel: readonly FigureGroup[],
  compare: number | null,
  text: ReportText,
): string[] {
  const units = unitsOf({ sector: group.sector, level: null }, text)
  const clauses = groupClauses({ rows: group.rows, units, compare, byLevel }, text)
  return clauses.length > 0 ? [`${name}: ${clauses.join('; ')}.`] : []
}
