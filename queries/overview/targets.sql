-- How an area stands by the targets of a plan in a year, in short: those that are for areas of its level. A year before
-- the plan begins is measured all the same, and said to be before it. All else is in targets/scorecard.
-- $1 plan VARCHAR NULL
-- $2 area VARCHAR
-- $3 year INTEGER
-- required rule_id test from_year in_period provisional
WITH figure AS (
  SELECT f.rule_id, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM target_measure($1) f
  JOIN member m ON m.basis = 'reported' AND m.area_id = f.area_id AND (NOT f.is_own OR m.group_id = m.area_id)
  WHERE f.year = $3 AND m.group_id = $2
  GROUP BY f.rule_id
),
judged AS (
  SELECT t.*, figure.k, figure.n, needed(t.test, t.percent, t.count, figure.n) AS needed
  FROM target t
  JOIN area a ON a.id = $2 AND in_force(a.valid_from, a.valid_to, $3) AND depth(t.per) <= depth(a.level)
  LEFT JOIN figure ON figure.rule_id = t.rule_id
  WHERE t.plan_id = $1 AND NOT t.is_quota
)
SELECT
  rule_id,
  metric,
  indicator,
  sectors,
  test,
  percent AS target_percent,
  count AS target_count,
  from_year,
  by_year,
  $3::INTEGER >= from_year AND (to_year IS NULL OR $3::INTEGER <= to_year) AS in_period,
  is_provisional_year($3) AS provisional,
  k,
  n,
  percent(k, n) AS percent,
  is_met(test, k, needed) AS met,
  missing(test, k, needed) AS missing
FROM judged
ORDER BY sort
