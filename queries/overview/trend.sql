-- Every metric over all years of the dataset; a year without figures has its row, with NULLs. Where a split leaves a
-- rate open there is its range only. Of the sector 'commune' years before a merger have k of n old communes (`old`) and
-- no rate: a line from them to the commune of today would compare what are other units.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
-- required metric year provisional old
WITH figure AS (
  SELECT
    f.metric, f.year, is_open(m.is_part) AS is_open,
    of_old_communes($3, m.group_level, m.is_former) AS old,
    k_sure(f.k, m.is_part) AS k_sure, k_open(f.k, m.is_part) AS k_open,
    CASE WHEN count(f.n) = count(*) THEN k_sure(f.n, m.is_part) END AS n_sure,
    CASE WHEN count(f.n) = count(*) THEN k_open(f.n, m.is_part) END AS n_open
  FROM measure f
  JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = f.area_id
  WHERE f.is_default
    AND ($3::VARCHAR IS NULL OR f.sector = $3)
    AND ($4::VARCHAR IS NULL OR f.level = $4)
  GROUP BY f.metric, f.year, m.group_level
)
SELECT
  metric.id AS metric,
  y.year,
  y.provisional,
  CASE WHEN NOT figure.is_open THEN figure.k_sure END AS k,
  CASE WHEN NOT figure.is_open THEN figure.n_sure END AS n,
  CASE WHEN NOT figure.is_open AND NOT figure.old THEN percent(figure.k_sure, figure.n_sure) END AS percent,
  CASE WHEN NOT figure.old THEN lowest(figure.k_sure, figure.n_sure, figure.k_open, figure.n_open) END AS percent_from,
  CASE WHEN NOT figure.old THEN highest(figure.k_sure, figure.n_sure, figure.k_open, figure.n_open) END AS percent_to,
  coalesce(figure.old, FALSE) AS old,
  figure.k_sure AS k_from,
  figure.k_sure + figure.k_open AS k_to,
  figure.n_sure AS n_from,
  figure.n_sure + figure.n_open AS n_to
FROM metric
CROSS JOIN dataset_year y
LEFT JOIN figure ON figure.metric = metric.id AND figure.year = y.year
ORDER BY metric.sort, y.year
