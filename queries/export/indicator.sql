-- Indicators of areas as they hold now, in the columns of the contract: of one year or all, within an area or anywhere.
-- $1 year INTEGER NULL
-- $2 area VARCHAR NULL
-- required year area_code area indicator
SELECT
  t.year,
  a.code AS area_code,
  a.full_name AS area,
  t.indicator,
  t.numerator,
  t.denominator,
  t.note
FROM indicator t
JOIN area a ON a.id = t.area_id
WHERE ($1::INTEGER IS NULL OR t.year = $1)
  AND ($2::VARCHAR IS NULL
    OR t.area_id IN (SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2))
ORDER BY t.year, a.sort, t.indicator, t.import_id, t.line
