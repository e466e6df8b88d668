-- One metric by area over all years of the dataset; a year without figures has its row, with NULLs. Where a split
-- leaves a figure open there is its range only. Of the sector 'commune' years before a merger have k of n old communes
-- (`old`) and no value: a line from them to the commune of today would compare what are other units.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 basis VARCHAR
-- $5 scope VARCHAR NULL
-- $6 group_level VARCHAR NULL
-- $7 sector VARCHAR NULL
-- $8 level VARCHAR NULL
-- required area_id name full_name year provisional exact open old small
WITH figure AS (
  SELECT *, of_former AND coalesce($7::VARCHAR = 'commune', FALSE) AS old
  FROM compared_figure($1, $2, $4, $5, $7, $8)
)
SELECT
  shown.id AS area_id,
  shown.name,
  shown.full_name,
  shown.parent_name,
  y.year,
  y.provisional,
  f.k,
  f.n,
  CASE WHEN f.old THEN NULL WHEN metric.kind = 'rate' THEN percent(f.k, f.n) ELSE f.k::DOUBLE END AS value,
  CASE
    WHEN f.old THEN NULL
    WHEN metric.kind = 'rate' THEN lowest(f.k_sure, f.n_sure, f.k_open, f.n_open)
    ELSE f.k_sure::DOUBLE
  END AS value_from,
  CASE
    WHEN f.old THEN NULL
    WHEN metric.kind = 'rate' THEN highest(f.k_sure, f.n_sure, f.k_open, f.n_open)
    ELSE (f.k_sure + f.k_open)::DOUBLE
  END AS value_to,
  f.k_sure AS k_from, f.k_sure + f.k_open AS k_to, f.n_sure AS n_from, f.n_sure + f.n_open AS n_to,
  coalesce(f.exact, TRUE) AS exact,
  coalesce(f.is_open, FALSE) AS open,
  coalesce(f.old, FALSE) AS old,
  coalesce(is_small(coalesce(f.n, f.n_sure)), FALSE) AS small
FROM compared_area($4, $3, $5, $6) shown
CROSS JOIN dataset_year y
JOIN metric ON metric.id = $1
LEFT JOIN figure f ON f.group_id = shown.id AND f.year = y.year
ORDER BY shown.sort, y.year
