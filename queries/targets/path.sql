-- The course of a plan's rules over all years of the dataset for an area, with the straight path of aims for a later
-- year.
-- $1 plan VARCHAR NULL
-- $2 area VARCHAR
-- required rule_id part_id year provisional in_period
WITH figure AS (
  SELECT f.rule_id, f.part_id, f.year, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM target_measure($1) f
  JOIN member m ON m.basis = 'reported' AND m.area_id = f.area_id AND (NOT f.is_own OR m.group_id = m.area_id)
  WHERE m.group_id = $2::area_ref
  GROUP BY f.rule_id, f.part_id, f.year
)
SELECT
  t.rule_id,
  t.part_id,
  y.year,
  y.provisional,
  y.year >= t.from_year AND (t.to_year IS NULL OR y.year <= t.to_year) AS in_period,
  f.k,
  f.n,
  percent(f.k, f.n) AS percent,
  t.percent AS target_percent,
  t.count AS target_count,
  met_or_not(CASE
    WHEN f.k IS NULL OR needed(t.test, t.percent, t.count, f.n) IS NULL THEN NULL
    WHEN is_met(t.test, f.k, needed(t.test, t.percent, t.count, f.n)) THEN 'met' ELSE 'not_met'
  END) AS met,
  CASE WHEN y.year BETWEEN t.from_year AND t.by_year THEN
    percent(first_year.k, first_year.n)
      + (t.percent - percent(first_year.k, first_year.n)) * (y.year - t.from_year)
        / NULLIF(t.by_year - t.from_year, 0)::DOUBLE
  END AS path_percent
FROM target t
CROSS JOIN dataset_year y
LEFT JOIN figure f ON f.rule_id = t.rule_id AND f.part_id = t.part_id AND f.year = y.year
LEFT JOIN figure first_year
  ON first_year.rule_id = t.rule_id AND first_year.part_id = t.part_id AND first_year.year = t.from_year
WHERE t.plan_id = $1
ORDER BY t.sort, y.year
