import type { AreaLevel } from '../model/area.ts'
import { metricOf } from '../model/metric.ts'
import type { Plan } from './plan.ts'
import type { Quota, QuotaPart, Target } from './target.ts'

/** What a measure against a bound is in the table `target`. */
function measureColumns(of: Target | QuotaPart) {
  const { metric, indicator, denominator, sectors, levels, kinds, typical_in, test, percent, count } = of
  return {
    metric: metric ?? null,
    denominator: denominator ?? (metric ? metricOf(metric).denominators[0] : null),
    indicator: indicator ?? null,
    sectors: sectors?.join('+') ?? null,
    levels: levels?.join(',') ?? null,
    kinds: kinds?.join(',') ?? null,
    typical_in: typical_in ?? null,
    test,
    percent: percent ?? null,
    count: count ?? null,
  }
}

/** Official codes have 2 digits for a province, 3 for a district, 5 for a commune. */
const levelOf = (areaId: string): AreaLevel => {
  const digits = areaId.indexOf('-')
  return digits === 2 ? 'province' : digits === 3 ? 'district' : 'commune'
}

/**
 * The rows of the table `target`: one a target, one a part of a quota, in the order of the plan. `per` is the
 * level of the areas that have to meet it one by one; for a target it is the level of the plan's own area.
 */
export function targetRows(plans: readonly Plan[]) {
  return plans.flatMap((plan) => {
    const own = levelOf(plan.area_id)
    const period = (years: Target['years']) => ({
      from_year: years?.from ?? plan.from_year,
      to_year: years ? years.to : plan.to_year,
    })
    const about = { plan_id: plan.id, area_id: plan.area_id, area_level: own }
    const targets = plan.targets.map((target) => ({
      ...about,
      rule_id: target.id,
      part_id: '',
      is_quota: false,
      per: own,
      need: 'each' as Quota['need'],
      ...period(target.years),
      by_year: target.by ?? null,
      ...measureColumns(target),
    }))
    const quotas = plan.quotas.flatMap((quota) =>
      quota.parts.map((part) => ({
        ...about,
        rule_id: quota.id,
        part_id: part.id,
        is_quota: true,
        per: quota.per,
        need: quota.need,
        ...period(quota.years),
        by_year: null,
        ...measureColumns(part),
      })),
    )
    return [...targets, ...quotas].map((row, sort) => ({ ...row, sort }))
  })
}
