-- Every metric before and after an import, by year and area (communes, and districts where there were), where
-- it changes. Without a scope: all areas; without a sector: all sectors together.
-- $1 years VARCHAR NULL
-- $2 scope VARCHAR NULL
-- $3 sector VARCHAR NULL
-- required year area_id full_name level metric kind denominator
WITH said AS (
  SELECT 'before' AS state, year, area_id, sector, metric, k, n
    FROM before_measure WHERE is_default AND listed(year, $1)
  UNION ALL
  SELECT 'after', year, area_id::VARCHAR, sector::VARCHAR, metric::VARCHAR, k, n
    FROM measure WHERE is_default AND listed(year, $1)
),
figure AS (
  SELECT said.state, said.year, m.group_id AS area_id, said.metric, sum(said.k)::INTEGER AS k, total(said.n) AS n
  FROM said
  JOIN area_member m ON m.basis = 'reported' AND m.area_id = said.area_id AND m.group_level <> 'province'
  WHERE ($3::VARCHAR IS NULL OR said.sector = $3)
    AND ($2::VARCHAR IS NULL OR m.group_id IN (
      SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2
    ))
  GROUP BY said.state, said.year, m.group_id, said.metric
),
shown AS (SELECT DISTINCT year, area_id, metric FROM figure)
SELECT
  shown.year,
  a.id AS area_id,
  a.full_name,
  a.level,
  parent.full_name AS parent_name,
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
  percent(now.k, now.n) - percent(before.k, before.n) AS points
FROM shown
JOIN metric ON metric.id = shown.metric
JOIN area a ON a.id = shown.area_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN figure before
  ON before.state = 'before' AND before.year = shown.year AND before.area_id = shown.area_id
  AND before.metric = shown.metric
LEFT JOIN figure now
  ON now.state = 'after' AND now.year = shown.year AND now.area_id = shown.area_id AND now.metric = shown.metric
WHERE now.k IS DISTINCT FROM before.k OR now.n IS DISTINCT FROM before.n
ORDER BY shown.year, CASE a.level WHEN 'district' THEN 0 ELSE 1 END, a.sort, metric.sort
