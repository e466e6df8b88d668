-- Which rows hold where several imports speak of the same: runs after all rows are in, before `tally.sql`, where
-- `contested.sql` says that there is work to do.
-- The rows of an import are superseded by a later import of the same contract that takes the place of its
-- years (mode 'year'), of its area in those years ('area'), or has a row of the same key. In mode 'rows' a
-- column that the later file lacks keeps what the superseded row of that key said.

-- Years of which more than one import speaks; shipped data has none.
CREATE OR REPLACE TABLE import_year AS
WITH spoken AS (
  SELECT DISTINCT 'classification' AS contract, import_id, year FROM classification
  UNION ALL SELECT DISTINCT 'recognition', import_id, year FROM recognition
  UNION ALL SELECT DISTINCT 'summary', import_id, year FROM summary
  UNION ALL SELECT DISTINCT 'indicator', import_id, year FROM indicator
)
SELECT
  s.contract, s.import_id, s.year, coalesce(i.mode, 'rows') AS mode, i.area_id,
  ',' || coalesce(i.absent, '') || ',' AS absent
FROM spoken s
LEFT JOIN import i ON i.id = s.import_id AND i.contract = s.contract
QUALIFY count(*) OVER (PARTITION BY s.contract, s.year) > 1;

-- All rows of those years. A later row of the same key supersedes an earlier one.
CREATE OR REPLACE TABLE claim AS
WITH keyed AS (
  SELECT 'classification' AS contract, rowid AS place, import_id, line, year, area_id, unit_id AS key
    FROM classification
    WHERE year IN (SELECT year FROM import_year WHERE contract = 'classification')
  UNION ALL SELECT 'recognition', rowid, import_id, line, year, area_id, unit_id
    FROM recognition
    WHERE year IN (SELECT year FROM import_year WHERE contract = 'recognition')
  UNION ALL SELECT
    'summary', rowid, import_id, line, year, area_id,
    concat(area_id, chr(31), sector, chr(31), level, chr(31), kind)
    FROM summary
    WHERE year IN (SELECT year FROM import_year WHERE contract = 'summary')
  UNION ALL SELECT 'indicator', rowid, import_id, line, year, area_id, concat(area_id, chr(31), indicator)
    FROM indicator
    WHERE year IN (SELECT year FROM import_year WHERE contract = 'indicator')
),
-- The first later import that takes the place of a year or an area as a whole.
cut AS (
  SELECT k.contract, k.import_id, k.year, k.area_id, min(j.import_id) AS cut_by
  FROM (SELECT DISTINCT contract, import_id, year, area_id FROM keyed) k
  JOIN import_year j ON j.contract = k.contract AND j.year = k.year AND j.import_id > k.import_id
  WHERE j.mode = 'year' OR (j.mode = 'area' AND (j.area_id, k.area_id) IN (
    SELECT (group_id, area_id) FROM area_member WHERE basis = 'reported'
  ))
  GROUP BY k.contract, k.import_id, k.year, k.area_id
)
SELECT
  k.*, own.mode, own.absent, cut.cut_by,
  max(k.import_id) OVER (PARTITION BY k.contract, k.year, k.key) AS last_by
FROM keyed k
JOIN import_year own ON own.contract = k.contract AND own.import_id = k.import_id AND own.year = k.year
LEFT JOIN cut
  ON cut.contract = k.contract AND cut.import_id = k.import_id AND cut.year = k.year AND cut.area_id = k.area_id;

-- Keys of which a file without all columns spoke last, with all that was said of them. A row goes on from the
-- one before it unless that had lost its place to a whole year or area by then.
CREATE OR REPLACE TABLE chain AS
WITH several AS (
  SELECT contract, year, key
  FROM claim
  GROUP BY contract, year, key
  HAVING min(import_id) < max(import_id)
    AND count(*) FILTER (WHERE import_id = last_by AND mode = 'rows' AND absent <> ',,' AND cut_by IS NULL) > 0
),
linked AS (
  SELECT
    c.*,
    first_value(c.import_id) OVER earlier AS from_import,
    first_value(c.cut_by) OVER earlier AS from_cut_by
  FROM claim c
  JOIN several USING (contract, year, key)
  WINDOW earlier AS (
    PARTITION BY c.contract, c.year, c.key ORDER BY c.import_id GROUPS BETWEEN 1 PRECEDING AND 1 PRECEDING
  )
)
SELECT
  contract, place, import_id, line, year, key, absent,
  mode = 'rows' AND from_import IS NOT NULL AND (from_cut_by IS NULL OR from_cut_by > import_id) AS goes_on,
  import_id = last_by AND cut_by IS NULL AS holds
