-- Makes the tables that pages scan, anew whenever data changes: after `references.sql` and `unit_year`, which a script
-- of its own makes of the lists that there are.

-- What a total has beyond its parts; parts that are more than it are a question for `import/checks.sql`.
CREATE OR REPLACE MACRO beyond(total, parts) AS
  CASE WHEN total IS NOT NULL THEN greatest(total - coalesce(parts, 0), 0)::INTEGER END;

-- Which acts and verdicts a sector reports in a year at all. Of acts (to register, to be recognised as typical) nobody
-- reports that they have not happened yet: a blank is "not yet" once the sector reports the act that year. Of verdicts
-- (safe, class) a blank is no result.
CREATE OR REPLACE TABLE act AS
SELECT
  year, sector,
  count(registered) > 0 AS registers,
  count(typical_registered) > 0 AS registers_typical,
  count(typical) > 0 AS recognises_typical,
  count(safe) > 0 AS judges_safe
FROM unit_year
GROUP BY year, sector;

-- What may be the year before of any: the only year of a first file need not be gone through for it.
CREATE OR REPLACE VIEW last_year AS
SELECT year, unit_id, safe, class, typical FROM unit_year WHERE year + 1 IN (SELECT year FROM act);

-- A unit in a year, with what follows from its sector's reports and from the year before.
CREATE OR REPLACE VIEW unit_standing AS
SELECT
  u.*,
  before.safe AS safe_before,
  before.class AS class_before,
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
LEFT JOIN last_year before ON before.unit_id = u.unit_id AND before.year = u.year - 1;

