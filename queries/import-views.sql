-- What the questions under import/ stand on besides the tally.

-- Units of the data held before and of those held now: what is new, changed, vanished or the same, each value
-- as text; of a unit that is in both, `changed` names the fields that differ. `before_unit_year` is empty unless
-- `before.sql` has filled it. Only units in both are compared field by field: a first import has a million others.
CREATE OR REPLACE VIEW unit_change AS
WITH beside AS (
  SELECT
    coalesce(u.year, b.year) AS year, coalesce(u.unit_id, b.unit_id) AS unit_id,
    b.unit_id IS NULL AS is_new, u.unit_id IS NULL AS has_vanished,
    b.unit_name AS name_before, u.unit_name AS name_after,
    b.sector AS sector_before, u.sector::VARCHAR AS sector_after,
    b.level AS level_before, u.level AS level_after,
    b.area_id AS area_before, u.area_id::VARCHAR AS area_after,
    b.registered::VARCHAR AS registered_before, u.registered::VARCHAR AS registered_after,
    b.safe::VARCHAR AS safe_before, u.safe::VARCHAR AS safe_after,
    b.typical_registered::VARCHAR AS typical_registered_before,
    u.typical_registered::VARCHAR AS typical_registered_after,
    b.typical::VARCHAR AS typical_before, u.typical::VARCHAR AS typical_after,
    b.decision_number AS decision_number_before, u.decision_number AS decision_number_after,
    b.decision_date AS decision_date_before, u.decision_date AS decision_date_after,
    b.class AS class_before, u.class AS class_after,
    b.score::VARCHAR AS score_before, u.score::VARCHAR AS score_after,
    b.models_rated_good::VARCHAR AS models_rated_good_before,
    u.models_rated_good::VARCHAR AS models_rated_good_after,
    b.models_noted::VARCHAR AS models_noted_before, u.models_noted::VARCHAR AS models_noted_after,
    CASE WHEN b.unit_id IS NOT NULL AND u.unit_id IS NOT NULL THEN concat_ws(
      ',',
      CASE WHEN b.unit_name IS DISTINCT FROM u.unit_name THEN 'name' END,
      CASE WHEN b.sector IS DISTINCT FROM u.sector::VARCHAR THEN 'sector' END,
      CASE WHEN b.level IS DISTINCT FROM u.level THEN 'level' END,
      CASE WHEN b.area_id IS DISTINCT FROM u.area_id::VARCHAR THEN 'area' END,
      CASE WHEN b.registered IS DISTINCT FROM u.registered THEN 'registered' END,
      CASE WHEN b.safe IS DISTINCT FROM u.safe THEN 'safe' END,
      CASE WHEN b.typical_registered IS DISTINCT FROM u.typical_registered THEN 'typical_registered' END,
      CASE WHEN b.typical IS DISTINCT FROM u.typical THEN 'typical' END,
      CASE WHEN b.decision_number IS DISTINCT FROM u.decision_number THEN 'decision_number' END,
      CASE WHEN b.decision_date IS DISTINCT FROM u.decision_date THEN 'decision_date' END,
      CASE WHEN b.class IS DISTINCT FROM u.class THEN 'class' END,
      CASE WHEN b.score IS DISTINCT FROM u.score THEN 'score' END,
      CASE WHEN b.models_rated_good IS DISTINCT FROM u.models_rated_good THEN 'models_rated_good' END,
      CASE WHEN b.models_noted IS DISTINCT FROM u.models_noted THEN 'models_noted' END
    ) ELSE '' END AS changed,
    u.recognition_import, u.recognition_line, u.classification_import, u.classification_line
  FROM before_unit_year b
  FULL JOIN unit_year u ON u.year = b.year AND u.unit_id = b.unit_id
)
SELECT
  * EXCLUDE (is_new, has_vanished),
  CASE
    WHEN is_new THEN 'new'
    WHEN has_vanished THEN 'vanished'
    WHEN changed <> '' THEN 'changed'
    ELSE 'same'
  END AS kind
FROM beside;

-- Counts in long form, where they are reported: of summaries as they came, and of the lists of units in the
-- years of which there is a summary, too.
CREATE OR REPLACE VIEW summary_count AS
SELECT import_id, line, year, area_id, sector, level, kind, count_of, value
FROM (
  UNPIVOT summary
  ON units, registered, safe, excellent, good, average, weak, typical_registered, typical
  INTO NAME count_of VALUE value
);

CREATE OR REPLACE VIEW list_count AS
WITH counted AS (
  SELECT
    year, area_id::VARCHAR AS area_id, sector::VARCHAR AS sector, level,
    count(*)::INTEGER AS units,
    count_true(registered) AS registered,
    count_true(safe) AS safe,
    count_true(class = 'excellent') AS excellent,
    count_true(class = 'good') AS good,
    count_true(class = 'average') AS average,
    count_true(class = 'weak') AS weak,
    count_true(typical_registered) AS typical_registered,
    count_true(typical) AS typical
  FROM unit_year
  WHERE year IN (SELECT year FROM summary)
  GROUP BY year, area_id, sector, level
)
SELECT year, area_id, sector, level, count_of, value
FROM (
  UNPIVOT counted
  ON units, registered, safe, excellent, good, average, weak, typical_registered, typical
  INTO NAME count_of VALUE value
);
