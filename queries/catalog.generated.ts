// Made from the SQL by `npm run generate`; a test holds it current.
export interface QueryTypes {
  'area/own_results': {
    params: {
      area: string
      basis: string
    }
    row: {
      year: number
      provisional: boolean
      metric: string | null
      k_from: number | null
      k_to: number | null
      n: number | null
      open: boolean
      old: boolean
      single: boolean
    }
  }
  'area/peers': {
    params: {
      metric: string
      denominator: string
      basis: string
      area: string
      scope: string
      group_level: string
      sector: string | null
      level: string | null
    }
    row: {
      year: number
      provisional: boolean
      kind: string | null
      k: number | null
      n: number | null
      percent: number | null
      percent_from: number | null
      percent_to: number | null
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      whole_k: number | null
      whole_n: number | null
      whole_percent: number | null
      peers_k: number | null
      peers_n: number | null
      peers_percent: number | null
      peers: number
      left_out: number
    }
  }
  'area/rank': {
    params: {
      area: string
      year: number
      basis: string
      scope: string
      group_level: string
      sector: string | null
      level: string | null
    }
    row: {
      metric: string
      denominator: string
      k: number | null
      n: number | null
      percent: number | null
      rank: number
      ranked: number
      tied: boolean
      rank_from: number
      rank_to: number
      small: boolean
      old: boolean
    }
  }
  'area/story': {
    params: {
      area: string
    }
    row: {
      area_id: string
      full_name: string
      level: string
      parent_name: string | null
      direction: string
      part: string
      since: string
      resolution: string | null
      steps: number
    }
  }
  'area/trouble': {
    params: {
      area: string
      year: number
      basis: string
      sector: string | null
      level: string | null
    }
    row: {
      unit_id: string
      unit_name: string
      sector: string
      level: string | null
      area_name: string
      not_safe: boolean
      class: string | null
      class_before: string | null
      lost_title: boolean
      total: number
    }
  }
  'boundaries/areas': {
    params: {
      scope: string
    }
    row: {
      id: string
      code: string
      name: string
      kind: string
      full_name: string
      level: string
      parent_id: string | null
      valid_from: string
      valid_to: string | null
      sort: number
    }
  }
  'calendar/done': {
    params: {
      metric: string
      year: number
      basis: string
      area: string
      sectors: string
      last_day: string
    }
    row: {
      k: number | null
      n: number | null
      unreported: number
      pending: number | null
      in_time: number | null
      late: number | null
      undated: number | null
    }
  }
  'classification/moves': {
    params: {
      from_year: number
      to_year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      state_before: string
      state_now: string
      k: number
      units_before: number
      units_now: number
      percent_of_before: number | null
      left_open: number
      unnamed_before: number
      unnamed_now: number
    }
  }
  'classification/names': {
    params: {
      from_year: number
      to_year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
      turn: string | null
      state_before: string | null
      state_now: string | null
    }
    row: {
      unit_id: string
      unit_name: string
      sector: string
      level: string | null
      area_name: string | null
      parent_name: string | null
      state_before: string
      state_now: string
      class_before: string | null
      class_now: string | null
      score_before: number | null
      score_now: number | null
      total: number
    }
  }
  'classification/structure': {
    params: {
      year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
      by_what: string
      group_level: string | null
    }
    row: {
      group_id: string
      area_name: string | null
      parent_name: string | null
      units: number | null
      classified: number | null
      unclassified: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      good_or_better: number | null
      excellent_percent: number | null
      good_percent: number | null
      average_percent: number | null
      weak_percent: number | null
      good_or_better_percent: number | null
      exact: boolean
      open: boolean
      small: boolean
    }
  }
  'classification/turns': {
    params: {
      from_year: number
      to_year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      turn: string
      k: number
      n: number
      percent: number | null
    }
  }
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
      open: boolean
      open_before: boolean
      old: boolean
      old_before: boolean
      value_from: number | null
      value_to: number | null
      value_before_from: number | null
      value_before_to: number | null
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      k_before_from: number | null
      k_before_to: number | null
      n_before_from: number | null
      n_before_to: number | null
      small: boolean
      rank: number | null
      ranked: number
      tied: boolean
      whole_k: number | null
      whole_n: number | null
      whole_percent: number | null
    }
  }
  'compare/class_groups': {
    params: {
      year: number
      basis: string
      scope: string | null
      group_level: string | null
    }
    row: {
      area_id: string | null
      full_name: string | null
      parent_name: string | null
      class: string
      k_from: number
      k_to: number
      units: number | null
      classified: number | null
      good_or_better: number | null
      areas: number
      exact: boolean
      open: boolean
      old: boolean
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
  'compare/decomposition': {
    params: {
      metric: string
      denominator: string
      year: number
      compare_year: number
      basis: string
      area: string
      by_what: string
      group_level: string | null
      sector: string | null
      level: string | null
    }
    row: {
      group_id: string
      area_name: string | null
      k: number | null
      n: number | null
      percent: number | null
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      share: number | null
      share_before: number | null
      within: number | null
      mix: number | null
      part: number | null
      in_both: boolean
      unlike: boolean
      exact: boolean
      small: boolean
      whole_k: number | null
      whole_n: number | null
      whole_percent: number | null
      whole_k_before: number | null
      whole_n_before: number | null
      whole_percent_before: number | null
      change: number | null
      percent_with_old_mix: number | null
      whole_within: number | null
      whole_mix: number | null
      groups_in_both: number | null
      groups: number | null
    }
  }
  'compare/funnel': {
    params: {
      metric: string
      denominator: string
      year: number
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
      low_95: number | null
      high_95: number | null
      low_998: number | null
      high_998: number | null
      chance: string | null
      exact: boolean
      open: boolean
      old: boolean
      small: boolean
      whole_k: number | null
      whole_n: number | null
      whole_percent: number | null
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
      old: boolean
    }
  }
  'compare/limits': {
    params: {
      metric: string
      denominator: string
      year: number
      basis: string
      scope: string | null
      group_level: string | null
      sector: string | null
      level: string | null
    }
    row: {
      n: number
      low_95: number
      high_95: number
      low_998: number
      high_998: number
    }
  }
  'compare/multiples': {
    params: {
      metric: string
      denominator: string
      year: number
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
      year: number
      provisional: boolean
      k: number | null
      n: number | null
      value: number | null
      value_from: number | null
      value_to: number | null
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      exact: boolean
      open: boolean
      old: boolean
      small: boolean
    }
  }
  'compare/parts': {
    params: {
      year: number
      basis: string
      scope: string | null
      group_level: string | null
    }
    row: {
      area_id: string
      part_id: string
    }
  }
  'compare/tiles': {
    params: {
      year: number
      basis: string
      scope: string | null
      group_level: string | null
    }
    row: {
      area_id: string
      place_id: string
      place_name: string
      whole: boolean
    }
  }
  'export/areas': {
    params: {
      year: number | null
      area: string | null
    }
    row: {
      code: string
      name: string
      area_kind: string
      parent: string | null
      valid_from: string
      valid_to: string | null
      successors: string | null
      resolution: string | null
    }
  }
  'export/classification': {
    params: {
      year: number | null
      area: string | null
    }
    row: {
      year: number
      unit_code: string | null
      unit_name: string
      sector: string
      level: string | null
      district: string | null
      commune: string
      score: number | null
      class: string | null
      models_rated_good: number | null
      models_noted: number | null
    }
  }
  'export/forms': {
    params: {
      year: number
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      sector: string | null
      area_id: string | null
      area_name: string | null
      district: string | null
      units: number | null
      registered: number | null
      assessed: number | null
      safe: number | null
      safe_percent: number | null
      classified: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      good_or_better_percent: number | null
      typical_registered: number | null
      typical_of: number | null
      typical: number | null
      typical_percent: number | null
    }
  }
  'export/indicator': {
    params: {
      year: number | null
      area: string | null
    }
    row: {
      year: number
      area_code: string
      area: string
      indicator: string
      numerator: number | null
      denominator: number | null
      note: string | null
    }
  }
  'export/recognition': {
    params: {
      year: number | null
      area: string | null
    }
    row: {
      year: number
      unit_code: string | null
      unit_name: string
      sector: string
      level: string | null
      district: string | null
      commune: string
      registered: boolean | null
      safe: boolean | null
      typical_registered: boolean | null
      typical: boolean | null
      decision_number: string | null
      decision_date: string | null
    }
  }
  'export/summary': {
    params: {
      year: number | null
      area: string | null
    }
    row: {
      year: number
      area_code: string
      area: string
      sector: string
      level: string | null
      kind: string | null
      units: number | null
      units_named: string | null
      registered: number | null
      safe: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      typical_registered: number | null
      typical: number | null
      printed_safe_percent: number | null
      source: string | null
      note: string | null
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
  'filters/provinces': {
    params: {
      year: number
    }
    row: {
      id: string
      full_name: string
    }
  }
  'import/checks': {
    params: {
      imports: string | null
      limit: number
    }
    row: {
      code: string
      contract: string
      column: string
      import_id: number
      file: string | null
      line: number
      year: number
      area_id: string
      full_name: string
      sector: string | null
      unit_name: string | null
      was_safe: boolean | null
      was_class: string | null
      k: number | null
      n: number | null
      against: string | null
    }
  }
  'import/figures': {
    params: {
      years: string | null
      area: string | null
    }
    row: {
      year: number
      sector: string | null
      metric: string
      kind: string
      denominator: string
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      k: number | null
      n: number | null
      percent: number | null
      difference: number | null
      points: number | null
      changed: boolean
    }
  }
  'import/figures_by_area': {
    params: {
      years: string | null
      scope: string | null
      sector: string | null
    }
    row: {
      year: number
      area_id: string
      full_name: string
      level: string
      parent_name: string | null
      metric: string
      kind: string
      denominator: string
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      k: number | null
      n: number | null
      percent: number | null
      difference: number | null
      points: number | null
    }
  }
  'import/renames': {
    params: {
      imports: string | null
      limit: number
    }
    row: {
      year: number
      import_id: number
      line: number
      unit_id: string
      unit_name: string
      sector: string
      area_id: string
      full_name: string
      candidate_id: string
      candidate_name: string
      candidate_area: string
      found: string
      similarity: number
    }
  }
  'import/stranded': {
    params: {
      limit: number
    }
    row: {
      area_id: string
      full_name: string | null
      valid_from: string | null
      valid_to: string | null
      year: number
      rows: number
    }
  }
  'import/unit_counts': {
    params: {
      years: string | null
    }
    row: {
      year: number
      kind: string
      units: number
      name: number
      sector: number
      level: number
      area: number
      registered: number
      safe: number
      typical_registered: number
      typical: number
      decision_number: number
      decision_date: number
      class: number
      score: number
      models_rated_good: number
      models_noted: number
    }
  }
  'import/units': {
    params: {
      years: string | null
      kind: string | null
      field: string | null
      limit: number
      offset: number
    }
    row: {
      kind: string
      year: number
      unit_id: string
      changed: string
      name_before: string | null
      name_after: string | null
      sector_before: string | null
      sector_after: string | null
      level_before: string | null
      level_after: string | null
      area_before: string | null
      area_after: string | null
      registered_before: string | null
      registered_after: string | null
      safe_before: string | null
      safe_after: string | null
      typical_registered_before: string | null
      typical_registered_after: string | null
      typical_before: string | null
      typical_after: string | null
      decision_number_before: string | null
      decision_number_after: string | null
      decision_date_before: string | null
      decision_date_after: string | null
      class_before: string | null
      class_after: string | null
      score_before: string | null
      score_after: string | null
      models_rated_good_before: string | null
      models_rated_good_after: string | null
      models_noted_before: string | null
      models_noted_after: string | null
      recognition_import: number | null
      recognition_line: number | null
      classification_import: number | null
      classification_line: number | null
    }
  }
  'import/years': {
    params: {
    }
    row: {
      year: number
      contract: string
      rows: number
      rows_before: number
    }
  }
  'notes/within': {
    params: {
      area: string
    }
    row: {
      area_id: string
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
      open: boolean
      open_before: boolean
      old: boolean
      old_before: boolean
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      percent_from: number | null
      percent_to: number | null
      k_before_from: number | null
      k_before_to: number | null
      n_before_from: number | null
      n_before_to: number | null
      percent_before_from: number | null
      percent_before_to: number | null
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
      value_from: number | null
      value_to: number | null
      value_before_from: number | null
      value_before_to: number | null
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      k_before_from: number | null
      k_before_to: number | null
      n_before_from: number | null
      n_before_to: number | null
      open: boolean
      open_before: boolean
      old: boolean
      old_before: boolean
      small: boolean
    }
  }
  'overview/targets': {
    params: {
      plan: string | null
      area: string
      year: number
    }
    row: {
      rule_id: string
      metric: string | null
      indicator: string | null
      sectors: string | null
      test: string
      target_percent: number | null
      target_count: number | null
      from_year: number
      by_year: number | null
      in_period: boolean
      provisional: boolean
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
      percent_from: number | null
      percent_to: number | null
      old: boolean
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
    }
  }
  'plan/areas': {
    params: {
    }
    row: {
      id: string
      full_name: string
      level: string
      parent_name: string | null
      valid_to: string | null
    }
  }
  'plan/within': {
    params: {
      area: string
    }
    row: {
      area_id: string
    }
  }
  'publish/areas': {
    params: {
    }
    row: {
      import_id: number
      line: number
      area_id: string
      code: string
      name: string
      area_kind: string
      parent: string | null
      valid_from: string
      valid_to: string | null
      successors: string | null
      resolution: string | null
    }
  }
  'publish/classification': {
    params: {
    }
    row: {
      import_id: number
      line: number
      area_id: string
      unit_id: string
      year: number
      unit_name: string | null
      sector: string | null
      level: string | null
      score: number | null
      class: string | null
      models_rated_good: number | null
      models_noted: number | null
    }
  }
  'publish/indicator': {
    params: {
    }
    row: {
      import_id: number
      line: number
      area_id: string
      year: number
      indicator: string | null
      numerator: number | null
      denominator: number | null
      note: string | null
    }
  }
  'publish/recognition': {
    params: {
    }
    row: {
      import_id: number
      line: number
      area_id: string
      unit_id: string
      year: number
      unit_name: string | null
      sector: string | null
      level: string | null
      registered: boolean | null
      safe: boolean | null
      typical_registered: boolean | null
      typical: boolean | null
      decision_number: string | null
      decision_date: string | null
    }
  }
  'publish/summary': {
    params: {
    }
    row: {
      import_id: number
      line: number
      area_id: string
      year: number
      sector: string | null
      level: string | null
      kind: string | null
      units: number | null
      units_named: string | null
      registered: number | null
      safe: number | null
      excellent: number | null
      good: number | null
      average: number | null
      weak: number | null
      typical_registered: number | null
      typical: number | null
      printed_safe_percent: number | null
      source: string | null
      note: string | null
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
  'quality/completeness': {
    params: {
      what: string
      basis: string
      scope: string | null
      group_level: string | null
      sector: string | null
    }
    row: {
      area_id: string
      area_name: string
      parent_name: string | null
      year: number
      sector: string
      expected: number
      reported: number
      units: number | null
      known: number | null
      state: string
      all_areas: number
      all_reported: number
      all_part: number
      all_missing: number
    }
  }
  'quality/findings': {
    params: {
      code: string
      against: string | null
      year: number | null
      basis: string
      area: string | null
      sector: string | null
      level: string | null
    }
    row: {
      contract: string
      column: string
      import_id: number | null
      file: string | null
      line: number | null
      year: number
      area_id: string
      area_name: string
      parent_name: string | null
      area_level: string | null
      sector: string
      level: string | null
      unit_id: string | null
      unit_name: string | null
      was_safe: boolean | null
      was_class: string | null
      k: number | null
      n: number | null
      printed: number | null
      percent: number | null
      total: number
    }
  }
  'quality/lists': {
    params: {
      differing_only: boolean
      basis: string
      area: string | null
      sector: string | null
      level: string | null
    }
    row: {
      year: number
      area_id: string
      area_name: string
      parent_name: string | null
      area_level: string | null
      sector: string
      level: string | null
      count_of: string
      summary_count: number
      list_count: number
      difference: number
      import_id: number
      file: string | null
      line: number
      total: number
      compared: number
      differing: number
    }
  }
  'quality/rules': {
    params: {
      basis: string
      area: string | null
      sector: string | null
      level: string | null
    }
    row: {
      code: string
      against: string | null
      year: number | null
      k: number
      n: number
    }
  }
  'sentences/groups': {
    params: {
      year: number
      compare_year: number | null
      basis: string
      area: string
      sector: string | null
      level: string | null
    }
    row: {
      sector: string | null
      level: string | null
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
      open: boolean
      open_before: boolean
      old: boolean
      old_before: boolean
      k_from: number | null
      k_to: number | null
      n_from: number | null
      n_to: number | null
      percent_from: number | null
      percent_to: number | null
      k_before_from: number | null
      k_before_to: number | null
      n_before_from: number | null
      n_before_to: number | null
      percent_before_from: number | null
      percent_before_to: number | null
    }
  }
  'targets/areas': {
    params: {
      plan: string | null
      area: string
      year: number
      group_level: string
    }
    row: {
      rule_id: string
      part_id: string
      area_id: string
      area_name: string
      k: number | null
      n: number | null
      percent: number | null
      needed: number | null
      missing: number | null
      state: string
      met: boolean | null
      is_yardstick: boolean
      small: boolean
    }
  }
  'targets/lines': {
    params: {
      plan: string | null
      metric: string
      denominator: string
      sector: string | null
      year: number
    }
    row: {
      rule_id: string
      test: string
      target_percent: number
      sectors: string
      by_year: number | null
      from_year: number | null
      in_period: boolean
    }
  }
  'targets/path': {
    params: {
      plan: string | null
      area: string
    }
    row: {
      rule_id: string
      part_id: string
      year: number
      provisional: boolean
      in_period: boolean
      k: number | null
      n: number | null
      percent: number | null
      target_percent: number | null
      target_count: number | null
      met: boolean | null
      path_percent: number | null
    }
  }
  'targets/scorecard': {
    params: {
      plan: string | null
      area: string
      year: number
      compare_year: number | null
    }
    row: {
      rule_id: string
      part_id: string
      is_quota: boolean
      per: string
      need: string
      metric: string | null
      denominator: string | null
      indicator: string | null
      sectors: string | null
      levels: string | null
      test: string
      target_percent: number | null
      target_count: number | null
      from_year: number
      to_year: number | null
      by_year: number | null
      in_period: boolean
      is_split: boolean
      k: number | null
      n: number | null
      percent: number | null
      needed: number | null
      missing: number | null
      distance: number | null
      reached_percent: number | null
      k_before: number | null
      n_before: number | null
      percent_before: number | null
      points: number | null
      difference: number | null
      state: string
      met: boolean | null
      rule_state: string
      rule_met: boolean | null
      part_areas_met: number | null
      part_areas_judged: number | null
      part_areas_unknown: number | null
      areas_met: number | null
      areas_judged: number | null
      areas_unknown: number | null
      path_percent: number | null
      on_path: boolean | null
    }
  }
  'targets/units': {
    params: {
      plan: string | null
      rule: string
      part: string
      area: string
      year: number
    }
    row: {
      unit_id: string
      unit_name: string
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      safe: boolean | null
      class: string | null
      total: number
    }
  }
  'targets/what_if': {
    params: {
      plan: string | null
      area: string
      year: number
      more: string
      picked: string
    }
    row: {
      rule_id: string
      part_id: string
      is_split: boolean
      k: number | null
      n: number | null
      percent: number | null
      k_then: number | null
      percent_then: number | null
      met: boolean | null
      met_then: boolean | null
      missing_then: number | null
      areas_met: number | null
      areas_met_then: number | null
      areas_missing_then: number | null
      turns: boolean
    }
  }
  'trace/files': {
    params: {
      kind: string
      what: string
      per: string
      plan: string | null
      year: number
      from_year: number | null
      basis: string
      area: string
      within: string | null
      own: boolean
      sectors: string | null
      sector: string | null
      level: string | null
    }
    row: {
      import_id: number
      contract: string
      year: number
      rows: number
      first_line: number
      last_line: number
    }
  }
  'trace/rows': {
    params: {
      kind: string
      what: string
      per: string
      plan: string | null
      year: number
      from_year: number | null
      basis: string
      area: string
      within: string | null
      own: boolean
      sectors: string | null
      sector: string | null
      level: string | null
      tally_area: string | null
      tally_sector: string | null
      tally_level: string | null
      reached: boolean | null
      first: number
    }
    row: {
      contract: string
      unit_id: string | null
      unit_name: string | null
      area_id: string
      area_name: string
      parent_name: string | null
      sector: string | null
      level: string | null
      k: number | null
      n: number | null
      is_part: boolean
      registered: boolean | null
      safe: boolean | null
      class: string | null
      typical_registered: boolean | null
      typical: boolean | null
      year_before: number | null
      safe_before: boolean | null
      class_before: string | null
      typical_before: boolean | null
      recognition_import: number | null
      recognition_line: number | null
      classification_import: number | null
      classification_line: number | null
      recognition_import_before: number | null
      recognition_line_before: number | null
      classification_import_before: number | null
      classification_line_before: number | null
      import_id: number | null
      line: number | null
      printed_k: number | null
      printed_n: number | null
      source: string | null
      note: string | null
      total: number
    }
  }
  'trace/tallies': {
    params: {
      kind: string
      what: string
      per: string
      plan: string | null
      year: number
      from_year: number | null
      basis: string
      area: string
      within: string | null
      own: boolean
      sectors: string | null
      sector: string | null
      level: string | null
    }
    row: {
      area_id: string
      area_name: string
      parent_name: string | null
      sector: string | null
      level: string | null
      k: number | null
      n: number | null
      percent: number | null
      exact: boolean
      is_part: boolean
      whole_k: number
      whole_n: number | null
      open_k: number
      open_n: number | null
      whole_percent: number | null
      percent_from: number | null
      percent_to: number | null
    }
  }
  'typical/groups': {
    params: {
      year: number
      basis: string
      area: string
      sectors: string
      level: string | null
      classes: string
      by_what: string
      group_level: string | null
    }
    row: {
      group_id: string
      area_name: string | null
      parent_name: string | null
      units: number | null
      eligible: number | null
      eligible_known: number | null
      registered: number | null
      registered_percent: number | null
      typical: number | null
      typical_percent: number | null
      held: number | null
      maintained: number | null
      lost: number | null
      new: number | null
      registered_not_eligible: number | null
      typical_not_eligible: number | null
      exact: boolean
      open: boolean
      small: boolean
    }
  }
  'typical/names': {
    params: {
      year: number
      basis: string
      area: string
      sectors: string
      level: string | null
      classes: string
      step: string
      not_known: boolean
    }
    row: {
      unit_id: string
      unit_name: string
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      is_listed: boolean
      safe_before: boolean | null
      class_before: string | null
      eligible: boolean | null
      reason: string | null
      was_typical: boolean | null
      registered: boolean | null
      decided: boolean | null
      typical: boolean | null
      decision_number: string | null
      decision_date: string | null
      total: number
    }
  }
  'typical/pipeline': {
    params: {
      year: number
      basis: string
      area: string
      sectors: string
      level: string | null
      classes: string
    }
    row: {
      step: string
      base: string
      k: number | null
      n: number | null
      percent: number | null
      unknown: number
      unnamed: number
      left_open: number
    }
  }
  'typical/reasons': {
    params: {
      year: number
      basis: string
      area: string
      sectors: string
      level: string | null
      classes: string
    }
    row: {
      step: string
      reason: string
      k: number
    }
  }
  'typical/titles': {
    params: {
      basis: string
      area: string
      sectors: string
      level: string | null
    }
    row: {
      unit_id: string
      unit_name: string
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      titles: number
      total: number
      year: number
      state: string | null
    }
  }
  'units/count': {
    params: {
      year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
      safe: string | null
      class: string | null
      typical: string | null
      found: string | null
    }
    row: {
      units: number
      left_open: number
    }
  }
  'units/first': {
    params: {
      year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
      safe: string | null
      class: string | null
      typical: string | null
      found: string | null
      sort: string
      descending: boolean
    }
    row: {
      number: number
      unit_id: string
      unit_name: string
      code: string | null
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      has_registered: boolean | null
      safe: boolean | null
      class: string | null
      score: number | null
      typical_state: string | null
      decision_number: string | null
      decision_date: string | null
    }
  }
  'units/history': {
    params: {
      unit: string
    }
    row: {
      year: number
      unit_name: string
      code: string | null
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      has_registered: boolean | null
      safe: boolean | null
      class: string | null
      score: number | null
      typical_state: string | null
      decision_number: string | null
      decision_date: string | null
      recognition_file: string | null
      recognition_line: number | null
      classification_file: string | null
      classification_line: number | null
    }
  }
  'units/order': {
    params: {
      year: number
      basis: string
      area: string
      sector: string | null
      level: string | null
      safe: string | null
      class: string | null
      typical: string | null
      found: string | null
      sort: string
      descending: boolean
    }
    row: {
      first: number
      numbers: string
    }
  }
  'units/rows': {
    params: {
      numbers: string
    }
    row: {
      number: number
      unit_id: string
      unit_name: string
      code: string | null
      sector: string
      level: string | null
      area_name: string
      parent_name: string | null
      has_registered: boolean | null
      safe: boolean | null
      class: string | null
      score: number | null
      typical_state: string | null
      decision_number: string | null
      decision_date: string | null
    }
  }
}
