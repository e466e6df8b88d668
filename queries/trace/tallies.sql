-- The tallies that a figure is the sum of (see `trace.sql` for how it is named): one row an area, sector and level. Those
-- of `is_part` lie only in part in the area, and nobody knows with which units. `whole_…` are the sums without them,
-- `open_…` what they may add, and `percent_from` to `percent_to` the rates that they leave possible.
-- $1 kind VARCHAR
-- $2 what VARCHAR
-- $3 per VARCHAR
-- $4 plan VARCHAR NULL
-- $5 year INTEGER
-- $6 from_year INTEGER NULL
-- $7 basis VARCHAR
-- $8 area VARCHAR
-- $9 within VARCHAR NULL
-- $10 own BOOLEAN
-- $11 sectors VARCHAR NULL
-- $12 sector VARCHAR NULL
-- $13 level VARCHAR NULL
-- needs trace
-- required area_id area_name exact is_part whole_k open_k
WITH traced AS (
  SELECT * FROM traced_tally(
    $1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::INTEGER, $6::INTEGER, $7::VARCHAR, $8::VARCHAR, $9::VARCHAR,
    $10::BOOLEAN, $11::VARCHAR, $12::VARCHAR, $13::VARCHAR
  )
),
whole AS (
  SELECT
    k_sure(k, is_part) AS k, k_open(k, is_part) AS k_open,
    CASE WHEN count(n) = count(*) THEN k_sure(n, is_part) END AS n,
    CASE WHEN count(n) = count(*) THEN k_open(n, is_part) END AS n_open
  FROM traced
)
SELECT
  t.area_id::VARCHAR AS area_id,
  coalesce(a.full_name, t.area_id::VARCHAR) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  t.sector::VARCHAR AS sector,
  t.level,
  t.k,
  t.n,
  percent(t.k, t.n) AS percent,
  t.exact,
  t.is_part,
  whole.k AS whole_k,
  whole.n AS whole_n,
  whole.k_open AS open_k,
  whole.n_open AS open_n,
  percent(whole.k, whole.n) AS whole_percent,
  lowest(whole.k, whole.n, whole.k_open, whole.n_open) AS percent_from,
  highest(whole.k, whole.n, whole.k_open, whole.n_open) AS percent_to
FROM traced t
CROSS JOIN whole
LEFT JOIN area a ON a.id = t.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector s ON s.id = t.sector::VARCHAR
ORDER BY t.is_part, a.sort, coalesce(s.sort, 100), t.sector::VARCHAR, t.level
