-- One unit in all years in which it is in a list, the latest first, and the files and lines that say so.
-- $1 unit VARCHAR
-- needs unit_list
-- required year unit_name sector area_name
SELECT
  u.year, u.unit_name, u.code, u.sector::VARCHAR AS sector, u.level,
  u.area_name, u.parent_name,
  u.has_registered, u.safe, u.class, u.score, u.typical_state, u.decision_number, u.decision_date,
  r.file AS recognition_file, u.recognition_line, c.file AS classification_file, u.classification_line
FROM unit_said u
LEFT JOIN import r ON r.id = u.recognition_import AND r.contract = 'recognition'
LEFT JOIN import c ON c.id = u.classification_import AND c.contract = 'classification'
WHERE u.unit_id = $1
ORDER BY u.year DESC
