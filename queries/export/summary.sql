-- Counts of areas as they hold now, in the columns of the contract: of one year or all, within an area or anywhere.
-- $1 year INTEGER NULL
-- $2 area VARCHAR NULL
-- required year area_code area sector
SELECT
  t.year,
  a.code AS area_code,
  a.full_name AS area,
  t.sector,
  t.level,
  t.kind,
  t.units,
  t.units_named,
  t.registered,
  t.safe,
  t.excellent,
  t.good,
  t.average,
  t.weak,
  t.typical_registered,
  t.typical,
  t.printed_safe_percent,
  t.source,
  t.note
FROM summary t
JOIN area a ON a.id = t.area_id
LEFT JOIN sector ON sector.id = t.sector
WHERE ($1::INTEGER IS NULL OR t.year = $1)
  AND ($2::VARCHAR IS NULL
    OR t.area_id IN (SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2))
ORDER BY t.year, a.sort, sector.sort, t.sector, t.level, t.kind, t.import_id, t.line
