-- The tables that data is loaded into, as `data/ingest` hands it over: one table a contract, one row a row
-- of a file. `import_id` and `line` lead back to the file. NULL is "not reported", never zero or "no".
-- `tally.sql` and `metrics.sql` make from these what pages scan.

CREATE OR REPLACE TABLE area (
  id VARCHAR, code VARCHAR, name VARCHAR, kind VARCHAR, full_name VARCHAR, level VARCHAR,
  parent_id VARCHAR, valid_from VARCHAR, valid_to VARCHAR, sort INTEGER
);

-- Figures of `area_id` count for `group_id` on a basis; see data/model/basis.ts. Pages join `member`.
CREATE OR REPLACE TABLE area_member (
  basis VARCHAR, group_id VARCHAR, group_level VARCHAR, area_id VARCHAR, exact BOOLEAN
);

-- Metrics in the order of lists; `better` is 'higher', 'lower' or NULL.
CREATE OR REPLACE TABLE metric (id VARCHAR, sort INTEGER, kind VARCHAR, better VARCHAR, denominator VARCHAR);

CREATE OR REPLACE TABLE sector (id VARCHAR, sort INTEGER);

CREATE OR REPLACE TABLE dataset_year (year INTEGER, as_of VARCHAR, provisional BOOLEAN);

CREATE OR REPLACE TABLE import (id INTEGER, contract VARCHAR, file VARCHAR, sha256 VARCHAR, rows INTEGER);

CREATE OR REPLACE TABLE classification (
  import_id INTEGER, line INTEGER, area_id VARCHAR, unit_id VARCHAR,
  year INTEGER, unit_name VARCHAR, sector VARCHAR, level VARCHAR,
  score DOUBLE, class VARCHAR, models_rated_good INTEGER, models_noted INTEGER
);

CREATE OR REPLACE TABLE recognition (
  import_id INTEGER, line INTEGER, area_id VARCHAR, unit_id VARCHAR,
  year INTEGER, unit_name VARCHAR, sector VARCHAR, level VARCHAR,
  registered BOOLEAN, safe BOOLEAN, typical_registered BOOLEAN, typical BOOLEAN,
  decision_number VARCHAR, decision_date VARCHAR
);

CREATE OR REPLACE TABLE summary (
  import_id INTEGER, line INTEGER, area_id VARCHAR,
  year INTEGER, sector VARCHAR, level VARCHAR, kind VARCHAR,
  units INTEGER, units_named VARCHAR, registered INTEGER, safe INTEGER,
  excellent INTEGER, good INTEGER, average INTEGER, weak INTEGER,
  typical_registered INTEGER, typical INTEGER,
  printed_safe_percent DOUBLE, source VARCHAR, note VARCHAR
);

CREATE OR REPLACE TABLE indicator (
  import_id INTEGER, line INTEGER, area_id VARCHAR,
  year INTEGER, indicator VARCHAR, numerator INTEGER, denominator INTEGER, note VARCHAR
);

-- Whether an area was in force at the close of a statistical year, 31/10; as `inForce` and `areasDay` in
-- data/model say it. An area of the oldest list counts as there before it.
CREATE OR REPLACE MACRO in_force(valid_from, valid_to, y) AS
  (valid_from = '2022-01-01' OR valid_from <= y::INTEGER::VARCHAR || '-10-31')
  AND (valid_to IS NULL OR valid_to >= y::INTEGER::VARCHAR || '-10-31');

-- Units a flag holds for; NULL where no unit says anything of it.
CREATE OR REPLACE MACRO count_true(flag) AS
  CASE WHEN count(flag) > 0 THEN count(*) FILTER (WHERE flag)::INTEGER END;

-- Targets of plans: a metric of some sectors, pooled, against whole percent of its denominator or a count.
CREATE OR REPLACE TABLE target (
  plan_id VARCHAR, id VARCHAR, sort INTEGER, area_id VARCHAR, from_year INTEGER, to_year INTEGER,
  metric VARCHAR, denominator VARCHAR, sectors VARCHAR, test VARCHAR, percent INTEGER, count INTEGER
);
