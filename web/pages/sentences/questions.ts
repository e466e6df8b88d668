import { levels } from '../../../data/model/level.ts'
import { sectors } from '../../../data/model/sector.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import type { FigureGroup } from '../../sentences/report-parts.ts'

/** What a report asks for a view. */
export function reportQuestions(view: View) {
  const { dataset, year, compare, basis, area, sector, level, plan } = view
  const chosen = { year, compare_year: compare, basis, area, sector, level }
  return {
    whole: question(dataset, 'overview/headline', chosen),
    groups: question(dataset, 'sentences/groups', chosen),
    troubled: question(dataset, 'area/trouble', { area, year, basis, sector, level }),
    targets: question(dataset, 'overview/targets', { plan, area, year }),
    scorecard: question(dataset, 'targets/scorecard', { plan, area, year, compare_year: compare }),
  }
}

/** What the forms of a view ask: in the areas of the year, whatever the basis. */
export const formsQuestion = ({ dataset, year, area, sector, level }: View) =>
  question(dataset, 'export/forms', { year, area, sector, level })

/** The headline figures of one sector, to be traced: the answer of all groups is that of these. */
export const sectorQuestion = ({ dataset, year, compare, basis, area, level }: View, sector: string) =>
  question(dataset, 'overview/headline', { year, compare_year: compare, basis, area, sector, level })

/**
 * The groups that a view is told by: the five sectors and pooled ones that were reported, the levels, and both at once;
 * not by what it is filtered to.
 */
export function groupsOf({ sector, level }: View, rows: readonly QueryRow<'sentences/groups'>[]) {
  const pooled = new Set(
    rows.flatMap((row) => (row.sector === null || isSector(row.sector) ? [] : row.sector)),
  )
  const bySector = sector === null ? [...sectors, ...[...pooled].sort()] : []
  const byLevel = level === null ? levels : []
  const group = (of: Pick<FigureGroup, 'sector' | 'level'>): FigureGroup => ({
    ...of,
    rows: rows.filter((row) => row.sector === of.sector && row.level === of.level),
  })
  return {
    sectors: bySector.map((one) => group({ sector: one, level: null })),
    levels: byLevel.map((one) => group({ sector: null, level: one })),
    cells: bySector.flatMap((one) => byLevel.map((by) => group({ sector: one, level: by }))),
  }
}

const isSector = (id: string) => sectors.some((one) => one === id)
