-- Every metric over all years of the dataset; a year without figures has its row, with NULLs.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
-- required metric year provisional
WITH figure AS (
  SELECT f.metric, f.year, sum(f.k)::INTEGER AS k, total(f.n) AS n
  FROM measure f
  JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = f.area_id
  WHERE f.is_default
    AND ($3::VARCHAR IS NULL OR f.sector = $3)
    AND ($4::VARCHAR IS NULL OR f.level = $4)
  GROUP BY f.metric, f.year
)
SELECT
  metric.id AS metric,
  y.year,
  y.provisional,
  figure.k,
  figure.n,
  percent(figure.k, figure.n) AS percent
FROM metric
CROSS JOIN dataset_year y
LEFT JOIN figure ON figure.metric = metric.id AND figure.year = y.year
ORDER BY metric.sort, y.year
