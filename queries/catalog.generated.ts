// Made from the SQL by `npm run generate`; a test holds it current.
export interface QueryTypes {
  'compare/areas': {
    params: {
      metric: string
      denominator: string
      year: number
      compare_year: number | null
      basis: string
      scope: string | null
      group_level: string | null
      sector: string | null
      level: string | null
    }
    row: {
      area_id: string
      name: string
      full_name: string
      parent_name: string | null
      k: number | null
      n: number | null
      percent: number | null
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      value: number | null
      value_before: number | null
      change: number | null
      exact: boolean
      small: boolean
      rank: number | null
      ranked: number
      tied: boolean
      whole_k: number | null
      whole_n: number | null
      whole_percent: number | null
    }
  }
  'compare/crossing': {
    params: {
      basis: string
      scope: string
    }
    row: {
      area_id: string
      full_name: string
      group_name: string
    }
  }
  'compare/heat': {
    params: {
      metric: string
      denominator: string
      year: number
      basis: string
      scope: string | null
      group_level: string | null
      level: string | null
    }
    row: {
      area_id: string
      sector: string
      k: number
      n: number | null
      percent: number | null
      small: boolean
    }
  }
  'filters/area': {
    params: {
      area: string
      year: number
      compare_year: number | null
      basis: string
      scope: string | null
    }
    row: {
      id: string
      full_name: string
      level: string
      valid_from: string | null
      valid_to: string | null
      parent_name: string | null
      in_force: boolean
      in_force_before: boolean
    }
  }
  'filters/areas': {
    params: {
      year: number
      basis: string
      scope: string | null
    }
    row: {
      id: string
      full_name: string
      level: string
      parent_name: string | null
    }
  }
  'filters/coverage': {
    params: {
      basis: string
      area: string
    }
    row: {
      year: number
      units_known: boolean
      units: number | null
    }
  }
  'overview/classes': {
    params: {
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      year: number
      provisional: boolean
      units: number | null
      classified: number | null
      unclassified: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      excellent_percent: number | null
      good_percent: number | null
      average_percent: number | null
      weak_percent: number | null
    }
  }
  'overview/headline': {
    params: {
      year: number
      compare_year: number | null
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      metric: string
      kind: string
      denominator: string
      k: number | null
      n: number | null
      percent: number | null
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      difference: number | null
      points: number | null
    }
  }
  'overview/sectors': {
    params: {
      metric: string
      denominator: string
      year: number
      compare_year: number | null
      basis: string
      area: string
      level: string | null
    }
    row: {
      sector: string
      k: number | null
      n: number | null
      percent: number | null
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      value: number | null
      value_before: number | null
      change: number | null
      small: boolean
    }
  }
  'overview/targets': {
    params: {
      year: number
      area: string
    }
    row: {
      plan_id: string
      id: string
      metric: string
      test: string
      target_percent: number | null
      target_count: number | null
      from_year: number | null
      in_period: boolean
      k: number | null
      n: number | null
      percent: number | null
      met: boolean | null
      missing: number | null
    }
  }
  'overview/trend': {
    params: {
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      metric: string
      year: number
      provisional: boolean
      k: number | null
      n: number | null
      percent: number | null
    }
  }
  'published/figures': {
    params: {
      area: string | null
    }
    row: {
      year: number
      area_id: string
      full_name: string
      parent_name: string | null
      sector: string
      level: string | null
      kind: string | null
      units: number | null
      units_named: string | null
      registered: number | null
      safe: number | null
      printed_safe_percent: number | null
      safe_percent: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      typical: number | null
      source: string | null
      note: string | null
      line: number | null
    }
  }
}
