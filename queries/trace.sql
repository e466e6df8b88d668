-- Where a figure comes from, for the questions under `trace/`: the tallies that it is the sum of, and the rows of files
-- behind them. A figure has a kind, and is named by it:
--   kind     what                               per
--   measure  a metric                           its denominator
--   class    a class, 'good_or_better',         'classified' or 'units'
--            'unclassified', 'classified'
--   target   a rule of a plan                   its part
--   step     a step of the road to "typical"    classes that are good enough, joined by commas
--   move     the state before                   the state now, see `class_states`; '' for any
--   turn     a turn, see `class_turns`          ''
-- Made when the first of them is asked of a state of the data.

-- The areas whose figures a sum takes in: those of an area on a basis, of these only that are also `within` another,
-- and with `own_only` only its own. What is there only in part lies between nothing and all of it.
CREATE OR REPLACE MACRO traced_place(of_basis, of_area, of_within, own_only) AS TABLE
SELECT m.area_id, m.exact AND coalesce(w.exact, TRUE) AS exact, m.is_part OR coalesce(w.is_part, FALSE) AS is_part
FROM member m
LEFT JOIN member w ON w.basis = of_basis AND w.group_id::VARCHAR = of_within AND w.area_id = m.area_id
WHERE m.basis = of_basis AND m.group_id::VARCHAR = of_area
  AND (NOT own_only OR m.area_id = m.group_id)
  AND (of_within::VARCHAR IS NULL OR w.area_id IS NOT NULL);

-- Level '' is that of figures without one.
CREATE OR REPLACE MACRO is_traced(sector, level, of_sector, of_level) AS
  (of_sector::VARCHAR IS NULL OR sector::VARCHAR = of_sector)
  AND (of_level::VARCHAR IS NULL OR coalesce(level, '') = of_level);

-- k and n of a tally (as a struct) by kind 'class'.
CREATE OR REPLACE MACRO class_k(t, what) AS CASE what
  WHEN 'excellent' THEN t.excellent
  WHEN 'good' THEN t.good
  WHEN 'average' THEN t.average
  WHEN 'weak' THEN t.weak
  WHEN 'good_or_better' THEN t.excellent + t.good
  WHEN 'unclassified' THEN t.units - t.classified
  WHEN 'classified' THEN t.classified
END;
CREATE OR REPLACE MACRO class_n(t, per) AS CASE per WHEN 'units' THEN t.units ELSE t.classified END;
-- A class without the number of the classified has no rate, and is not pooled with those that have.
CREATE OR REPLACE MACRO class_is_told(t, per) AS per = 'units' OR t.classified IS NOT NULL;
-- The same of a unit.
CREATE OR REPLACE MACRO unit_class_k(class, what) AS CASE what
  WHEN 'good_or_better' THEN coalesce(class IN ('excellent', 'good'), FALSE)
  WHEN 'unclassified' THEN class IS NULL
  WHEN 'classified' THEN class IS NOT NULL
  ELSE coalesce(class = what, FALSE)
END::INTEGER;

-- k and n of a row of a summary (as a struct) by metric, as `measure` has them: what summaries can tell.
CREATE OR REPLACE MACRO summary_k(s, of_metric) AS CASE of_metric
  WHEN 'registered_rate' THEN s.registered
  WHEN 'safe_rate' THEN s.safe
  WHEN 'excellent_rate' THEN s.excellent
  WHEN 'good_rate' THEN s.good
  WHEN 'average_rate' THEN s.average
  WHEN 'weak_rate' THEN s.weak
  WHEN 'weak' THEN s.weak
  WHEN 'good_or_better_rate' THEN s.excellent + s.good
  WHEN 'typical_rate' THEN s.typical
  WHEN 'typical' THEN s.typical
  WHEN 'typical_registered' THEN s.typical_registered
END;
CREATE OR REPLACE MACRO summary_n(s, of_denominator) AS CASE of_denominator
  WHEN 'units' THEN s.units
  WHEN 'assessed' THEN s.units
  WHEN 'registered' THEN s.registered
  WHEN 'classified' THEN s.classified
  WHEN 'typical_registered' THEN s.typical_registered
END;
-- Where `measure` has a row.
CREATE OR REPLACE MACRO summary_is_told(s, of_metric, of_denominator) AS
  summary_k(s, of_metric) IS NOT NULL AND CASE of_denominator
    WHEN 'registered' THEN s.registered IS NOT NULL
    WHEN 'typical_registered' THEN s.typical_registered IS NOT NULL
    WHEN 'assessed' THEN CASE of_metric WHEN 'safe_rate' THEN coalesce(s.units, 1) > 0 ELSE s.units > 0 END
    ELSE TRUE
  END;
