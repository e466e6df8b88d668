import { sectorName } from '../charts/sector-name.ts'
import type { Figure, FigureReader } from './figure.ts'
import { metricFigure } from './metric-figures.ts'

export const areaFigures: FigureReader<'compare/areas'> = (rows, params, words) => {
  const { metric, denominator, year, compare_year, basis, scope, sector, level } = params
  return rows.flatMap((row) => {
    const said = {
      ...{ metric, denominator, of: row.full_name },
      // Without a scope each area has its own report only.
      scope: { basis, area: row.area_id, own: scope === null, sector, level },
    }
    return [
      ...metricFigure({ ...said, year, k: row.k, n: row.n, k_from: row.k_from, k_to: row.k_to }, words),
      ...(compare_year === null
        ? []
        : metricFigure(
            {
              ...{ ...said, year: compare_year, k: row.k_before, n: row.n_before },
              ...{ k_from: row.k_before_from, k_to: row.k_before_to },
            },
            words,
          )),
    ]
  })
}

export const heatFigures: FigureReader<'compare/heat'> = (rows, params, words) => {
  const { metric, denominator, year, basis, scope, level } = params
  return rows.flatMap((row) =>
    metricFigure(
      {
        ...{ metric, denominator, year, k: row.k, n: row.n, of: sectorName(row.sector, words.t) },
        scope: { basis, area: row.area_id, own: scope === null, sector: row.sector, level },
      },
      words,
    ),
  )
}

export const multipleFigures: FigureReader<'compare/multiples'> = (rows, params, words) => {
  const { metric, denominator, basis, scope, sector, level } = params
  return rows.flatMap((row) =>
    metricFigure(
      {
        ...{ ...row, metric, denominator, of: row.full_name },
        scope: { basis, area: row.area_id, own: scope === null, sector, level },
      },
      words,
    ),
  )
}

export const funnelFigures: FigureReader<'compare/funnel'> = (rows, params, words) => {
  const { metric, denominator, year, basis, scope, sector, level } = params
  return rows.flatMap((row) =>
    metricFigure(
      {
        ...{ metric, denominator, year, of: row.full_name, k: row.k, n: row.n },
        scope: { basis, area: row.area_id, own: scope === null, sector, level },
      },
      words,
    ),
  )
}

/** Groups and the whole; communes of today that share a split one are one group without a trail of its own. */
export const whyFigures: FigureReader<'compare/decomposition'> = (rows, params, words) => {
  const { metric, denominator, year, compare_year, basis, area, by_what, group_level, sector, level } = params
  const [first] = rows
  const both = (
    said: Omit<Parameters<typeof metricFigure>[0], 'k' | 'n' | 'year'>,
    now: [number | null, number | null],
    before: [number | null, number | null],
  ): Figure[] => [
    ...metricFigure({ ...said, year, k: now[0], n: now[1] }, words),
    ...metricFigure({ ...said, year: compare_year, k: before[0], n: before[1] }, words),
  ]
  const whole = first && first.whole_n !== null
  return [
    ...(whole
      ? both(
          { metric, denominator, scope: { basis, area, sector, level } },
          [first.whole_k, first.whole_n],
          [first.whole_k_before, first.whole_n_before],
        )
      : []),
    ...rows.flatMap((row) => {
      if (row.group_id === '') return []
      const scope =
        by_what === 'sector'
          ? { basis, area, sector: row.group_id, level }
          : { basis, area: row.group_id, within: area, own: group_level === null, sector, level }
      const of = by_what === 'sector' ? sectorName(row.group_id, words.t) : (row.area_name ?? row.group_id)
      return both({ metric, denominator, of, scope }, [row.k, row.n], [row.k_before, row.n_before])
    }),
  ]
}
