-- What breaks a consistency rule, by name, with the row of the file that says so: of one year or all. At most 1,000;
-- `total` says how many there are.
-- $1 code VARCHAR
-- $2 against VARCHAR NULL
-- $3 year INTEGER NULL
-- $4 basis VARCHAR
-- $5 area VARCHAR NULL
-- $6 sector VARCHAR NULL
-- $7 level VARCHAR NULL
-- required contract column year area_id area_name sector total
SELECT
  f.contract,
  f.column,
  f.import_id,
  import.file,
  f.line,
  f.year,
  f.area_id,
  coalesce(a.full_name, f.area_id) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  a.level AS area_level,
  f.sector,
  f.level,
  f.unit_id,
  f.unit_name,
  f.was_safe,
  f.was_class,
  f.k,
  f.n,
  f.printed,
  percent(f.k, f.n) AS percent,
  count(*) OVER ()::INTEGER AS total
FROM consistency_check($4, $5, $6, $7) f
LEFT JOIN area a ON a.id = f.area_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN import ON import.id = f.import_id AND import.contract = f.contract
WHERE f.fails
  AND f.code = $1
  AND f.against IS NOT DISTINCT FROM $2::VARCHAR
  AND ($3::INTEGER IS NULL OR f.year = $3)
ORDER BY f.year DESC, a.sort, f.sector, f.unit_name, f.line, f.column
LIMIT 1000
