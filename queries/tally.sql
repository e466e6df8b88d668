-- Makes the tables that pages scan, anew whenever data changes.

-- Ids as numbers behind the scenes: joins and groups over them take an eighth of the time of text. A type
-- must have a value even where there is no data.
DROP TABLE IF EXISTS measure;
DROP TABLE IF EXISTS tally;
DROP TABLE IF EXISTS member;
DROP TYPE IF EXISTS area_ref;
DROP TYPE IF EXISTS sector_ref;
CREATE TYPE area_ref AS ENUM (SELECT id FROM area UNION SELECT '' ORDER BY 1);
CREATE TYPE sector_ref AS ENUM (
  SELECT id FROM sector
  UNION SELECT sector FROM summary WHERE sector IS NOT NULL
  UNION SELECT '' ORDER BY 1
);

CREATE TABLE member AS
SELECT basis, group_id::area_ref AS group_id, group_level, area_id::area_ref AS area_id, exact
FROM area_member;

-- One row a unit and year: what both lists say of it.
CREATE OR REPLACE TABLE unit_year AS
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

-- Counts of one year × area × sector × level. A count is NULL where nothing was reported. Of acts (to
-- register, to be recognised as typical) nobody reports that they have not happened yet: a blank is "not yet"
-- once the sector reports the act that year. Of verdicts (safe, class) a blank is no result: `…_known` counts
-- the units that have one; `safe` is 0 of none where only others of the sector have. Summaries may lack `units`.
CREATE TABLE tally AS
WITH act AS (
  SELECT
    year, sector,
    count(registered) > 0 AS registers,
    count(typical_registered) > 0 AS registers_typical,
    count(typical) > 0 AS recognises_typical,
    count(safe) > 0 AS judges_safe
  FROM unit_year
  GROUP BY year, sector
),
unit AS (
  SELECT
    u.*,
    -- Known only where both years say whether the unit was typical.
    CASE WHEN u.typical IS NOT NULL THEN before.typical END AS was_typical,
    -- Eligible: safe and classified good or better in the year before (the plans of 2023).
    before.safe AND before.class IN ('excellent', 'good') AS is_eligible,
    CASE WHEN act.registers THEN coalesce(u.registered, FALSE) END AS has_registered,
    CASE WHEN act.registers_typical THEN coalesce(u.typical_registered, FALSE) END AS has_registered_typical,
    CASE WHEN act.recognises_typical THEN coalesce(u.typical, FALSE) END AS is_typical,
    act.judges_safe
  FROM unit_year u
  JOIN act ON act.year = u.year AND act.sector = u.sector
  LEFT JOIN unit_year before ON before.unit_id = u.unit_id AND before.year = u.year - 1
),
of_units AS (
  SELECT
    year, area_id, sector, level,
    count(*)::INTEGER AS units,
    count_true(has_registered) AS registered,
    count(safe)::INTEGER AS safe_known,
    CASE WHEN count(*) = count(*) FILTER (WHERE judges_safe) THEN count(*) FILTER (WHERE safe)::INTEGER END AS safe,
    count(class)::INTEGER AS classified,
    count_true(class = 'excellent') AS excellent,
    count_true(class = 'good') AS good,
    count_true(class = 'average') AS average,
    count_true(class = 'weak') AS weak,
    count_true(has_registered_typical) AS typical_registered,
    count(typical)::INTEGER AS typical_known,
    count_true(is_typical) AS typical,
    -- Among units of which both this year and the last say whether they were typical.
    count(was_typical)::INTEGER AS typical_both_known,
    count_true(was_typical) AS typical_before,
    -- NULL AND FALSE is FALSE: who has no result before is neither, not "no".
    count_true(CASE WHEN was_typical IS NOT NULL THEN was_typical AND typical END) AS typical_maintained,
    count_true(CASE WHEN was_typical IS NOT NULL THEN NOT was_typical AND typical END) AS typical_new,
    count_true(CASE WHEN was_typical IS NOT NULL THEN was_typical AND NOT typical END) AS typical_lost,
    -- Among units with both results in the year before.
    count(is_eligible)::INTEGER AS eligible_known,
    count_true(is_eligible) AS eligible
  FROM unit
  GROUP BY year, area_id, sector, level
),
-- Summary counts stand where no list of units covers their year, area and sector.
of_summary AS (
  SELECT
    s.*,
    -- Reports leave out a class that has no unit: the classified are known where the upper three are given.
    s.excellent + s.good + s.average + coalesce(s.weak, 0) AS classified
  FROM summary s
  -- The class of a district is not that of a unit: it is listed, never counted with the five sectors.
  WHERE s.sector <> 'district' AND NOT EXISTS (
    SELECT 1 FROM of_units t
    JOIN member m ON m.basis = 'reported' AND m.group_id = s.area_id::area_ref AND m.area_id = t.area_id
    WHERE t.year = s.year AND position(t.sector::VARCHAR IN s.sector) > 0
  )
)
SELECT * FROM of_units
UNION ALL
SELECT
  year, area_id::area_ref, sector::sector_ref, level,
  units, registered, units, safe, classified, excellent, good, average, weak,
  typical_registered, units, typical,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM of_summary;
