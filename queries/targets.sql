-- How rules of plans are measured: macros over the table `target`, for the questions under `targets/`.

-- The fewest units (of `≤`: the most) with which a bound is kept, by exact arithmetic: 78 of 104 for "≥ 75 %",
-- one more than 80 of 100 for "> 80 %". NULL where the denominator is not known or nothing.
CREATE OR REPLACE MACRO needed(test, target_percent, target_count, n) AS CASE
  WHEN target_count IS NOT NULL THEN target_count + CASE test WHEN '>' THEN 1 ELSE 0 END
  WHEN n IS NULL OR n = 0 THEN NULL
  WHEN test = '>' THEN floor(target_percent * n / 100.0)::INTEGER + 1
  WHEN test = '≤' THEN floor(target_percent * n / 100.0)::INTEGER
  ELSE ceil(target_percent * n / 100.0)::INTEGER
END;

CREATE OR REPLACE MACRO is_met(test, k, need) AS CASE test WHEN '≤' THEN k <= need ELSE k >= need END;

-- Units still missing, of `≤` units too many.
CREATE OR REPLACE MACRO missing(test, k, need) AS CASE
  WHEN k IS NOT NULL AND need IS NOT NULL THEN greatest(CASE test WHEN '≤' THEN k - need ELSE need - k END, 0)::INTEGER
END;

-- Whether all of one pooled sector ("agency+school") are among others.
CREATE OR REPLACE MACRO pools(sectors, sector) AS
  list_has_all(string_split(sectors, '+'), string_split(sector, '+'));

-- The rules of a plan with each sector, as the tally has sectors, that they pool.
CREATE OR REPLACE MACRO target_sector(of_plan) AS TABLE
SELECT t.*, s.sector
FROM target t
JOIN (SELECT DISTINCT sector FROM tally) s ON pools(t.sectors, s.sector::VARCHAR)
WHERE t.plan_id = of_plan;

-- What a plan's rules measure, by year and area. Figures of `is_own` hold for their area alone: an indicator of
-- a commune is no part of the province's.
CREATE OR REPLACE MACRO target_measure(of_plan) AS TABLE
SELECT t.rule_id, t.part_id, f.year, f.area_id, f.sector, f.level, FALSE AS is_own, f.k, f.n
FROM target_sector(of_plan) t
JOIN measure f ON f.metric = t.metric AND f.denominator = t.denominator AND f.sector = t.sector
JOIN area place ON place.id = f.area_id::VARCHAR
WHERE t.typical_in IS NULL
  AND listed(f.level, t.levels)
  AND listed(place.kind, t.kinds)
UNION ALL
-- Titles of one year that are kept: a unit that is no longer there has not kept its title.
SELECT
  t.rule_id, t.part_id, y.year, coalesce(now.area_id, before.area_id), before.sector, before.level, FALSE,
  coalesce(now.is_typical, FALSE)::INTEGER, 1
FROM target_sector(of_plan) t
JOIN unit_standing before ON before.year = t.typical_in AND before.sector = t.sector AND before.typical
JOIN dataset_year y ON y.year >= t.typical_in
JOIN area place ON place.id = before.area_id::VARCHAR
LEFT JOIN unit_standing now ON now.unit_id = before.unit_id AND now.year = y.year
WHERE t.metric = 'typical'
  AND listed(before.level, t.levels)
  AND listed(place.kind, t.kinds)
UNION ALL
SELECT t.rule_id, t.part_id, i.year, i.area_id::area_ref, NULL, NULL, TRUE, i.numerator, i.denominator
FROM target t
JOIN indicator i ON i.indicator = t.indicator
WHERE t.plan_id = of_plan;

-- The figures of a plan's rules in a year, for every area that has any and all above it.
CREATE OR REPLACE MACRO target_figure(of_plan, of_year) AS TABLE
SELECT f.rule_id, f.part_id, m.group_id, sum(f.k)::INTEGER AS k, total(f.n) AS n
FROM target_measure(of_plan) f
JOIN member m ON m.basis = 'reported' AND m.area_id = f.area_id AND (NOT f.is_own OR m.group_id = m.area_id)
WHERE f.year = of_year
GROUP BY f.rule_id, f.part_id, m.group_id;

-- How many units a rule is about in a year, by area; of communes, how many there are by the list of areas.
CREATE OR REPLACE MACRO target_units(of_plan, of_year) AS TABLE
SELECT t.rule_id, t.part_id, m.group_id, sum(f.units)::INTEGER AS units
FROM target_sector(of_plan) t
JOIN tally f ON f.year = of_year AND f.sector = t.sector AND listed(f.level, t.levels)
JOIN area place ON place.id = f.area_id::VARCHAR AND listed(place.kind, t.kinds)
JOIN member m ON m.basis = 'reported' AND m.area_id = f.area_id
GROUP BY t.rule_id, t.part_id, m.group_id;

