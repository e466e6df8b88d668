-- One row a unit and year, where only lists of recognition have come: nothing is put beside them, so they are not copied.
DROP TABLE IF EXISTS listed_unit;
CREATE OR REPLACE VIEW unit_year AS
SELECT
  year, unit_id, unit_name, sector::sector_ref AS sector, level, area_id::area_ref AS area_id,
  registered, safe, typical_registered, typical, decision_number, decision_date,
  NULL::DOUBLE AS score, NULL::VARCHAR AS class, NULL::INTEGER AS models_rated_good, NULL::INTEGER AS models_noted,
  import_id AS recognition_import, line AS recognition_line,
  NULL::INTEGER AS classification_import, NULL::INTEGER AS classification_line
FROM recognition;
