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

-- What became of areas: on `since` all of `from_id` (part 'whole') or some of it ('part') went into `to_id`.
CREATE OR REPLACE TABLE lineage (from_id VARCHAR, to_id VARCHAR, part VARCHAR, since VARCHAR, resolution VARCHAR);

-- Metrics in the order of lists; `better` is 'higher', 'lower' or NULL.
CREATE OR REPLACE TABLE metric (id VARCHAR, sort INTEGER, kind VARCHAR, better VARCHAR, denominator VARCHAR);

CREATE OR REPLACE TABLE sector (id VARCHAR, sort INTEGER);

-- Words in a unit's name that say that the rule leaves it out, and words that say it does not; see
-- data/ingest/check-subject.ts.
CREATE OR REPLACE TABLE left_out (sector VARCHAR, words VARCHAR, is_exception BOOLEAN);

CREATE OR REPLACE TABLE dataset_year (year INTEGER, as_of VARCHAR, provisional BOOLEAN);

-- One row an import and contract: how many rows it brought, and what they take the place of. `mode` is 'year',
-- 'area' (then of `area_id`) or 'rows'; `absent` names, joined by commas, columns that its file lacks.
CREATE OR REPLACE TABLE import (
  id INTEGER, contract VARCHAR, file VARCHAR, sha256 VARCHAR, rows INTEGER,
  mode VARCHAR, area_id VARCHAR, absent VARCHAR
);

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

-- Accepted rows of areas, by code; `area`, `area_member` and `lineage` above hold them already (data/areas).
CREATE OR REPLACE TABLE areas (
  import_id INTEGER, line INTEGER, area_id VARCHAR,
  code VARCHAR, name VARCHAR, area_kind VARCHAR, parent VARCHAR,
  valid_from VARCHAR, valid_to VARCHAR, successors VARCHAR, resolution VARCHAR
);

-- Whether an area was in force at the close of a statistical year, 31/10; as `inForce` and `areasDay` in
-- data/model say it. An area of the oldest list counts as there before it.
CREATE OR REPLACE MACRO in_force(valid_from, valid_to, y) AS
  (valid_from = '2022-01-01' OR valid_from <= y::INTEGER::VARCHAR || '-10-31')
  AND (valid_to IS NULL OR valid_to >= y::INTEGER::VARCHAR || '-10-31');

-- Units a flag holds for; NULL where no unit says anything of it.
CREATE OR REPLACE MACRO count_true(flag) AS
  CASE WHEN count(flag) > 0 THEN count(*) FILTER (WHERE flag)::INTEGER END;

-- Rules of plans, one row a target or a part of a quota: what is measured (a metric of some sectors, pooled, or
-- a reported indicator) against whole percent of its denominator, a count, or nothing (`test` 'shown'). `per` is the level of the areas
-- that have to meet it one by one. See data/plans/target-rows.ts.
CREATE OR REPLACE TABLE target (
  plan_id VARCHAR, rule_id VARCHAR, part_id VARCHAR, sort INTEGER, is_quota BOOLEAN,
  area_id VARCHAR, area_level VARCHAR, per VARCHAR, need VARCHAR,
  from_year INTEGER, to_year INTEGER, by_year INTEGER,
  metric VARCHAR, denominator VARCHAR, indicator VARCHAR, sectors VARCHAR, levels VARCHAR, kinds VARCHAR,
  typical_in INTEGER, test VARCHAR, percent INTEGER, count INTEGER
);

-- Whether an id stands in a list of ids joined by commas; NULL is a list of all.
CREATE OR REPLACE MACRO listed(id, list) AS
  list::VARCHAR IS NULL OR position(',' || id::VARCHAR || ',' IN ',' || list::VARCHAR || ',') > 0;

-- A name for likeness only, never for identity: no case, accents, punctuation or leading zeros.
CREATE OR REPLACE MACRO name_key(name) AS trim(regexp_replace(
  regexp_replace(replace(lower(strip_accents(name)), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g'),
  '\b0+([0-9])', '\1', 'g'
));

-- The words of one key that another has not, and their first letters.
CREATE OR REPLACE MACRO other_words(key, than) AS coalesce(array_to_string(
  list_filter(string_split(key, ' '), lambda word: NOT list_contains(string_split(than, ' '), word)), ' '
), '');
CREATE OR REPLACE MACRO initials(key) AS regexp_replace(key, '([a-z0-9])[a-z0-9]* ?', '\1', 'g');

-- The numbers in a key: other numbers are other units.
CREATE OR REPLACE MACRO numbers(key) AS trim(regexp_replace(key, '[^0-9]+', ' ', 'g'));

-- How alike two keys are, 0 to 1. Names share words such as "truong thcs", so it is the words they do not share
-- that count. A name of two words or more inside the other is alike, and so are words and their first letters.
CREATE OR REPLACE MACRO name_similarity(a, b) AS CASE
  WHEN a = b THEN 1.0::DOUBLE
  WHEN numbers(a) <> numbers(b) THEN 0
  WHEN position(' ' IN a) > 0 AND position(' ' IN b) > 0 AND (other_words(a, b) = '' OR other_words(b, a) = '')
    THEN 0.9 + 0.1 * least(length(a), length(b)) / greatest(length(a), length(b))
  WHEN initials(other_words(a, b)) = other_words(b, a) OR initials(other_words(b, a)) = other_words(a, b) THEN 0.9
  ELSE least(jaro_winkler_similarity(a, b), jaro_winkler_similarity(other_words(a, b), other_words(b, a)))
END;

-- A text with its tones beside it: where in a syllable a tone mark is put makes no other name.
CREATE OR REPLACE MACRO tones_apart(text) AS
  translate(
    lower(text),
    'àằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ',
    'aăâeêioôơuưyaăâeêioôơuưyaăâeêioôơuưyaăâeêioôơuưyaăâeêioôơuưy'
  ) || regexp_replace(
    translate(
      lower(text),
      'àằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ',
      'FFFFFFFFFFFFSSSSSSSSSSSSRRRRRRRRRRRRXXXXXXXXXXXXJJJJJJJJJJJJ'
    ), '[^FSRXJ]', '', 'g'
  );

-- The code in a unit's id. Without a code the id is made of sector, folded name and area (data/ingest): NULL where
-- the row gives that id again, else (a unit that goes on under another name) the id itself stands for a code.
CREATE OR REPLACE MACRO unit_code(unit_id, sector, unit_name, area_id) AS CASE
  WHEN tones_apart(unit_id)
    <> tones_apart(sector || '|' || regexp_replace(unit_name, '\s+', ' ', 'g') || '|' || area_id) THEN unit_id
END;