CREATE OR REPLACE MACRO communes_there(of_plan, of_year) AS TABLE
SELECT t.rule_id, t.part_id, m.group_id, count(*)::INTEGER AS communes
FROM target t
JOIN area place
  ON place.level = 'commune' AND listed(place.kind, t.kinds)
  AND in_force(place.valid_from, place.valid_to, of_year)
JOIN member m ON m.basis = 'reported' AND m.area_id = place.id::area_ref
WHERE t.plan_id = of_plan AND t.sectors = 'commune'
GROUP BY t.rule_id, t.part_id, m.group_id;

-- Every rule of a plan, part by part, for an area and all areas inside it that are in force in a year. `state` is 'met', 'not_met',
-- 'not_applicable' (nothing of the kind is there, or the plan sets no bound) or 'no_data'.
CREATE OR REPLACE MACRO target_cell(of_plan, of_year, of_area) AS TABLE
WITH joined AS (
  SELECT
    t.*, a.id AS cell_area, a.level AS cell_level, f.k, f.n, u.units, c.communes,
    needed(t.test, t.percent, t.count, f.n) AS needed
  FROM target t
  -- A province of today also has the figures of those it was merged from.
  JOIN member inside ON inside.basis = 'reported' AND inside.group_id = of_area
  JOIN area a
    ON a.id::area_ref = inside.area_id AND (a.id = of_area OR in_force(a.valid_from, a.valid_to, of_year))
  LEFT JOIN target_figure(of_plan, of_year) f
    ON f.rule_id = t.rule_id AND f.part_id = t.part_id AND f.group_id = a.id::area_ref
  LEFT JOIN target_units(of_plan, of_year) u
    ON u.rule_id = t.rule_id AND u.part_id = t.part_id AND u.group_id = a.id::area_ref
  LEFT JOIN communes_there(of_plan, of_year) c
    ON c.rule_id = t.rule_id AND c.part_id = t.part_id AND c.group_id = a.id::area_ref
  WHERE t.plan_id = of_plan
)
SELECT
  joined.*,
  CASE
    WHEN sectors = 'commune' AND communes IS NULL THEN 'not_applicable'
    WHEN units = 0 THEN 'not_applicable'
    -- Nobody held a title that could be kept.
    WHEN percent IS NOT NULL AND n = 0 AND denominator <> 'classified' THEN 'not_applicable'
    -- No bound, so neither met nor missed.
    WHEN test = 'shown' AND k IS NOT NULL THEN 'not_applicable'
    WHEN k IS NULL OR needed IS NULL THEN 'no_data'
    WHEN is_met(test, k, needed) THEN 'met'
    ELSE 'not_met'
  END AS state
FROM joined;

-- What an area's parts of a rule come to.
CREATE OR REPLACE MACRO rule_state(need, met, failed, unknown) AS CASE
  WHEN need = 'any' AND met > 0 THEN 'met'
  WHEN need = 'each' AND failed > 0 THEN 'not_met'
  WHEN unknown > 0 THEN 'no_data'
  WHEN failed > 0 THEN 'not_met'
  WHEN met > 0 THEN 'met'
  ELSE 'not_applicable'
END;

-- Levels from the widest to the narrowest.
CREATE OR REPLACE MACRO depth(level) AS CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END;

-- Figures of a year that has not closed are met or missed only for now.
CREATE OR REPLACE MACRO shown_state(state, is_provisional) AS
  CASE WHEN is_provisional AND state IN ('met', 'not_met') THEN 'provisional' ELSE state END;
CREATE OR REPLACE MACRO met_or_not(state) AS CASE state WHEN 'met' THEN TRUE WHEN 'not_met' THEN FALSE END;

CREATE OR REPLACE MACRO is_provisional_year(of_year) AS
  of_year::INTEGER IN (SELECT year FROM dataset_year WHERE provisional);

-- What `measure` counts, of one unit by columns of `unit_standing`: whether it is in a metric's denominator, and in its
-- numerator. Tests hold the two together.
CREATE OR REPLACE MACRO unit_counts(
  of_metric, of_denominator, has_registered, judges_safe, safe, class, has_registered_typical, is_typical, typical,
  was_typical, is_eligible, models_rated_good, models_noted
) AS CASE of_denominator
  -- Units of sectors that report it at all.
  WHEN 'units' THEN CASE of_metric
    WHEN 'registered_rate' THEN has_registered IS NOT NULL
    WHEN 'safe_rate' THEN judges_safe
    WHEN 'typical_registered' THEN has_registered_typical IS NOT NULL
    ELSE is_typical IS NOT NULL
  END
  WHEN 'assessed' THEN CASE of_metric WHEN 'safe_rate' THEN safe IS NOT NULL ELSE typical IS NOT NULL END
  WHEN 'registered' THEN coalesce(has_registered AND judges_safe, FALSE)
  WHEN 'classified' THEN class IS NOT NULL
  WHEN 'typical_registered' THEN coalesce(has_registered_typical AND is_typical IS NOT NULL, FALSE)
  WHEN 'typical_before' THEN coalesce(was_typical, FALSE)
  WHEN 'with_result_before' THEN
    CASE of_metric WHEN 'eligible' THEN is_eligible IS NOT NULL ELSE was_typical IS NOT NULL END
  WHEN 'models_reported' THEN
    CASE of_metric WHEN 'model_rate' THEN models_rated_good IS NOT NULL ELSE models_noted IS NOT NULL END
