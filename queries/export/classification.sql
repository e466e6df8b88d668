-- The classes of units as they hold now, in the columns of the contract: of one year or all, within an area or anywhere.
-- $1 year INTEGER NULL
-- $2 area VARCHAR NULL
-- required year unit_name sector commune
SELECT
  t.year,
  unit_code(t.unit_id, t.sector, t.unit_name, t.area_id) AS unit_code,
  t.unit_name,
  t.sector,
  t.level,
  CASE parent.level WHEN 'district' THEN parent.full_name END AS district,
  a.full_name AS commune,
  t.score,
  t.class,
  t.models_rated_good,
  t.models_noted
FROM classification t
JOIN area a ON a.id = t.area_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector ON sector.id = t.sector
WHERE ($1::INTEGER IS NULL OR t.year = $1)
  AND ($2::VARCHAR IS NULL
    OR t.area_id IN (SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2))
ORDER BY t.year, a.sort, sector.sort, t.unit_id
