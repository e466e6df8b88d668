-- Keeps what is held now as the state before: run before the rebuild with other data.
CREATE OR REPLACE TABLE before_unit_year AS
SELECT
  year, unit_id, unit_name, sector::VARCHAR AS sector, level, area_id::VARCHAR AS area_id,
  registered, safe, typical_registered, typical, decision_number, decision_date,
  score, class, models_rated_good, models_noted
FROM unit_year;

CREATE OR REPLACE TABLE before_measure AS
SELECT
  year, area_id::VARCHAR AS area_id, sector::VARCHAR AS sector, level,
  metric::VARCHAR AS metric, denominator, k, n, is_default
FROM measure;

CREATE OR REPLACE TABLE before_rows AS
SELECT 'classification' AS contract, year, count(*)::INTEGER AS rows FROM classification GROUP BY year
UNION ALL SELECT 'recognition', year, count(*)::INTEGER FROM recognition GROUP BY year
UNION ALL SELECT 'summary', year, count(*)::INTEGER FROM summary GROUP BY year
UNION ALL SELECT 'indicator', year, count(*)::INTEGER FROM indicator GROUP BY year;
