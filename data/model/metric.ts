import * as z from 'zod/mini'

/**
 * What a figure is divided by; named on screen beside every rate. `units` are all that are subject to the
 * rule, `assessed` those with a result: the same in a complete year, not in a provisional one.
 */
export const denominators = [
  'units',
  'assessed',
  'registered',
  'classified',
  'typical_registered',
  'typical_before',
  'with_result_before',
  'models_reported',
] as const
export const Denominator = z.enum(denominators)
export type Denominator = z.infer<typeof Denominator>

/**
 * Metrics (chỉ số). Each has a numerator k and a denominator n, defined once in `queries/metrics.sql`. A
 * `rate` is read as percent of n, a `count` as k with n beside it.
 */
export const metricIds = [
  'safe_rate',
  'good_or_better_rate',
  'excellent_rate',
  'good_rate',
  'average_rate',
  'weak_rate',
  'typical_rate',
  'registered_rate',
  'weak',
  'typical',
  'typical_registered',
  'typical_maintained',
  'typical_new',
  'typical_lost',
  'eligible',
  'model_rate',
  'noted_model_rate',
] as const
export const MetricId = z.enum(metricIds)
export type MetricId = z.infer<typeof MetricId>

export interface Metric {
  id: MetricId
  kind: 'rate' | 'count'
  /** The first is the default. */
  denominators: readonly [Denominator, ...Denominator[]]
  /** Which way is progress; null where neither is. */
  better: 'higher' | 'lower' | null
  /** Which rule sets the metric, so which breaks cut its series. */
  rule: 'safe' | 'class' | 'typical'
}

const rate = (
  id: MetricId,
  rule: Metric['rule'],
  better: Metric['better'],
  ...of: [Denominator, ...Denominator[]]
): Metric => ({ id, kind: 'rate', denominators: of, better, rule })

const count = (id: MetricId, rule: Metric['rule'], better: Metric['better'], of: Denominator): Metric => ({
  id,
  kind: 'count',
  denominators: [of],
  better,
  rule,
})

/** All metrics, in the order in which pages list them. */
export const metrics: readonly Metric[] = [
  rate('safe_rate', 'safe', 'higher', 'assessed', 'units', 'registered'),
  rate('good_or_better_rate', 'class', 'higher', 'classified'),
  rate('excellent_rate', 'class', 'higher', 'classified'),
  rate('good_rate', 'class', null, 'classified'),
  rate('average_rate', 'class', 'lower', 'classified'),
  rate('weak_rate', 'class', 'lower', 'classified'),
  rate('typical_rate', 'typical', 'higher', 'units', 'assessed', 'typical_registered'),
  rate('registered_rate', 'safe', 'higher', 'units'),
  count('weak', 'class', 'lower', 'classified'),
  count('typical', 'typical', 'higher', 'units'),
  count('typical_registered', 'typical', 'higher', 'units'),
  count('typical_maintained', 'typical', 'higher', 'typical_before'),
  count('typical_new', 'typical', 'higher', 'with_result_before'),
  count('typical_lost', 'typical', 'lower', 'typical_before'),
  count('eligible', 'typical', 'higher', 'with_result_before'),
  // Units with at least one model rated good or better; with at least one that the steering committee noted.
  rate('model_rate', 'class', 'higher', 'models_reported'),
  rate('noted_model_rate', 'class', 'higher', 'models_reported'),
]

/** The metrics that a rule sets. */
export const metricsUnder = (rule: Metric['rule']): MetricId[] =>
  metrics.filter((metric) => metric.rule === rule).map(({ id }) => id)

const byId = new Map(metrics.map((metric) => [metric.id, metric]))

/** The metric of an id. */
export function metricOf(id: MetricId): Metric {
  const metric = byId.get(id)
  if (!metric) throw new Error(`no metric ${id}`)
  return metric
}

/** The table `metric`: the denominator is the one that is meant unless another is named. */
export const metricRows = metrics.map((metric, sort) => ({
  id: metric.id,
  sort,
  kind: metric.kind,
  better: metric.better,
  denominator: metric.denominators[0],
}))
