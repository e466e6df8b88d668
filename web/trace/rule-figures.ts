import type { Figure, FigureReader, FigureWords } from './figure.ts'
import { trailOf } from './figure.ts'

export const targetFigures: FigureReader<'overview/targets'> = (rows, { plan, area, year }, words) =>
  rows.flatMap((row) => ruleFigure({ ...row, part_id: '', plan, area, year }, words))

export const scorecardFigures: FigureReader<'targets/scorecard'> = (rows, params, words) => {
  const { plan, area, year, compare_year } = params
  return rows.flatMap((row) => [
    ...ruleFigure({ ...row, plan, area, year }, words),
    ...(compare_year === null
      ? []
      : ruleFigure({ ...row, plan, area, year: compare_year, k: row.k_before, n: row.n_before }, words)),
  ])
}

export const pathFigures: FigureReader<'targets/path'> = (rows, { plan, area }, words) =>
  rows.flatMap((row) => ruleFigure({ ...row, plan, area }, words))

export const ruleAreaFigures: FigureReader<'targets/areas'> = (rows, { plan, year }, words) =>
  rows.flatMap((row) => ruleFigure({ ...row, plan, year, area: row.area_id, of: row.area_name }, words))

interface RuleSaid {
  rule_id: string
  part_id: string
  plan: string | null
  area: string
  of?: string
  year: number
  k: number | null
  n: number | null
  target_percent?: number | null
}

function ruleFigure(said: RuleSaid, words: FigureWords): Figure[] {
  const { rule_id, part_id, plan, area, of, year, k, n } = said
  if (k === null) return []
  return [
    {
      name: [words.ruleName(rule_id, part_id), of ?? words.areaName, year].join(' · '),
      at: { rule: rule_id, part: part_id, year, area },
      ...{ k, n, k_to: null },
      isRate: said.target_percent !== null,
      // Plans hold for areas as they were in the year.
      trail: trailOf({ kind: 'target', what: rule_id, per: part_id, plan, year, basis: 'reported', area }),
    },
  ]
}
