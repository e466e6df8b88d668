-- The rows of the table as they hold now, to be loaded again elsewhere.
-- required import_id line area_id year
SELECT
  import_id, line, area_id, year, sector, level, kind,
  units, units_named, registered, safe, excellent, good, average, weak,
  typical_registered, typical, printed_safe_percent, source, note
FROM summary
ORDER BY import_id, line
