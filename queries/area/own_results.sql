-- The results of an area's communes themselves (each one unit of the sector 'commune') by year: a commune's own, or of
-- how many communes an area was made of how many have each result. Where one of them was split between this area and
-- others, its results count (`k_to`) or do not (`k_from`); among the n it always is. A year without figures has its row.
-- $1 area VARCHAR
-- $2 basis VARCHAR
-- required year provisional open old single
WITH figure AS (
  SELECT
    f.year, f.metric,
    k_sure(f.k, m.is_part) AS k_from,
    k_sure(f.k, m.is_part) + k_open(f.k, m.is_part) AS k_to,
    total(f.n) AS n,
    is_open(m.is_part) AS is_open,
    of_old_communes('commune', m.group_level, m.is_former) AS old,
    -- The commune itself, as it was in that year.
    min((m.area_id = m.group_id)::INTEGER) = 1 AND m.group_level = 'commune' AS single
  FROM measure f
  JOIN member m ON m.basis = $2 AND m.group_id = $1 AND m.area_id = f.area_id
  WHERE f.is_default AND f.sector = 'commune'
    AND f.metric IN ('safe_rate', 'typical_rate', 'good_or_better_rate', 'excellent_rate', 'good_rate', 'average_rate', 'weak_rate')
  GROUP BY f.year, f.metric, m.group_level
)
SELECT
  y.year,
  y.provisional,
  f.metric::VARCHAR AS metric,
  f.k_from,
  f.k_to,
  f.n,
  coalesce(f.is_open, FALSE) AS open,
  coalesce(f.old, FALSE) AS old,
  coalesce(f.single AND f.n = 1, FALSE) AS single
FROM dataset_year y
LEFT JOIN figure f ON f.year = y.year
LEFT JOIN metric ON metric.id = f.metric::VARCHAR
ORDER BY y.year, metric.sort
