-- One metric by sector in a year beside another year. Of the sector 'commune' a year before a merger has k of n old
-- communes (`old`, `old_before`) in an area below the province: beside a year after it neither a value nor a change is
-- given.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER NULL
-- $5 basis VARCHAR
-- $6 area VARCHAR
-- $7 level VARCHAR NULL
-- required sector small old old_before
WITH figure AS (
  -- Where a split leaves figures open, the headline has their range; sector by sector there is none.
  SELECT
    f.sector::VARCHAR AS sector, f.year,
    CASE WHEN NOT is_open(m.is_part) THEN sum(f.k)::INTEGER END AS k,
    CASE WHEN NOT is_open(m.is_part) THEN total(f.n) END AS n,
    of_old_communes(f.sector, m.group_level, m.is_former) AS old
  FROM measure f
  JOIN member m ON m.basis = $5 AND m.group_id = $6 AND m.area_id = f.area_id
  WHERE f.metric = $1 AND f.denominator = $2 AND f.year IN ($3, $4)
    AND ($7::VARCHAR IS NULL OR f.level = $7)
  GROUP BY f.sector, f.year, m.group_level
),
-- The five sectors, and pooled ones such as 'agency+school' where a summary counts them together.
shown AS (
  SELECT id AS sector, sort FROM sector
  UNION ALL
  SELECT DISTINCT sector, 100 FROM figure WHERE sector NOT IN (SELECT id FROM sector)
)
SELECT
  shown.sector,
  now.k,
  now.n,
  percent(now.k, now.n) AS percent,
  before.k AS k_before,
  before.n AS n_before,
  CASE WHEN is_alike(now.old, before.old) THEN percent(before.k, before.n) END AS percent_before,
  CASE metric.kind WHEN 'rate' THEN percent(now.k, now.n) ELSE now.k::DOUBLE END AS value,
  CASE
    WHEN NOT is_alike(now.old, before.old) THEN NULL
    WHEN metric.kind = 'rate' THEN percent(before.k, before.n)
    ELSE before.k::DOUBLE
  END AS value_before,
  -- Percentage points of a rate, units of a count.
  CASE
    WHEN NOT is_alike(now.old, before.old) THEN NULL
    WHEN metric.kind = 'rate' THEN percent(now.k, now.n) - percent(before.k, before.n)
    ELSE (now.k - before.k)::DOUBLE
  END AS change,
  coalesce(is_small(now.n), FALSE) AS small,
  coalesce(now.old, FALSE) AS old,
  coalesce(before.old, FALSE) AS old_before
FROM shown
JOIN metric ON metric.id = $1
LEFT JOIN figure now ON now.sector = shown.sector AND now.year = $3
LEFT JOIN figure before ON before.sector = shown.sector AND before.year = $4
ORDER BY shown.sort, shown.sector
