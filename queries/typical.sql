-- The road of a year to "typical", for the questions under `typical/`: macros over `unit_standing` and `tally`.

-- The steps, in the order of lists; `base` is the step among whose units a step looks.
CREATE OR REPLACE MACRO typical_steps() AS TABLE
SELECT * FROM (VALUES
  ('units', 'units', 0),
  ('safe_before', 'units', 1),
  ('class_before', 'units', 2),
  ('eligible', 'units', 3),
  ('registered', 'units', 4),
  ('undecided', 'registered', 5),
  ('typical', 'units', 6),
  ('held', 'units', 7),
  ('maintained', 'held', 8),
  ('lost', 'held', 9),
  ('gone', 'held', 10),
  ('new', 'typical', 11),
  ('registered_not_eligible', 'registered', 12),
  ('typical_not_eligible', 'typical', 13),
  ('typical_not_registered', 'typical', 14),
  ('eligible_not_registered', 'eligible', 15)
) AS of_year(step, base, sort);

-- The units of a year with what the year before says of them, and the units that were typical then and are in no
-- list of their sector any more (`is_listed` is FALSE). Eligible is who was safe, with one of some classes, in
-- the year before; NULL where that year does not say. `reason` is why a unit is not eligible, or not known to be.
CREATE OR REPLACE MACRO typical_unit(of_year, of_sectors, of_classes) AS TABLE
WITH of_sector AS (
  SELECT DISTINCT sector FROM tally WHERE pools(of_sectors, sector::VARCHAR)
),
joined AS (
  SELECT
    u.unit_id, u.unit_name, u.sector, u.level, u.area_id, TRUE AS is_listed,
    before.unit_id IS NOT NULL AS was_listed,
    u.safe_before,
    u.class_before,
    listed(u.class_before, of_classes) AS class_fits,
    before.typical AS was_typical,
    u.has_registered_typical AS registered,
    u.typical AS decided,
    u.is_typical AS typical,
    u.decision_number,
    u.decision_date
  FROM unit_standing u
  LEFT JOIN unit_standing before ON before.unit_id = u.unit_id AND before.year = of_year::INTEGER - 1
  WHERE u.year = of_year AND u.sector IN (SELECT sector FROM of_sector)
  UNION ALL
  SELECT
    before.unit_id, before.unit_name, before.sector, before.level, before.area_id, FALSE,
    TRUE, before.safe, before.class, listed(before.class, of_classes), TRUE, NULL, NULL, NULL, NULL, NULL
  FROM unit_standing before
  WHERE before.year = of_year::INTEGER - 1 AND before.typical
    AND before.sector IN (SELECT sector FROM of_sector)
    -- A sector that has not reported yet has lost nobody.
    AND before.sector IN (SELECT sector FROM unit_standing WHERE year = of_year)
    AND before.unit_id NOT IN (SELECT unit_id FROM unit_standing WHERE year = of_year)
)
SELECT
  joined.*,
  safe_before AND class_fits AS eligible,
  CASE
    WHEN safe_before AND class_fits THEN NULL
    WHEN (safe_before AND class_fits) IS NULL THEN CASE WHEN was_listed THEN 'no_result' ELSE 'not_listed' END
    WHEN NOT safe_before AND NOT class_fits THEN 'safe_and_class'
    WHEN NOT safe_before THEN 'safe'
    ELSE 'class'
  END AS reason
FROM joined;

-- One row a unit and a step that asks about it: `holds` is its answer, NULL where nobody has reported it.
CREATE OR REPLACE MACRO typical_step(of_year, of_sectors, of_classes) AS TABLE
WITH answered AS (
  SELECT
    u.*, s.step, s.sort,
    CASE
      WHEN s.step IN ('held', 'gone') THEN is_listed OR was_typical
      WHEN NOT is_listed THEN FALSE
      WHEN s.step IN ('maintained', 'lost') THEN was_typical
      WHEN s.step IN ('undecided', 'registered_not_eligible') THEN registered
      WHEN s.step IN ('new', 'typical_not_eligible', 'typical_not_registered') THEN typical
      WHEN s.step = 'eligible_not_registered' THEN eligible
      ELSE TRUE
    END AND (s.step <> 'gone' OR was_typical) AS asked,
    CASE s.step
      WHEN 'units' THEN TRUE
      WHEN 'safe_before' THEN safe_before
      WHEN 'class_before' THEN class_fits
      WHEN 'eligible' THEN eligible
      WHEN 'registered' THEN registered
      WHEN 'undecided' THEN decided IS NULL
      WHEN 'typical' THEN typical
      WHEN 'held' THEN was_typical
      WHEN 'maintained' THEN decided
      WHEN 'lost' THEN NOT decided
      WHEN 'gone' THEN NOT is_listed
      WHEN 'new' THEN NOT was_typical
      WHEN 'registered_not_eligible' THEN NOT eligible
      WHEN 'typical_not_eligible' THEN NOT eligible
      WHEN 'typical_not_registered' THEN NOT registered
      WHEN 'eligible_not_registered' THEN NOT registered
    END AS holds
  FROM typical_unit(of_year, of_sectors, of_classes) u
  CROSS JOIN typical_steps() s
)
SELECT * FROM answered WHERE asked;

-- The steps counted by area × sector × level: k of n with an answer, those without, and how many of k stand in
-- summaries only and have no name.
CREATE OR REPLACE MACRO typical_count(of_year, of_sectors, of_classes) AS TABLE
SELECT
  step, area_id, sector, level,
  count(*) FILTER (WHERE holds)::INTEGER AS k,
  count(holds)::INTEGER AS n,
  (count(*) - count(holds))::INTEGER AS unknown,
  0 AS unnamed
FROM typical_step(of_year, of_sectors, of_classes)
GROUP BY step, area_id, sector, level
UNION ALL
SELECT step, area_id, sector, level, k, n, 0, k
FROM (
  SELECT 'units' AS step, area_id, sector, level, units AS k, units AS n
  FROM tally WHERE year = of_year AND eligible_known IS NULL
  UNION ALL SELECT 'registered', area_id, sector, level, typical_registered, units
  FROM tally WHERE year = of_year AND eligible_known IS NULL
  UNION ALL SELECT 'typical', area_id, sector, level, typical, units
  FROM tally WHERE year = of_year AND eligible_known IS NULL
) summarised
WHERE k IS NOT NULL AND pools(of_sectors, sector::VARCHAR);
