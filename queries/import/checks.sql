-- What does not fit together over a whole year, where rows of the given imports take part in it. `import_id`,
-- `file` and `line` lead to the row in question, which may be of an earlier import.
-- $1 imports VARCHAR NULL
-- $2 limit INTEGER
-- required code contract column import_id line year area_id full_name
SELECT
  found.code,
  found.contract,
  found.column,
  found.import_id,
  import.file,
  found.line,
  found.year,
  found.area_id,
  a.full_name,
  found.sector,
  found.unit_name,
  found.was_safe,
  found.was_class,
  found.k,
  found.n,
  -- What a total differs from: the sum of 'district's or 'commune's, of 'levels', or the units of a 'list'.
  found.against
FROM year_check($1) found
JOIN area a ON a.id = found.area_id
LEFT JOIN import ON import.id = found.import_id AND import.contract = found.contract
WHERE found.fails
ORDER BY found.code, found.year, a.sort, found.import_id, found.line, found.column, found.against
LIMIT $2::INTEGER