END;

CREATE OR REPLACE MACRO unit_reached(
  of_metric, of_denominator, has_registered, safe, class, has_registered_typical, is_typical, typical,
  was_typical, is_eligible, models_rated_good, models_noted
) AS
  coalesce(CASE of_metric
    WHEN 'registered_rate' THEN has_registered
    WHEN 'safe_rate' THEN safe
    WHEN 'excellent_rate' THEN class = 'excellent'
    WHEN 'good_rate' THEN class = 'good'
    WHEN 'average_rate' THEN class = 'average'
    WHEN 'weak_rate' THEN class = 'weak'
    WHEN 'weak' THEN class = 'weak'
    WHEN 'good_or_better_rate' THEN class IN ('excellent', 'good')
    WHEN 'typical_rate' THEN is_typical
    WHEN 'typical' THEN is_typical
    WHEN 'typical_registered' THEN has_registered_typical
    WHEN 'typical_maintained' THEN was_typical AND typical
    WHEN 'typical_new' THEN NOT was_typical AND typical
    WHEN 'typical_lost' THEN was_typical AND NOT typical
    WHEN 'eligible' THEN is_eligible
    WHEN 'model_rate' THEN models_rated_good > 0
    WHEN 'noted_model_rate' THEN models_noted > 0
  END, FALSE)
  -- Of sectors that do not report what it is measured by, nothing is known.
  AND CASE of_denominator
    WHEN 'registered' THEN has_registered IS NOT NULL
    WHEN 'typical_registered' THEN has_registered_typical IS NOT NULL
    ELSE TRUE
  END;

-- The units that a rule is about: whether each counts in its denominator, and whether it counts as reached (of
-- `≤`: as too many). By `measure` each counts the same way; a test holds the two together.
CREATE OR REPLACE MACRO target_unit(of_plan) AS TABLE
SELECT
  t.rule_id, t.part_id, t.test, t.metric,
  u.year, u.unit_id, u.unit_name, u.sector, u.level, u.area_id, u.class, u.safe,
  unit_counts(
    t.metric, t.denominator, u.has_registered, u.judges_safe, u.safe, u.class, u.has_registered_typical,
    u.is_typical, u.typical, u.was_typical, u.is_eligible, u.models_rated_good, u.models_noted
  ) AS counts,
  unit_reached(
    t.metric, t.denominator, u.has_registered, u.safe, u.class, u.has_registered_typical, u.is_typical,
    u.typical, u.was_typical, u.is_eligible, u.models_rated_good, u.models_noted
  ) AS reached
FROM target_sector(of_plan) t
JOIN unit_standing u ON u.sector = t.sector AND listed(u.level, t.levels)
JOIN area place ON place.id = u.area_id::VARCHAR AND listed(place.kind, t.kinds)
WHERE t.typical_in IS NULL
UNION ALL
SELECT
  t.rule_id, t.part_id, t.test, t.metric,
  y.year, before.unit_id, before.unit_name, before.sector, before.level, coalesce(now.area_id, before.area_id),
  now.class, now.safe, TRUE, coalesce(now.is_typical, FALSE)
FROM target_sector(of_plan) t
JOIN unit_standing before ON before.year = t.typical_in AND before.sector = t.sector AND before.typical
JOIN dataset_year y ON y.year >= t.typical_in
JOIN area place ON place.id = before.area_id::VARCHAR
LEFT JOIN unit_standing now ON now.unit_id = before.unit_id AND now.year = y.year
WHERE t.metric = 'typical'
  AND listed(before.level, t.levels)
  AND listed(place.kind, t.kinds);

-- A number that a wider area has to reach together says nothing of the areas inside it: neither a quota of another
-- level nor "at least 10".
CREATE OR REPLACE MACRO is_divisible(is_quota, test, target_count) AS
  NOT is_quota AND (target_count IS NULL OR test = '≤');

-- What a metric asks of a unit, by one name: a unit that becomes typical does so for its share and for its count.
CREATE OR REPLACE MACRO same_result(metric) AS CASE metric WHEN 'typical_rate' THEN 'typical' ELSE metric END;
