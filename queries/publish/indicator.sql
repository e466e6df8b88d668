-- The rows of the table as they hold now, to be loaded again elsewhere.
-- required import_id line area_id year
SELECT
  import_id, line, area_id, year, indicator,
  numerator, denominator, note
FROM indicator
ORDER BY import_id, line
