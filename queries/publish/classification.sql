-- The rows of the table as they hold now, to be loaded again elsewhere.
-- required import_id line area_id unit_id year
SELECT
  import_id, line, area_id, unit_id, year, unit_name, sector, level,
  score, class, models_rated_good, models_noted
FROM classification
ORDER BY import_id, line
