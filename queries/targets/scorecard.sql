-- All rules of a plan for an area in a year, part by part, beside another year. A rule that is for areas within
-- the chosen one is judged area by area (`areas_…`); the area's own figure then stands beside it. An aim for a
-- later year (`by_year`) has the straight path from its first year.
-- $1 plan VARCHAR NULL
-- $2 area VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER NULL
-- required rule_id part_id is_quota per need test from_year in_period is_split state rule_state
WITH cell AS (
  SELECT * FROM target_cell($1, $3, $2)
),
own AS (
  SELECT
    cell.*,
    depth(cell.per) > depth(cell.cell_level) AS is_split,
    CASE
      WHEN depth(cell.per) < depth(cell.cell_level) AND NOT is_divisible(cell.is_quota, cell.test, cell.count)
        THEN 'not_applicable'
      ELSE cell.state
    END AS own_state
  FROM cell
  WHERE cell.cell_area = $2
),
-- Part by part over the areas that a rule is for.
over_areas AS (
  SELECT
    rule_id, part_id,
    count(*) FILTER (WHERE state = 'met')::INTEGER AS met,
    count(*) FILTER (WHERE state = 'not_met')::INTEGER AS failed,
    count(*) FILTER (WHERE state = 'no_data')::INTEGER AS unknown,
    sum(missing(test, k, needed)) FILTER (WHERE state = 'not_met')::INTEGER AS missing
  FROM cell
  WHERE cell_level = per
  GROUP BY rule_id, part_id
),
-- Rule by rule in each of them, then over all of them.
area_rule AS (
  SELECT
    rule_id, cell_area,
    rule_state(
      min(need), count(*) FILTER (WHERE state = 'met'), count(*) FILTER (WHERE state = 'not_met'),
      count(*) FILTER (WHERE state = 'no_data')
    ) AS state
  FROM cell
  WHERE cell_level = per
  GROUP BY rule_id, cell_area
),
rule_over_areas AS (
  SELECT
    rule_id,
    count(*) FILTER (WHERE state = 'met')::INTEGER AS met,
    count(*) FILTER (WHERE state IN ('met', 'not_met'))::INTEGER AS judged,
    count(*) FILTER (WHERE state = 'no_data')::INTEGER AS unknown,
    rule_state(
      'each', count(*) FILTER (WHERE state = 'met'), count(*) FILTER (WHERE state = 'not_met'),
      count(*) FILTER (WHERE state = 'no_data')
    ) AS state
  FROM area_rule
  GROUP BY rule_id
),
rule_here AS (
  SELECT
    rule_id,
    rule_state(
      min(need), count(*) FILTER (WHERE own_state = 'met'), count(*) FILTER (WHERE own_state = 'not_met'),
      count(*) FILTER (WHERE own_state = 'no_data')
    ) AS state
  FROM own
  GROUP BY rule_id
),
before AS (SELECT rule_id, part_id, k, n FROM target_figure($1, $4) WHERE group_id = $2::area_ref),
-- Where an aim's path begins.
path AS (
  SELECT t.rule_id, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM target t
  JOIN target_measure($1) f ON f.rule_id = t.rule_id AND f.part_id = t.part_id AND f.year = t.from_year
  JOIN member m ON m.basis = 'reported' AND m.area_id = f.area_id AND (NOT f.is_own OR m.group_id = m.area_id)
  WHERE t.plan_id = $1 AND t.by_year IS NOT NULL AND m.group_id = $2::area_ref
  GROUP BY t.rule_id
)
SELECT
  own.rule_id,
  own.part_id,
  own.is_quota,
  own.per,
  own.need,
  own.metric,
  own.denominator,
  own.indicator,
  own.sectors,
  own.levels,
  own.test,
  own.percent AS target_percent,
  own.count AS target_count,
  own.from_year,
  own.to_year,
  own.by_year,
  $3::INTEGER >= own.from_year AND (own.to_year IS NULL OR $3::INTEGER <= own.to_year) AS in_period,
  own.is_split,
  own.k,
  own.n,
  percent(own.k, own.n) AS percent,
  own.needed,
  CASE WHEN own.is_split THEN over_areas.missing
    WHEN own.own_state IN ('met', 'not_met') THEN missing(own.test, own.k, own.needed) END AS missing,
  percent(own.k, own.n) - own.percent AS distance,
  -- How much of the target is reached, in percent of it. What must not be passed, or is asked of each of many areas, has none.
  CASE WHEN own.test IN ('≥', '>') AND NOT own.is_split AND own.own_state IN ('met', 'not_met') THEN
    CASE WHEN own.percent IS NOT NULL THEN percent(own.k::BIGINT * 100, own.n::BIGINT * own.percent)
      ELSE percent(own.k, own.count) END
  END AS reached_percent,
  before.k AS k_before,
  before.n AS n_before,
  percent(before.k, before.n) AS percent_before,
  percent(own.k, own.n) - percent(before.k, before.n) AS points,
  own.k - before.k AS difference,
  shown_state(part_state, provisional) AS state,
  met_or_not(part_state) AS met,
  shown_state(all_state, provisional) AS rule_state,
  met_or_not(all_state) AS rule_met,
  CASE WHEN own.is_split THEN coalesce(over_areas.met, 0) END AS part_areas_met,
  CASE WHEN own.is_split THEN coalesce(over_areas.met + over_areas.failed, 0) END AS part_areas_judged,
  CASE WHEN own.is_split THEN coalesce(over_areas.unknown, 0) END AS part_areas_unknown,
  CASE WHEN own.is_split THEN coalesce(rule_over_areas.met, 0) END AS areas_met,
  CASE WHEN own.is_split THEN coalesce(rule_over_areas.judged, 0) END AS areas_judged,
  CASE WHEN own.is_split THEN coalesce(rule_over_areas.unknown, 0) END AS areas_unknown,
  CASE WHEN $3::INTEGER BETWEEN own.from_year AND own.by_year THEN
    percent(path.k, path.n) + (own.percent - percent(path.k, path.n)) * ($3::INTEGER - own.from_year)
      / NULLIF(own.by_year - own.from_year, 0)::DOUBLE
  END AS path_percent,
  -- The same on whole numbers: what has been gained is at least the share of the way that is due.
  CASE WHEN $3::INTEGER BETWEEN own.from_year AND own.by_year THEN
    100::BIGINT * (own.by_year - own.from_year) * (own.k::BIGINT * path.n - path.k::BIGINT * own.n)
      >= (own.percent::BIGINT * path.n - 100::BIGINT * path.k) * ($3::INTEGER - own.from_year) * own.n
  END AS on_path
FROM (
  SELECT
    own.*,
    is_provisional_year($3) AS provisional,
    CASE WHEN own.is_split THEN rule_state('each', coalesce(a.met, 0), coalesce(a.failed, 0), coalesce(a.unknown, 0))
      ELSE own.own_state END AS part_state,
    CASE WHEN own.is_split THEN coalesce(r.state, 'not_applicable') ELSE h.state END AS all_state
  FROM own
  LEFT JOIN over_areas a ON a.rule_id = own.rule_id AND a.part_id = own.part_id
  LEFT JOIN rule_over_areas r ON r.rule_id = own.rule_id
  LEFT JOIN rule_here h ON h.rule_id = own.rule_id
) own
LEFT JOIN over_areas ON over_areas.rule_id = own.rule_id AND over_areas.part_id = own.part_id
LEFT JOIN rule_over_areas ON rule_over_areas.rule_id = own.rule_id
LEFT JOIN before ON before.rule_id = own.rule_id AND before.part_id = own.part_id
LEFT JOIN path ON path.rule_id = own.rule_id
ORDER BY own.sort
