-- One row a unit and year, where only lists with classes have come: nothing is put beside them, so they are not copied.
DROP TABLE IF EXISTS listed_unit;
CREATE OR REPLACE VIEW unit_year AS
SELECT
  year, unit_id, unit_name, sector::sector_ref AS sector, level, area_id::area_ref AS area_id,
  NULL::BOOLEAN AS registered, NULL::BOOLEAN AS safe, NULL::BOOLEAN AS typical_registered, NULL::BOOLEAN AS typical,
  NULL::VARCHAR AS decision_number, NULL::VARCHAR AS decision_date,
  score, class, models_rated_good, models_noted,
  NULL::INTEGER AS recognition_import, NULL::INTEGER AS recognition_line,
  import_id AS classification_import, line AS classification_line
FROM classification;
