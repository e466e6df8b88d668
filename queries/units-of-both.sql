-- One row a unit and year: what both lists say of it.
CREATE OR REPLACE TABLE listed_unit AS
SELECT
  coalesce(r.year, c.year) AS year,
  coalesce(r.unit_id, c.unit_id) AS unit_id,
  coalesce(r.unit_name, c.unit_name) AS unit_name,
  coalesce(r.sector, c.sector)::sector_ref AS sector,
  coalesce(r.level, c.level) AS level,
  coalesce(r.area_id, c.area_id)::area_ref AS area_id,
  r.registered, r.safe, r.typical_registered, r.typical, r.decision_number, r.decision_date,
  c.score, c.class, c.models_rated_good, c.models_noted,
  r.import_id AS recognition_import, r.line AS recognition_line,
  c.import_id AS classification_import, c.line AS classification_line
FROM recognition r
FULL JOIN classification c ON c.year = r.year AND c.unit_id = r.unit_id;

CREATE OR REPLACE VIEW unit_year AS FROM listed_unit;
