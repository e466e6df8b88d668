-- What the page Explore asks: views with the names and columns that `explore-views.ts` documents, in a schema of
-- their own. They stay as they are when the tables behind them change. `percent(k, n)` and `total(n)` of
-- `metrics.sql` can be used over them.
CREATE SCHEMA IF NOT EXISTS explore;

CREATE OR REPLACE VIEW explore.areas AS
SELECT
  a.id AS area_id, a.code, a.name, a.full_name, a.kind AS area_kind, a.level AS area_level,
  a.parent_id, parent.full_name AS parent_name, a.valid_from, a.valid_to, a.sort
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id;

CREATE OR REPLACE VIEW explore.area_groups AS
SELECT
  m.basis, m.group_id, g.full_name AS group_name, m.group_level, m.area_id, a.full_name AS area_name, m.exact
FROM area_member m
LEFT JOIN area g ON g.id = m.group_id
LEFT JOIN area a ON a.id = m.area_id;

CREATE OR REPLACE VIEW explore.lineages AS
SELECT
  l.from_id, f.full_name AS from_name, l.to_id, t.full_name AS to_name, l.part, l.since, l.resolution
FROM lineage l
LEFT JOIN area f ON f.id = l.from_id
LEFT JOIN area t ON t.id = l.to_id;

CREATE OR REPLACE VIEW explore.units AS
SELECT
  u.year, u.unit_id, u.unit_name, u.sector::VARCHAR AS sector, u.level,
  u.area_id::VARCHAR AS area_id, a.full_name AS area_name, parent.full_name AS parent_name,
  u.has_registered AS registered, u.safe, u.class, u.score,
  u.has_registered_typical AS typical_registered, u.is_typical AS typical,
  u.safe_before, u.class_before, u.was_typical AS typical_before, u.is_eligible AS eligible,
  u.models_rated_good, u.models_noted, u.decision_number, u.decision_date,
  u.recognition_import, u.recognition_line, u.classification_import, u.classification_line
FROM unit_standing u
LEFT JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id;

CREATE OR REPLACE VIEW explore.tallies AS
SELECT
  t.year, t.area_id::VARCHAR AS area_id, a.full_name AS area_name, t.sector::VARCHAR AS sector, t.level,
  t.units, t.registered, t.safe, t.safe_known, t.classified, t.excellent, t.good, t.average, t.weak,
  t.typical_registered, t.typical, t.typical_known,
  t.typical_before, t.typical_both_known, t.typical_maintained, t.typical_new, t.typical_lost,
  t.eligible, t.eligible_known
FROM tally t
LEFT JOIN area a ON a.id = t.area_id::VARCHAR;

CREATE OR REPLACE VIEW explore.measures AS
SELECT
  m.year, m.area_id::VARCHAR AS area_id, a.full_name AS area_name, m.sector::VARCHAR AS sector, m.level,
  m.metric::VARCHAR AS metric, m.denominator, m.is_default, m.k, m.n
FROM measure m
LEFT JOIN area a ON a.id = m.area_id::VARCHAR;

CREATE OR REPLACE VIEW explore.summaries AS
SELECT
  s.year, s.area_id, a.full_name AS area_name, s.sector, s.level, s.kind AS unit_kind,
  s.units, s.registered, s.safe, s.excellent, s.good, s.average, s.weak, s.typical_registered, s.typical,
  s.printed_safe_percent, s.source, s.note, s.import_id, s.line
FROM summary s
LEFT JOIN area a ON a.id = s.area_id;

CREATE OR REPLACE VIEW explore.indicators AS
SELECT
  i.year, i.area_id, a.full_name AS area_name, i.indicator, i.numerator AS k, i.denominator AS n,
  i.note, i.import_id, i.line
FROM indicator i
LEFT JOIN area a ON a.id = i.area_id;

-- Of an own plan the key is its id and a mark of its content; it takes the place of a shipped plan of its id.
CREATE OR REPLACE VIEW explore.plan_rules AS
SELECT
  split_part(t.plan_id, '@', 1) AS plan_id, t.rule_id, t.part_id, t.is_quota, t.area_id, t.per,
  t.from_year, t.to_year, t.by_year, t.metric, t.denominator, t.indicator,
  t.sectors, t.levels, t.kinds, t.typical_in, t.test, t.percent, t.count
FROM target t
WHERE position('@' IN t.plan_id) > 0
  OR t.plan_id NOT IN (SELECT split_part(plan_id, '@', 1) FROM target WHERE position('@' IN plan_id) > 0);

CREATE OR REPLACE VIEW explore.imports AS
SELECT id AS import_id, contract, file, sha256, rows, mode, area_id AS replaced_area_id, absent
FROM import;

CREATE OR REPLACE VIEW explore.years AS
SELECT year, as_of, provisional FROM dataset_year;
