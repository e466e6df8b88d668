import { type MovementClass, movementClasses } from '../../data/model/movement-class.ts'
import { sectorName } from '../charts/sector-name.ts'
import { typicalSteps } from '../charts/typical-step.ts'
import type { Figure, FigureAt, FigureReader, FigureWords, Trail } from './figure.ts'
import { trailOf } from './figure.ts'

interface ClassSaid {
  of: string
  year: number
  at?: FigureAt
  scope: Pick<Trail, 'basis' | 'area'> & Partial<Trail>
}

type Counts = { units: number | null; classified: number | null; unclassified: number | null } & Record<
  MovementClass,
  number | null
>

const className = (one: MovementClass | 'unclassified', { t }: FigureWords) => t(`class.${one}`)

/** The metric that a class is the figure of, so that a page's chosen metric finds it. */
const metricOfClass = (one: MovementClass) => `${one}_rate`

function classFigures(row: Counts, { of, year, at, scope }: ClassSaid, words: FigureWords): Figure[] {
  const said = (
    name: string,
    what: string,
    per: string,
    k: number | null,
    n: number | null,
    metric: string,
  ): Figure[] =>
    k === null
      ? []
      : [
          {
            name: [name, of, year].join(' · '),
            at: { year, area: scope.area, metric, ...(scope.sector ? { sector: scope.sector } : {}), ...at },
            ...{ k, n, k_to: null, isRate: true },
            trail: trailOf({ kind: 'class', what, per, year, ...scope }),
          },
        ]
  const better = row.excellent === null || row.good === null ? null : row.excellent + row.good
  return [
    ...said(
      words.t('metric.good_or_better_rate.name'),
      ...(['good_or_better', 'classified'] as const),
      ...([better, row.classified, 'good_or_better_rate'] as const),
    ),
    ...movementClasses.flatMap((one) =>
      said(className(one, words), one, 'classified', row[one], row.classified, metricOfClass(one)),
    ),
    ...said(className('unclassified', words), 'unclassified', 'units', row.unclassified, row.units, ''),
  ]
}

export const classYearFigures: FigureReader<'overview/classes'> = (rows, params, words) =>
  rows.flatMap((row) => classFigures(row, { of: words.areaName, year: row.year, scope: params }, words))

export const structureFigures: FigureReader<'classification/structure'> = (rows, params, words) => {
  const { year, basis, area, sector, level, by_what, group_level } = params
  const whole = { basis, area, sector, level }
  return rows.flatMap((row) => {
    const id = row.group_id
    const [of, scope] =
      by_what === 'sector'
        ? [sectorName(id, words.t), { ...whole, sector: id }]
        : by_what === 'level'
          ? [
              id === '' ? '' : words.t('filter.levelSaid', { level: words.t(`level.${id as 'province'}`) }),
              { ...whole, level: id },
            ]
          : by_what === 'area'
            ? [row.area_name ?? id, { ...whole, area: id, within: area, own: group_level === null }]
            : [words.areaName, whole]
    return classFigures(row, { of, year, scope }, words)
  })
}

/** Communes by their own class. */
export const classGroupFigures: FigureReader<'compare/class_groups'> = (rows, params, words) => {
  const { year, basis, scope } = params
  return rows.flatMap((row): Figure[] => {
    const known = movementClasses.find((one) => one === row.class)
    const what = known ?? (row.class === 'none' ? 'unclassified' : null)
    const area = row.area_id ?? scope
    if (what === null || area === null) return []
    return [
      {
        name: [className(what, words), row.full_name ?? words.t('sector.commune'), year].join(' · '),
        at: { year, area },
        ...(row.open ? { k: row.k_from, k_to: row.k_to } : { k: row.k_to, n: row.units, k_to: null }),
        isRate: false,
        trail: trailOf({
          ...{ kind: 'class', what, per: 'units', year, basis, area, sector: 'commune' },
          own: row.area_id !== null && scope === null,
        }),
      },
    ]
  })
}

export const moveFigures: FigureReader<'classification/moves'> = (rows, params, words) => {
  const { from_year, to_year, basis, area, sector, level } = params
  return rows.map((row) => ({
    name: words.moveName(row.state_before, row.state_now),
    at: {},
    ...{ k: row.k, n: row.units_before, k_to: null, isRate: false },
    trail: trailOf({
      ...{ kind: 'move', what: row.state_before, per: row.state_now, year: to_year, from_year },
      ...{ basis, area, sector, level },
    }),
  }))
}

export const turnFigures: FigureReader<'classification/turns'> = (rows, params, words) => {
  const { from_year, to_year, basis, area, sector, level } = params
  return rows.map((row) => ({
    name: words.turnName(row.turn),
    at: {},
    ...{ k: row.k, n: row.n, k_to: null, isRate: true },
    trail: trailOf({
      ...{ kind: 'turn', what: row.turn, per: '', year: to_year, from_year, basis, area, sector, level },
    }),
  }))
}

export const pipelineFigures: FigureReader<'typical/pipeline'> = (rows, params, words) => {
  const { year, basis, area, sectors, level, classes } = params
  return rows.flatMap((row): Figure[] =>
    row.k === null
      ? []
      : [
          {
            name: `${words.stepName(row.step, year)} · ${year}`,
            at: { metric: row.step },
            ...{ k: row.k, n: row.n, k_to: null, isRate: row.step !== 'units' },
            trail: trailOf({ kind: 'step', what: row.step, per: classes, year, basis, area, sectors, level }),
          },
        ],
  )
}

export const typicalGroupFigures: FigureReader<'typical/groups'> = (rows, params, words) => {
  const { year, basis, area, sectors, level, classes, by_what, group_level } = params
  const whole = { basis, area, sectors, level }
  return rows.flatMap((row) => {
    const id = row.group_id
    const [of, scope] =
      by_what === 'sector'
        ? [sectorName(id, words.t), { ...whole, sector: id }]
        : by_what === 'level'
          ? [id, { ...whole, level: id }]
          : [row.area_name ?? id, { ...whole, area: id, within: area, own: group_level === null }]
    const counts = new Map<string, unknown>(Object.entries(row))
    return typicalSteps.flatMap((step): Figure[] => {
      const k = counts.get(step)
      if (typeof k !== 'number') return []
      return [
        {
          name: [words.stepName(step, year), of, year].join(' · '),
          at: { metric: step, area: scope.area },
          // The page shows these as shares of all units, not of those with an answer.
          ...{ k, k_to: null, isRate: false },
          trail: trailOf({ kind: 'step', what: step, per: classes, year, ...scope }),
        },
      ]
    })
  })
}
