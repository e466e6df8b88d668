-- How units moved between classes from one year to another, counted: a row a pair of states (see `class_states`). The
-- rows of the states of the choice add up to the units listed in each year (`units_before`, `units_now`: all units of the
-- state in its year). `unnamed_…` stand in summaries only and cannot be followed; `left_open` are in no row: units of
-- communes that were split, of which nobody knows whether they are of the choice.
-- $1 from_year INTEGER
-- $2 to_year INTEGER
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- required state_before state_now k units_before units_now left_open unnamed_before unnamed_now
WITH moved AS (
  SELECT * FROM class_move($1, $2, $3, $4, $5, $6)
),
counted AS (
  SELECT state_before, state_now, count(*)::INTEGER AS k
  FROM moved
  WHERE is_chosen
  GROUP BY state_before, state_now
),
unnamed AS (
  SELECT
    coalesce(sum(coalesce(t.units, t.classified)) FILTER (WHERE t.year = $1), 0)::INTEGER AS before,
    coalesce(sum(coalesce(t.units, t.classified)) FILTER (WHERE t.year = $2), 0)::INTEGER AS now
  FROM tally t
  JOIN member m ON m.basis = $3 AND m.group_id = $4 AND m.area_id = t.area_id
  -- Summaries know nothing of the year before of a unit.
  WHERE t.eligible_known IS NULL AND t.year IN ($1, $2)
    AND ($5::VARCHAR IS NULL OR t.sector = $5)
    AND ($6::VARCHAR IS NULL OR t.level = $6)
)
SELECT
  c.state_before,
  c.state_now,
  c.k,
  sum(c.k) OVER (PARTITION BY c.state_before)::INTEGER AS units_before,
  sum(c.k) OVER (PARTITION BY c.state_now)::INTEGER AS units_now,
  percent(c.k, sum(c.k) OVER (PARTITION BY c.state_before)) AS percent_of_before,
  (SELECT count(*)::INTEGER FROM moved WHERE NOT is_chosen AND 'split' IN (state_before, state_now)) AS left_open,
  unnamed.before AS unnamed_before,
  unnamed.now AS unnamed_now
FROM counted c
CROSS JOIN unnamed
JOIN class_states() before ON before.state = c.state_before
JOIN class_states() now ON now.state = c.state_now
ORDER BY before.sort, now.sort
