-- Every metric before and after an import, by year: of all sectors together (no sector) and of each. Without
-- an area: over all there is.
-- $1 years VARCHAR NULL
-- $2 area VARCHAR NULL
-- required year metric kind denominator changed
WITH said AS (
  SELECT 'before' AS state, year, area_id, sector, metric, k, n
    FROM before_measure WHERE is_default AND listed(year, $1)
  UNION ALL
  SELECT 'after', year, area_id::VARCHAR, sector::VARCHAR, metric::VARCHAR, k, n
    FROM measure WHERE is_default AND listed(year, $1)
),
-- The empty sector stands for all.
figure AS (
  SELECT state, year, metric, CASE GROUPING(sector) WHEN 1 THEN '' ELSE sector END AS sector,
    sum(k)::INTEGER AS k, total(n) AS n
  FROM said
  WHERE $2::VARCHAR IS NULL
    OR area_id IN (SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2)
  GROUP BY GROUPING SETS ((state, year, metric), (state, year, metric, sector))
),
shown AS (SELECT DISTINCT year, metric, sector FROM figure)
SELECT
  shown.year,
  NULLIF(shown.sector, '') AS sector,
  metric.id AS metric,
  metric.kind,
  metric.denominator,
  before.k AS k_before,
  before.n AS n_before,
  percent(before.k, before.n) AS percent_before,
  now.k,
  now.n,
  percent(now.k, now.n) AS percent,
  now.k - before.k AS difference,
  percent(now.k, now.n) - percent(before.k, before.n) AS points,
  now.k IS DISTINCT FROM before.k OR now.n IS DISTINCT FROM before.n AS changed
FROM shown
JOIN metric ON metric.id = shown.metric
LEFT JOIN sector ON sector.id = shown.sector
LEFT JOIN figure before
  ON before.state = 'before' AND before.year = shown.year AND before.metric = shown.metric
  AND before.sector = shown.sector
LEFT JOIN figure now
  ON now.state = 'after' AND now.year = shown.year AND now.metric = shown.metric AND now.sector = shown.sector
ORDER BY shown.year, CASE shown.sector WHEN '' THEN -1 ELSE coalesce(sector.sort, 100) END, shown.sector, metric.sort
