-- Who moved between classes from one year to another, for the questions under `classification/`: macros over `unit_year`.

-- Classes as steps, best first; NULL for none. A class is never derived from a score.
CREATE OR REPLACE MACRO class_step(of_class) AS CASE of_class
  WHEN 'excellent' THEN 1 WHEN 'good' THEN 2 WHEN 'average' THEN 3 WHEN 'weak' THEN 4
END;

-- Where a unit can stand in a year as seen from what is chosen, in the order of lists. Only the first five are units
-- of the choice: `split` lay in a commune that was split, and nobody knows whether it is of the choice; `elsewhere` is
-- listed in another area, sector or level; `absent` is in no list, `not_reported` of a sector that has none that year.
CREATE OR REPLACE MACRO class_states() AS TABLE
SELECT * FROM (VALUES
  ('excellent', TRUE, 1),
  ('good', TRUE, 2),
  ('average', TRUE, 3),
  ('weak', TRUE, 4),
  ('unclassified', TRUE, 5),
  ('split', FALSE, 6),
  ('elsewhere', FALSE, 7),
  ('absent', FALSE, 8),
  ('not_reported', FALSE, 9)
) AS of_year(state, is_chosen, sort);

-- One row a unit that stands in a list of either year. `fell` is how many classes lower it is than before (negative:
-- higher), of units of the choice that have a class in both years, wherever they were before.
CREATE OR REPLACE MACRO class_move(from_year, to_year, of_basis, of_area, of_sector, of_level) AS TABLE
WITH placed AS (
  SELECT
    u.year, u.unit_id, u.unit_name, u.sector, u.level, u.area_id, u.class, u.score,
    CASE
      WHEN m.area_id IS NULL
        OR NOT (of_sector::VARCHAR IS NULL OR u.sector = of_sector)
        OR NOT (of_level::VARCHAR IS NULL OR coalesce(u.level, '') = of_level) THEN 'elsewhere'
      WHEN m.is_part THEN 'split'
      ELSE coalesce(u.class, 'unclassified')
    END AS state
  FROM unit_year u
  LEFT JOIN member m ON m.basis = of_basis AND m.group_id = of_area AND m.area_id = u.area_id
  WHERE u.year IN (from_year, to_year)
),
reported AS (
  SELECT DISTINCT year, sector FROM placed
),
paired AS (
  SELECT
    coalesce(now.unit_id, before.unit_id) AS unit_id,
    coalesce(now.unit_name, before.unit_name) AS unit_name,
    coalesce(now.sector, before.sector) AS sector,
    coalesce(now.level, before.level) AS level,
    coalesce(now.area_id, before.area_id) AS area_id,
    before.class AS class_before,
    now.class AS class_now,
    before.score AS score_before,
    now.score AS score_now,
    before.state AS found_before,
    now.state AS found_now
  FROM (SELECT * FROM placed WHERE year = from_year) before
  FULL JOIN (SELECT * FROM placed WHERE year = to_year) now ON now.unit_id = before.unit_id
),
-- A sector without a list has neither lost nor won anybody.
stated AS (
  SELECT
    p.*,
    coalesce(p.found_before, CASE WHEN b.sector IS NULL THEN 'not_reported' ELSE 'absent' END) AS state_before,
    coalesce(p.found_now, CASE WHEN n.sector IS NULL THEN 'not_reported' ELSE 'absent' END) AS state_now
  FROM paired p
  LEFT JOIN reported b ON b.year = from_year AND b.sector = p.sector
  LEFT JOIN reported n ON n.year = to_year AND n.sector = p.sector
)
SELECT
  s.unit_id, s.unit_name, s.sector, s.level, s.area_id,
  s.class_before, s.class_now, s.score_before, s.score_now, s.state_before, s.state_now,
  before.is_chosen OR now.is_chosen AS is_chosen,
  CASE WHEN now.is_chosen THEN class_step(s.class_now) - class_step(s.class_before) END AS fell
FROM stated s
JOIN class_states() before ON before.state = s.state_before
JOIN class_states() now ON now.state = s.state_now;

-- What can be asked of units that have a class in both years.
CREATE OR REPLACE MACRO class_turns() AS TABLE
SELECT * FROM (VALUES ('up', 1), ('same', 2), ('down', 3), ('down_far', 4), ('low_twice', 5)) AS turn(turn, sort);
CREATE OR REPLACE MACRO has_turned(turn, fell, class_before) AS CASE turn
  WHEN 'up' THEN fell < 0
  WHEN 'same' THEN fell = 0
  WHEN 'down' THEN fell > 0
  WHEN 'down_far' THEN fell >= 2
  -- Average (3) or weak (4) before, and now.
  WHEN 'low_twice' THEN class_step(class_before) >= 3 AND class_step(class_before) + fell >= 3
END;
