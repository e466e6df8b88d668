-- What `before.sql` keeps of the data held before, for the questions under import/: it has to outlive the
-- rebuild, so that text stands where `tally.sql` has types of its own.
CREATE TABLE IF NOT EXISTS before_unit_year (
  year INTEGER, unit_id VARCHAR, unit_name VARCHAR, sector VARCHAR, level VARCHAR, area_id VARCHAR,
  registered BOOLEAN, safe BOOLEAN, typical_registered BOOLEAN, typical BOOLEAN,
  decision_number VARCHAR, decision_date VARCHAR,
  score DOUBLE, class VARCHAR, models_rated_good INTEGER, models_noted INTEGER
);
CREATE TABLE IF NOT EXISTS before_measure (
  year INTEGER, area_id VARCHAR, sector VARCHAR, level VARCHAR,
  metric VARCHAR, denominator VARCHAR, k INTEGER, n INTEGER, is_default BOOLEAN
);
CREATE TABLE IF NOT EXISTS before_rows (contract VARCHAR, year INTEGER, rows INTEGER);
