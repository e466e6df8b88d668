-- The rows of the table as they hold now, to be loaded again elsewhere.
-- required import_id line area_id unit_id year
SELECT
  import_id, line, area_id, unit_id, year, unit_name, sector, level,
  registered, safe, typical_registered, typical, decision_number, decision_date
FROM recognition
ORDER BY import_id, line
