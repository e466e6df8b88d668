-- The targets of an area's plan in a year, on exact counts: 77 of 104 misses 75 %, however it is rounded. A year
-- before the plan begins is measured all the same, and said to be before it.
-- $1 year INTEGER
-- $2 area VARCHAR
-- required plan_id id metric test in_period
WITH figure AS (
  SELECT t.plan_id, t.id, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM target t
  JOIN member m ON m.basis = 'reported' AND m.group_id = t.area_id
  JOIN measure f
    ON f.area_id = m.area_id AND f.metric = t.metric AND f.denominator = t.denominator
    AND f.year = $1 AND position(f.sector::VARCHAR IN t.sectors) > 0
  WHERE t.area_id = $2
  GROUP BY t.plan_id, t.id
),
needed AS (
  -- The fewest units that meet the target.
  SELECT
    t.*, figure.k, figure.n,
    CASE
      WHEN t.count IS NOT NULL THEN t.count + CASE t.test WHEN '>' THEN 1 ELSE 0 END
      WHEN figure.n = 0 THEN NULL
      WHEN t.test = '>' THEN floor(t.percent * figure.n / 100.0)::INTEGER + 1
      ELSE ceil(t.percent * figure.n / 100.0)::INTEGER
    END AS need
  FROM target t
  LEFT JOIN figure ON figure.plan_id = t.plan_id AND figure.id = t.id
  WHERE t.area_id = $2
)
SELECT
  needed.plan_id,
  needed.id,
  needed.metric,
  needed.test,
  needed.percent AS target_percent,
  needed.count AS target_count,
  needed.from_year,
  $1::INTEGER >= needed.from_year AND (needed.to_year IS NULL OR $1::INTEGER <= needed.to_year) AS in_period,
  needed.k,
  needed.n,
  percent(needed.k, needed.n) AS percent,
  needed.k >= needed.need AS met,
  CASE WHEN needed.k < needed.need THEN needed.need - needed.k WHEN needed.k >= needed.need THEN 0 END AS missing
FROM needed
JOIN area a ON a.id = needed.area_id AND in_force(a.valid_from, a.valid_to, $1)
ORDER BY needed.plan_id, needed.sort
