-- The rows of summary files as they were printed, with their source: all areas, or those inside one.
-- $1 area VARCHAR NULL
-- required year area_id full_name sector
SELECT
  s.year, s.area_id, a.full_name, parent.full_name AS parent_name, s.sector, s.level, s.kind,
  s.units, s.units_named, s.registered, s.safe, s.printed_safe_percent,
  percent(s.safe, s.units) AS safe_percent,
  s.excellent, s.good, s.average, s.weak, s.typical,
  s.source, s.note, s.line
FROM summary s
JOIN area a ON a.id = s.area_id
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE $1::VARCHAR IS NULL
  OR s.area_id IN (SELECT area_id FROM member WHERE basis = 'reported' AND group_id = $1)
ORDER BY s.year DESC, a.sort, s.line
