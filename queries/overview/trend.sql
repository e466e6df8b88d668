-- Every metric over all years of the dataset; a year without figures has its row, with NULLs. Where a split leaves a
-- rate open there is its range only.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
-- required metric year provisional
WITH figure AS (
  SELECT
    f.metric, f.year, is_open(m.is_part) AS is_open,
    k_sure(f.k, m.is_part) AS k_sure, k_open(f.k, m.is_part) AS k_open,
    CASE WHEN count(f.n) = count(*) THEN k_sure(f.n, m.is_part) END AS n_sure,
    CASE WHEN count(f.n) = count(*) THEN k_open(f.n, m.is_part) END AS n_open
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
  CASE WHEN NOT figure.is_open THEN figure.k_sure END AS k,
  CASE WHEN NOT figure.is_open THEN figure.n_sure END AS n,
  CASE WHEN NOT figure.is_open THEN percent(figure.k_sure, figure.n_sure) END AS percent,
  lowest(figure.k_sure, figure.n_sure, figure.k_open, figure.n_open) AS percent_from,
  highest(figure.k_sure, figure.n_sure, figure.k_open, figure.n_open) AS percent_to
FROM metric
CROSS JOIN dataset_year y
LEFT JOIN figure ON figure.metric = metric.id AND figure.year = y.year
ORDER BY metric.sort, y.year
