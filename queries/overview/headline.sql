-- Every metric of a year beside another year: where the area stands and what moved.
-- $1 year INTEGER
-- $2 compare_year INTEGER NULL
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- required metric kind denominator
WITH figure AS (
  SELECT f.metric, f.year, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM measure f
  JOIN member m ON m.basis = $3 AND m.group_id = $4 AND m.area_id = f.area_id
  WHERE f.is_default AND f.year IN ($1, $2)
    AND ($5::VARCHAR IS NULL OR f.sector = $5)
    AND ($6::VARCHAR IS NULL OR f.level = $6)
  GROUP BY f.metric, f.year
)
SELECT
  metric.id AS metric,
  metric.kind,
  metric.denominator,
  now.k,
  now.n,
  percent(now.k, now.n) AS percent,
  before.k AS k_before,
  before.n AS n_before,
  percent(before.k, before.n) AS percent_before,
  now.k - before.k AS difference,
  percent(now.k, now.n) - percent(before.k, before.n) AS points
FROM metric
LEFT JOIN figure now ON now.metric = metric.id AND now.year = $1
LEFT JOIN figure before ON before.metric = metric.id AND before.year = $2
ORDER BY metric.sort
