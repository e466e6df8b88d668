import { MetricId, metricOf } from '../../data/model/metric.ts'
import type { ChartText } from '../charts/chart-text.ts'
import { sectorName } from '../charts/sector-name.ts'
import type { Figure, FigureAt, FigureReader, FigureWords, Trail } from './figure.ts'
import { trailOf } from './figure.ts'

/** A metric's name; its id where the app has none for it. */
export function metricName(metric: string, { t }: Pick<ChartText, 't'>): string {
  const known = MetricId.safeParse(metric).data
  return known ? t(`metric.${known}.name`) : metric
}

interface Said {
  metric: string
  denominator: string
  year: number
  /** Area, sector or what else it is told by; the metric alone where nothing is said. */
  of?: string
  at?: FigureAt
  k: number | null
  n: number | null
  k_from?: number | null
  k_to?: number | null
  /** Whether it counts the communes that an area was made of, which is no rate of that area. */
  old?: boolean | null
  scope: Pick<Trail, 'basis' | 'area'> & Partial<Trail>
}

/** The figure of a metric, as a list of none or one: what is not reported has no trail. */
export function metricFigure(said: Said, words: FigureWords): Figure[] {
  const { metric, denominator, year, of, at, scope } = said
  const isOpen = said.k === null && said.k_from != null && said.k_to != null
  const k = isOpen ? said.k_from : said.k
  if (k == null) return []
  const known = MetricId.safeParse(metric).data
  return [
    {
      name: [metricName(metric, words), of ?? words.areaName, year].filter(Boolean).join(' · '),
      at: { metric, year, area: scope.area, ...(scope.sector ? { sector: scope.sector } : {}), ...at },
      k,
      ...(isOpen ? {} : { n: said.n }),
      k_to: isOpen ? (said.k_to ?? null) : null,
      isRate: known !== undefined && metricOf(known).kind === 'rate' && !said.old,
      trail: trailOf({ kind: 'measure', what: metric, per: denominator, year, ...scope }),
    },
  ]
}

const defaultDenominator = (metric: string) => {
  const known = MetricId.safeParse(metric).data
  return known ? metricOf(known).denominators[0] : ''
}

export const headlineFigures: FigureReader<'overview/headline'> = (rows, params, words) => {
  const { year, compare_year, basis, area, sector, level } = params
  const scope = { basis, area, sector, level }
  const of = sector === null ? undefined : `${words.areaName} · ${sectorName(sector, words.t)}`
  return rows.flatMap((row) => [
    ...metricFigure({ ...row, year, scope, ...(of ? { of } : {}) }, words),
    ...(compare_year === null
      ? []
      : metricFigure(
          {
            ...{ metric: row.metric, denominator: row.denominator, year: compare_year, scope },
            ...{ k: row.k_before, n: row.n_before, k_from: row.k_before_from, k_to: row.k_before_to },
            old: row.old_before,
            ...(of ? { of } : {}),
          },
          words,
        )),
  ])
}

export const trendFigures: FigureReader<'overview/trend'> = (rows, { basis, area, sector, level }, words) =>
  rows.flatMap((row) =>
    metricFigure(
      { ...row, denominator: defaultDenominator(row.metric), scope: { basis, area, sector, level } },
      words,
    ),
  )

export const sectorFigures: FigureReader<'overview/sectors'> = (rows, params, words) => {
  const { metric, denominator, year, compare_year, basis, area, level } = params
  return rows.flatMap((row) => {
    const said = {
      ...{ metric, denominator, of: sectorName(row.sector, words.t) },
      scope: { basis, area, sector: row.sector, level },
    }
    return [
      ...metricFigure({ ...row, ...said, year }, words),
      ...(compare_year === null
        ? []
        : metricFigure(
            {
              ...{ ...said, year: compare_year, k: row.k_before, n: row.n_before, old: row.old_before },
              ...{ k_from: row.k_before_from, k_to: row.k_before_to },
            },
            words,
          )),
    ]
  })
}

/** An area beside the whole; its peers are many areas, and no figure of one. */
export const peerFigures: FigureReader<'area/peers'> = (rows, params, words) => {
  const { metric, denominator, basis, area, scope, sector, level } = params
  return rows.flatMap(({ year, k, n, k_from, k_to, whole_k, whole_n }) => [
    ...metricFigure(
      { ...{ metric, denominator, year, k, n, k_from, k_to }, scope: { basis, area, sector, level } },
      words,
    ),
    ...metricFigure(
      {
        ...{ metric, denominator, year, k: whole_k, n: whole_n, of: words.t('sentence.province') },
        scope: { basis, area: scope, sector, level },
      },
      words,
    ),
  ])
}

/** Communes themselves; where one of them was split, from how many to how many. */
export const ownFigures: FigureReader<'area/own_results'> = (rows, { area, basis }, words) =>
  rows.flatMap(({ metric, year, k_from, k_to, n, open }) =>
    metric === null
      ? []
      : metricFigure(
          {
            ...{ metric, denominator: defaultDenominator(metric), year, n },
            ...{ k: open ? null : k_to, k_from, k_to },
            scope: { basis, area, sector: 'commune' },
          },
          words,
        ),
  )

export const rankFigures: FigureReader<'area/rank'> = (rows, { area, year, basis, sector, level }, words) =>
  rows.flatMap((row) => metricFigure({ ...row, year, scope: { basis, area, sector, level } }, words))
