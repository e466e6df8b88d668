-- What every metric is: its numerator k and its denominator n, once. Ids and denominators are those of
-- data/model/metric.ts.

-- k of n in percent; NULL for 0/0 and where n is not known. Exact fractions that are equal give equal numbers.
CREATE OR REPLACE MACRO percent(k, n) AS k::DOUBLE * 100 / NULLIF(n, 0);

-- A sum of denominators, NULL where one of them is not known: a rate never pools numerators without theirs.
CREATE OR REPLACE MACRO total(n) AS CASE WHEN count(n) = count(*) THEN sum(n)::INTEGER END;

-- Sums over areas of which some are only in part there (`is_part`): what is sure without them, and what they may add.
CREATE OR REPLACE MACRO k_sure(k, is_part) AS coalesce(sum(k) FILTER (WHERE NOT is_part), 0)::INTEGER;
CREATE OR REPLACE MACRO k_open(k, is_part) AS coalesce(sum(k) FILTER (WHERE is_part), 0)::INTEGER;
CREATE OR REPLACE MACRO is_open(is_part) AS max(is_part::INTEGER) = 1;

-- The rates that a split leaves possible: every one of its units may be in or out. Lowest: all units in that have
-- not reached it and none that has; highest the other way round. No unit sure and none open has no rate.
CREATE OR REPLACE MACRO lowest(k, n, k_open, n_open) AS
  coalesce(percent(k, n + n_open - k_open), percent(k + k_open, n + k_open));
CREATE OR REPLACE MACRO highest(k, n, k_open, n_open) AS
  coalesce(percent(k + k_open, n + k_open), percent(k, n + n_open - k_open));

-- Whether figures of an area's communes themselves (sector 'commune') are those of old communes it was made of. Such a
-- result is a fact about one unit: k of n old communes say nothing of the one commune of today, so the two are never
-- compared as rates.
CREATE OR REPLACE MACRO of_old_communes(sector, group_level, is_former) AS
  coalesce(sector::VARCHAR = 'commune' AND group_level::VARCHAR <> 'province' AND min(is_former::INTEGER) = 1, FALSE);
CREATE OR REPLACE MACRO is_alike(old, old_before) AS coalesce(old, FALSE) = coalesce(old_before, FALSE);

-- With fewer than 20 units, one unit more or less moves a rate by more than five points: such are marked.
CREATE OR REPLACE MACRO is_small(n) AS n < 20;

DROP TYPE IF EXISTS metric_ref;
CREATE TYPE metric_ref AS ENUM (SELECT id FROM metric UNION SELECT '' ORDER BY 1);

-- The tally in long form: one row a metric and denominator, where its numerator is reported. `is_default`
-- marks the denominator that is meant unless another is named.
CREATE TABLE measure AS
WITH by_metric AS (
  SELECT year, area_id, sector, level, 'registered_rate' AS metric, 'units' AS denominator, registered AS k, units AS n
    FROM tally WHERE registered IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'safe_rate', 'assessed', safe, safe_known
    FROM tally WHERE safe IS NOT NULL AND coalesce(safe_known, 1) > 0
  UNION ALL SELECT year, area_id, sector, level, 'safe_rate', 'units', safe, units
    FROM tally WHERE safe IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'safe_rate', 'registered', safe, registered
    FROM tally WHERE safe IS NOT NULL AND registered IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'excellent_rate', 'classified', excellent, classified
    FROM tally WHERE excellent IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'good_rate', 'classified', good, classified
    FROM tally WHERE good IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'average_rate', 'classified', average, classified
    FROM tally WHERE average IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'weak_rate', 'classified', weak, classified
    FROM tally WHERE weak IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'weak', 'classified', weak, classified
    FROM tally WHERE weak IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'good_or_better_rate', 'classified', excellent + good, classified
    FROM tally WHERE excellent IS NOT NULL AND good IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_rate', 'units', typical, units
    FROM tally WHERE typical IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_rate', 'assessed', typical, typical_known
    FROM tally WHERE typical IS NOT NULL AND typical_known > 0
  UNION ALL SELECT year, area_id, sector, level, 'typical_rate', 'typical_registered', typical, typical_registered
    FROM tally WHERE typical IS NOT NULL AND typical_registered IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical', 'units', typical, units
    FROM tally WHERE typical IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_registered', 'units', typical_registered, units
    FROM tally WHERE typical_registered IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_maintained', 'typical_before', typical_maintained, typical_before
    FROM tally WHERE typical_maintained IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_lost', 'typical_before', typical_lost, typical_before
    FROM tally WHERE typical_lost IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'typical_new', 'with_result_before', typical_new, typical_both_known
    FROM tally WHERE typical_new IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'eligible', 'with_result_before', eligible, eligible_known
    FROM tally WHERE eligible IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'model_rate', 'models_reported', with_model, models_known
    FROM tally WHERE with_model IS NOT NULL
  UNION ALL SELECT year, area_id, sector, level, 'noted_model_rate', 'models_reported', with_noted_model, noted_known
    FROM tally WHERE with_noted_model IS NOT NULL
)
SELECT
  m.year, m.area_id, m.sector, m.level, m.metric::metric_ref AS metric, m.denominator, m.k, m.n,
  m.denominator = metric.denominator AS is_default
FROM by_metric m
JOIN metric ON metric.id = m.metric;