-- Counts of one year × area × sector × level. A count is NULL where nothing was reported: `…_known` counts the units
-- that have a verdict; `safe` is 0 of none where only others of the sector have. Summaries may lack `units`, and lead
-- back to their row of a file (`summary_import`, `summary_line`).
CREATE TABLE tally AS
WITH unit AS (
  SELECT
    u.*,
    -- Known only where both years say whether the unit was typical.
    CASE WHEN u.typical IS NOT NULL THEN before.typical END AS was_typical,
    -- Eligible: safe and classified good or better in the year before (the plans of 2023).
    before.safe AND before.class IN ('excellent', 'good') AS is_eligible
  FROM unit_year u
  LEFT JOIN last_year before ON before.unit_id = u.unit_id AND before.year = u.year - 1
),
counted AS (
  SELECT
    year, area_id, sector, level,
    count(*)::INTEGER AS units,
    count(*) FILTER (WHERE registered)::INTEGER AS registered,
    count(safe)::INTEGER AS safe_known,
    count(*) FILTER (WHERE safe)::INTEGER AS safe,
    count(class)::INTEGER AS classified,
    count_true(class = 'excellent') AS excellent,
    count_true(class = 'good') AS good,
    count_true(class = 'average') AS average,
    count_true(class = 'weak') AS weak,
    count(*) FILTER (WHERE typical_registered)::INTEGER AS typical_registered,
    count(typical)::INTEGER AS typical_known,
    count(*) FILTER (WHERE typical)::INTEGER AS typical,
    -- Among units of which both this year and the last say whether they were typical.
    count(was_typical)::INTEGER AS typical_both_known,
    count_true(was_typical) AS typical_before,
    -- NULL AND FALSE is FALSE: who has no result before is neither, not "no".
    count_true(CASE WHEN was_typical IS NOT NULL THEN was_typical AND typical END) AS typical_maintained,
    count_true(CASE WHEN was_typical IS NOT NULL THEN NOT was_typical AND typical END) AS typical_new,
    count_true(CASE WHEN was_typical IS NOT NULL THEN was_typical AND NOT typical END) AS typical_lost,
    -- Among units with both results in the year before.
    count(is_eligible)::INTEGER AS eligible_known,
    count_true(is_eligible) AS eligible,
    count(models_rated_good)::INTEGER AS models_known,
    count_true(models_rated_good > 0) AS with_model,
    count(models_noted)::INTEGER AS noted_known,
    count_true(models_noted > 0) AS with_noted_model
  FROM unit
  GROUP BY year, area_id, sector, level
),
of_units AS (
  SELECT
    c.year, c.area_id, c.sector, c.level, c.units,
    CASE WHEN act.registers THEN c.registered END AS registered,
    c.safe_known,
    CASE WHEN act.judges_safe THEN c.safe END AS safe,
    c.classified, c.excellent, c.good, c.average, c.weak,
    CASE WHEN act.registers_typical THEN c.typical_registered END AS typical_registered,
    c.typical_known,
    CASE WHEN act.recognises_typical THEN c.typical END AS typical,
    c.typical_both_known, c.typical_before, c.typical_maintained, c.typical_new, c.typical_lost,
    c.eligible_known, c.eligible,
    c.models_known, c.with_model, c.noted_known, c.with_noted_model,
    NULL::INTEGER AS summary_import, NULL::INTEGER AS summary_line
  FROM counted c
  JOIN act ON act.year = c.year AND act.sector = c.sector
),
-- Summary counts stand where no list of units covers their year, area and sector. The class of a district is not
-- that of a unit: it is listed, never counted with the five sectors.
uncovered AS (
  SELECT s.rowid AS id, s.*
  FROM summary s
  WHERE s.sector <> 'district' AND NOT EXISTS (
    SELECT 1 FROM of_units t
    JOIN member m ON m.basis = 'reported' AND m.group_id = s.area_id::area_ref AND m.area_id = t.area_id
    WHERE t.year = s.year AND position(t.sector::VARCHAR IN s.sector) > 0
  )
),
-- A total may stand beside its parts, districts beside their communes: what the parts say is theirs, and the
-- total counts for the rest only, so that nothing is counted twice and sums are those that were reported.
inside AS (
  SELECT t.id AS total, p.id AS part
  FROM uncovered t
  JOIN member m ON m.basis = 'reported' AND m.group_id = t.area_id::area_ref AND m.area_id <> m.group_id
  JOIN uncovered p
    ON p.area_id::area_ref = m.area_id AND p.year = t.year AND p.sector = t.sector
    AND p.level IS NOT DISTINCT FROM t.level AND p.kind IS NOT DISTINCT FROM t.kind
),
next_inside AS (
  SELECT total, part
  FROM inside i
  WHERE NOT EXISTS (
    SELECT 1 FROM inside outer_part JOIN inside inner_part ON inner_part.total = outer_part.part
    WHERE outer_part.total = i.total AND inner_part.part = i.part
  )
),
-- So with the levels of management beside their total; of a total that has areas inside, the levels are left out.
by_level AS (
  SELECT t.id AS total, p.id AS part, t.id IN (SELECT total FROM next_inside) AS is_left_out
  FROM uncovered t
  JOIN uncovered p
    ON p.area_id = t.area_id AND p.year = t.year AND p.sector = t.sector AND p.kind IS NOT DISTINCT FROM t.kind
  WHERE t.level IS NULL AND p.level IS NOT NULL
),
parts AS (
  SELECT
    of_total.total AS id,
    sum(units) AS units, sum(registered) AS registered, sum(safe) AS safe,
    sum(excellent) AS excellent, sum(good) AS good, sum(average) AS average, sum(weak) AS weak,
    sum(typical_registered) AS typical_registered, sum(typical) AS typical
  FROM (
    SELECT total, part FROM next_inside
    UNION ALL SELECT total, part FROM by_level WHERE NOT is_left_out
  ) of_total
  JOIN uncovered p ON p.id = of_total.part
  GROUP BY of_total.total
),
rest AS (
  SELECT
    s.import_id, s.line, s.year, s.area_id, s.sector, s.level,
    beyond(s.units, p.units) AS units, beyond(s.registered, p.registered) AS registered,
    beyond(s.safe, p.safe) AS safe,
    beyond(s.excellent, p.excellent) AS excellent, beyond(s.good, p.good) AS good,
    beyond(s.average, p.average) AS average, beyond(s.weak, p.weak) AS weak,
    beyond(s.typical_registered, p.typical_registered) AS typical_registered, beyond(s.typical, p.typical) AS typical
  FROM uncovered s
  LEFT JOIN parts p ON p.id = s.id
  WHERE s.id NOT IN (SELECT part FROM by_level WHERE is_left_out)
),
of_summary AS (
  SELECT
    *,
    -- Reports leave out a class that has no unit: the classified are known where the upper three are given.
    excellent + good + average + coalesce(weak, 0) AS classified
  FROM rest
)
SELECT * FROM of_units
UNION ALL
SELECT
  year, area_id::area_ref, sector::sector_ref, level,
  units, registered, units, safe, classified, excellent, good, average, weak,
  typical_registered, units, typical,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  import_id, line
FROM of_summary;