FROM linked;

-- What a column says along a chain: the row's own word, or where its file lacks the column the last word before.
CREATE OR REPLACE MACRO carried(name, value) AS (
  last_value(
    CASE WHEN NOT goes_on OR value IS NOT NULL OR position(',' || name || ',' IN absent) = 0 THEN {'said': value} END
    IGNORE NULLS
  ) OVER (PARTITION BY c.year, c.key ORDER BY c.import_id, c.line ROWS UNBOUNDED PRECEDING)
).said;

UPDATE classification SET
  unit_name = said.unit_name, sector = said.sector, level = said.level, score = said.score, class = said.class,
  models_rated_good = said.models_rated_good, models_noted = said.models_noted
FROM (
  SELECT
    c.place, c.holds,
    carried('unit_name', t.unit_name) AS unit_name,
    carried('sector', t.sector) AS sector,
    carried('level', t.level) AS level,
    carried('score', t.score) AS score,
    carried('class', t.class) AS class,
    carried('models_rated_good', t.models_rated_good) AS models_rated_good,
    carried('models_noted', t.models_noted) AS models_noted
  FROM chain c
  JOIN classification t ON t.rowid = c.place
  WHERE c.contract = 'classification'
) said
WHERE said.holds AND said.place = classification.rowid;

UPDATE recognition SET
  unit_name = said.unit_name, sector = said.sector, level = said.level,
  registered = said.registered, safe = said.safe,
  typical_registered = said.typical_registered, typical = said.typical,
  decision_number = said.decision_number, decision_date = said.decision_date
FROM (
  SELECT
    c.place, c.holds,
    carried('unit_name', t.unit_name) AS unit_name,
    carried('sector', t.sector) AS sector,
    carried('level', t.level) AS level,
    carried('registered', t.registered) AS registered,
    carried('safe', t.safe) AS safe,
    carried('typical_registered', t.typical_registered) AS typical_registered,
    carried('typical', t.typical) AS typical,
    carried('decision_number', t.decision_number) AS decision_number,
    carried('decision_date', t.decision_date) AS decision_date
  FROM chain c
  JOIN recognition t ON t.rowid = c.place
  WHERE c.contract = 'recognition'
) said
WHERE said.holds AND said.place = recognition.rowid;

UPDATE summary SET
  units = said.units, units_named = said.units_named, registered = said.registered, safe = said.safe,
  excellent = said.excellent, good = said.good, average = said.average, weak = said.weak,
  typical_registered = said.typical_registered, typical = said.typical,
  printed_safe_percent = said.printed_safe_percent, source = said.source, note = said.note
FROM (
  SELECT
    c.place, c.holds,
    carried('units', t.units) AS units,
    carried('units_named', t.units_named) AS units_named,
    carried('registered', t.registered) AS registered,
    carried('safe', t.safe) AS safe,
    carried('excellent', t.excellent) AS excellent,
    carried('good', t.good) AS good,
    carried('average', t.average) AS average,
    carried('weak', t.weak) AS weak,
    carried('typical_registered', t.typical_registered) AS typical_registered,
    carried('typical', t.typical) AS typical,
    carried('printed_safe_percent', t.printed_safe_percent) AS printed_safe_percent,
    carried('source', t.source) AS source,
    carried('note', t.note) AS note
  FROM chain c
  JOIN summary t ON t.rowid = c.place
  WHERE c.contract = 'summary'
) said
WHERE said.holds AND said.place = summary.rowid;

UPDATE indicator SET numerator = said.numerator, denominator = said.denominator, note = said.note
FROM (
  SELECT
    c.place, c.holds,
    carried('numerator', t.numerator) AS numerator,
    carried('denominator', t.denominator) AS denominator,
    carried('note', t.note) AS note
  FROM chain c
  JOIN indicator t ON t.rowid = c.place
  WHERE c.contract = 'indicator'
) said
WHERE said.holds AND said.place = indicator.rowid;

CREATE OR REPLACE MACRO superseded(of_contract) AS TABLE
SELECT place FROM claim WHERE contract = of_contract AND (cut_by IS NOT NULL OR import_id < last_by);

DELETE FROM classification WHERE rowid IN (FROM superseded('classification'));
DELETE FROM recognition WHERE rowid IN (FROM superseded('recognition'));
DELETE FROM summary WHERE rowid IN (FROM superseded('summary'));
DELETE FROM indicator WHERE rowid IN (FROM superseded('indicator'));

DROP TABLE chain;
DROP TABLE claim;
DROP TABLE import_year;