-- By kind 'step': of summaries these three are counted.
CREATE OR REPLACE MACRO summary_step_k(s, step) AS CASE step
  WHEN 'units' THEN s.units WHEN 'registered' THEN s.typical_registered WHEN 'typical' THEN s.typical
END;

-- Figures that also stand on what the year before says of a unit.
CREATE OR REPLACE MACRO looks_back(what) AS what IN (
  'typical_maintained', 'typical_new', 'typical_lost', 'eligible',
  'safe_before', 'class_before', 'held', 'maintained', 'lost', 'gone', 'new',
  'registered_not_eligible', 'typical_not_eligible', 'eligible_not_registered'
);

-- Units that moved between classes: n is all that were in the state before (of a turn: all with a class in both years).
CREATE OR REPLACE MACRO traced_move(of_kind, what, per, of_year, from_year, of_basis, of_area, of_sector, of_level)
AS TABLE
SELECT
  area_id, sector, level, unit_id, unit_name,
  CASE of_kind WHEN 'move' THEN per = '' OR state_now = per ELSE has_turned(what, fell, class_before) END::INTEGER AS k
FROM class_move(from_year, of_year, of_basis, of_area, of_sector, of_level)
WHERE CASE of_kind
  WHEN 'move' THEN is_chosen AND (what = '' OR state_before = what)
  WHEN 'turn' THEN fell IS NOT NULL
  ELSE FALSE
END;

-- What a figure is the sum of, tally by tally.
CREATE OR REPLACE MACRO traced_tally(
  of_kind, what, per, of_plan, of_year, from_year, of_basis, of_area, of_within, own_only, of_sectors, of_sector, of_level
) AS TABLE
WITH said AS (
  SELECT area_id, sector, level, FALSE AS is_alone, k, n FROM measure
  WHERE of_kind = 'measure' AND year = of_year AND metric::VARCHAR = what AND denominator = per
  UNION ALL
  SELECT area_id, sector, level, FALSE, class_k(t, what), class_n(t, per) FROM tally t
  WHERE of_kind = 'class' AND year = of_year AND class_is_told(t, per)
  UNION ALL
  SELECT area_id, sector, level, is_own, k, n FROM target_measure(of_plan)
  WHERE of_kind = 'target' AND year = of_year AND rule_id = what AND part_id = per
  UNION ALL
  SELECT area_id, sector, level, FALSE, k, n FROM typical_count(of_year, of_sectors, per)
  WHERE of_kind = 'step' AND step = what
),
placed AS (
  SELECT s.area_id, s.sector, s.level, s.k, s.n, p.exact, p.is_part
  FROM said s
  JOIN traced_place(of_basis, of_area, of_within, own_only) p ON p.area_id = s.area_id
  WHERE is_traced(s.sector, s.level, of_sector, of_level) AND (NOT s.is_alone OR s.area_id::VARCHAR = of_area)
  UNION ALL
  SELECT area_id, sector, level, k, 1, TRUE, FALSE
  FROM traced_move(of_kind, what, per, of_year, from_year, of_basis, of_area, of_sector, of_level)
)
SELECT
  area_id, sector, level, exact, is_part,
  sum(k)::INTEGER AS k,
  total(n) AS n
FROM placed
GROUP BY area_id, sector, level, exact, is_part;

