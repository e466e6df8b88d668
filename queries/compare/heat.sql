-- One metric by area and sector in a year. `old`: of the sector 'commune' these are k of n old communes.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 basis VARCHAR
-- $5 scope VARCHAR NULL
-- $6 group_level VARCHAR NULL
-- $7 level VARCHAR NULL
-- required area_id sector k small old
SELECT
  a.id AS area_id,
  f.sector::VARCHAR AS sector,
  sum(f.k)::INTEGER AS k,
  total(f.n) AS n,
  percent(sum(f.k), total(f.n)) AS percent,
  coalesce(is_small(total(f.n)), FALSE) AS small,
  of_old_communes(f.sector, g.group_level, g.is_former) AS old
FROM measure f
JOIN member g ON g.basis = $4 AND g.area_id = f.area_id
JOIN area a ON a.id = g.group_id
WHERE f.metric = $1 AND f.denominator = $2 AND f.year = $3
  AND ($7::VARCHAR IS NULL OR f.level = $7)
  AND CASE
    WHEN $5::VARCHAR IS NULL THEN g.group_id = g.area_id
    ELSE g.group_level = $6
      AND g.group_id IN (SELECT area_id FROM member WHERE basis = $4 AND group_id = $5)
  END
GROUP BY a.id, a.sort, f.sector, g.group_level
-- Where a split leaves figures open, they are told area by area, not sector by sector.
HAVING NOT is_open(g.is_part)
ORDER BY a.sort, f.sector::VARCHAR
