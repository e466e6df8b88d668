-- One metric by sector in a year beside another year; see `beside_year`. `value` is the percent of a rate, the count of a
-- count; `change` percentage points or units.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER NULL
-- $5 basis VARCHAR
-- $6 area VARCHAR
-- $7 level VARCHAR NULL
-- required sector open open_before old old_before small
WITH figure AS (
  SELECT
    f.*,
    metric.kind = 'rate' AS is_rate,
    -- Old communes beside one of today are no figure to compare with.
    is_alike(f.old, f.old_before) AS alike
  FROM beside_year($1, $2, $3, $4, $5, $6, NULL, $7, TRUE, FALSE) f
  JOIN metric ON metric.id = $1
),
-- The five sectors, and pooled ones such as 'agency+school' where a summary counts them together.
shown AS (
  SELECT id AS sector, sort FROM sector
  UNION ALL
  SELECT sector, 100 FROM figure WHERE sector NOT IN (SELECT id FROM sector)
)
SELECT
  shown.sector,
  f.k, f.n, f.percent, f.k_before, f.n_before, f.percent_before,
  CASE WHEN f.is_rate THEN f.percent ELSE f.k::DOUBLE END AS value,
  CASE WHEN f.is_rate THEN f.percent_before WHEN f.alike THEN f.k_before::DOUBLE END AS value_before,
  CASE WHEN f.is_rate THEN f.points ELSE f.difference::DOUBLE END AS change,
  CASE WHEN f.is_rate THEN f.percent_from ELSE f.k_from::DOUBLE END AS value_from,
  CASE WHEN f.is_rate THEN f.percent_to ELSE f.k_to::DOUBLE END AS value_to,
  CASE WHEN f.alike THEN CASE WHEN f.is_rate THEN f.percent_before_from ELSE f.k_before_from::DOUBLE END END
    AS value_before_from,
  CASE WHEN f.alike THEN CASE WHEN f.is_rate THEN f.percent_before_to ELSE f.k_before_to::DOUBLE END END
    AS value_before_to,
  f.k_from, f.k_to, f.n_from, f.n_to, f.k_before_from, f.k_before_to, f.n_before_from, f.n_before_to,
  coalesce(f.open, FALSE) AS open, coalesce(f.open_before, FALSE) AS open_before,
  coalesce(f.old, FALSE) AS old, coalesce(f.old_before, FALSE) AS old_before,
  coalesce(is_small(coalesce(f.n, f.n_from)), FALSE) AS small
FROM shown
LEFT JOIN figure f ON f.sector = shown.sector
ORDER BY shown.sort, shown.sector