-- The rows behind: one a unit, a row of a summary, or a reported indicator, with what it adds to k and n.
CREATE OR REPLACE MACRO traced_row(
  of_kind, what, per, of_plan, of_year, from_year, of_basis, of_area, of_within, own_only, of_sectors, of_sector, of_level
) AS TABLE
WITH rule AS (
  SELECT * FROM target WHERE of_kind = 'target' AND plan_id = of_plan AND rule_id = what AND part_id = per
),
summed AS (
  SELECT * FROM tally WHERE year = of_year AND eligible_known IS NULL
),
said AS (
  SELECT
    'units' AS contract, area_id, sector, level, unit_id, unit_name, FALSE AS is_alone,
    unit_reached(
      what, per, has_registered, safe, class, has_registered_typical, is_typical, typical, was_typical,
      is_eligible, models_rated_good, models_noted
    )::INTEGER AS k,
    coalesce(unit_counts(
      what, per, has_registered, judges_safe, safe, class, has_registered_typical, is_typical, typical,
      was_typical, is_eligible, models_rated_good, models_noted
    ), FALSE)::INTEGER AS n,
    CASE WHEN looks_back(what) THEN of_year - 1 END AS year_before,
    NULL::INTEGER AS import_id, NULL::INTEGER AS line
  FROM unit_standing
  WHERE of_kind = 'measure' AND year = of_year
  UNION ALL
  SELECT
    'units', area_id, sector, level, unit_id, unit_name, FALSE,
    unit_class_k(class, what), CASE per WHEN 'units' THEN 1 ELSE (class IS NOT NULL)::INTEGER END, NULL, NULL, NULL
  FROM unit_standing
  WHERE of_kind = 'class' AND year = of_year AND (per = 'units' OR class IS NOT NULL)
  UNION ALL
  SELECT
    'units', u.area_id, u.sector, u.level, u.unit_id, u.unit_name, FALSE, u.reached::INTEGER, u.counts::INTEGER,
    CASE WHEN rule.typical_in < of_year THEN rule.typical_in WHEN looks_back(rule.metric) THEN of_year - 1 END,
    NULL, NULL
  FROM target_unit(of_plan) u
  JOIN rule ON rule.rule_id = u.rule_id AND rule.part_id = u.part_id
  WHERE u.year = of_year AND (u.counts OR u.reached)
  UNION ALL
  SELECT
    'units', area_id, sector, level, unit_id, unit_name, FALSE, holds::INTEGER, 1,
    CASE WHEN looks_back(what) THEN of_year - 1 END, NULL, NULL
  FROM typical_step(of_year, of_sectors, per)
  WHERE of_kind = 'step' AND step = what AND holds IS NOT NULL
  UNION ALL
  SELECT
    'summary', area_id, sector, level, NULL, NULL, FALSE,
    CASE of_kind
      WHEN 'measure' THEN summary_k(s, what) WHEN 'class' THEN class_k(s, what) ELSE summary_step_k(s, what)
    END,
    CASE of_kind WHEN 'measure' THEN summary_n(s, per) WHEN 'class' THEN class_n(s, per) ELSE units END,
    NULL, summary_import, summary_line
  FROM summed s
  WHERE CASE of_kind
    WHEN 'measure' THEN summary_is_told(s, what, per)
    WHEN 'class' THEN class_is_told(s, per)
    WHEN 'step' THEN summary_step_k(s, what) IS NOT NULL AND pools(of_sectors, sector::VARCHAR)
    ELSE FALSE
  END
  UNION ALL
  SELECT
    'summary', f.area_id, f.sector, f.level, NULL, NULL, FALSE,
    summary_k(f, rule.metric), summary_n(f, rule.denominator), NULL, f.summary_import, f.summary_line
  FROM rule
  JOIN summed f ON pools(rule.sectors, f.sector::VARCHAR) AND listed(f.level, rule.levels)
  JOIN area place ON place.id = f.area_id::VARCHAR AND listed(place.kind, rule.kinds)
  WHERE rule.typical_in IS NULL AND summary_is_told(f, rule.metric, rule.denominator)
  UNION ALL
  SELECT 'indicator', i.area_id::area_ref, NULL, NULL, NULL, NULL, TRUE, i.numerator, i.denominator, NULL, i.import_id, i.line
  FROM rule
  JOIN indicator i ON i.indicator = rule.indicator AND i.year = of_year
)
SELECT
  s.contract, s.area_id, s.sector, s.level, s.unit_id, s.unit_name, s.k, s.n, p.is_part,
  s.year_before, s.import_id, s.line
FROM said s
JOIN traced_place(of_basis, of_area, of_within, own_only) p ON p.area_id = s.area_id
WHERE is_traced(s.sector, s.level, of_sector, of_level) AND (NOT s.is_alone OR s.area_id::VARCHAR = of_area)
  -- Files may call a unit typical that is not among the registered: it adds to k, and not to n.
  AND (s.contract <> 'units' OR s.n > 0 OR s.k > 0)
UNION ALL
SELECT 'units', area_id, sector, level, unit_id, unit_name, k, 1, FALSE, from_year, NULL, NULL
FROM traced_move(of_kind, what, per, of_year, from_year, of_basis, of_area, of_sector, of_level);

-- The same with the lines of both lists that say it, and of the year that it looks back to.
CREATE OR REPLACE MACRO traced_line(
  of_kind, what, per, of_plan, of_year, from_year, of_basis, of_area, of_within, own_only, of_sectors, of_sector, of_level
) AS TABLE
SELECT
  r.*,
  now.registered, now.safe, now.class, now.typical_registered, now.typical,
  now.recognition_import, now.recognition_line, now.classification_import, now.classification_line,
  before.safe AS safe_before, before.class AS class_before, before.typical AS typical_before,
  before.recognition_import AS recognition_import_before, before.recognition_line AS recognition_line_before,
  before.classification_import AS classification_import_before,
  before.classification_line AS classification_line_before
FROM traced_row(
  of_kind, what, per, of_plan, of_year, from_year, of_basis, of_area, of_within, own_only, of_sectors, of_sector, of_level
) r
LEFT JOIN unit_year now ON now.unit_id = r.unit_id AND now.year = of_year
LEFT JOIN unit_year before ON before.unit_id = r.unit_id AND before.year = r.year_before;
