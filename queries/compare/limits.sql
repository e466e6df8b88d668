-- The limits of `compare/funnel` as lines: from the fewest units of an area to the most, in at most 121 steps.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 basis VARCHAR
-- $5 scope VARCHAR NULL
-- $6 group_level VARCHAR NULL
-- $7 sector VARCHAR NULL
-- $8 level VARCHAR NULL
-- required n low_95 high_95 low_998 high_998
WITH whole AS (SELECT k, n FROM compared_whole($1, $2, $3, $4, $5, $7, $8)),
span AS (
  SELECT min(f.n) AS fewest, max(f.n) AS most
  FROM compared_area($4, $3, $5, $6) shown
  JOIN compared_figure($1, $2, $4, $5, $7, $8) f ON f.group_id = shown.id AND f.year = $3
  WHERE f.n > 0
),
step AS (
  SELECT DISTINCT (fewest + floor((most - fewest) * (i::DOUBLE / 120)))::INTEGER AS n
  FROM span, range(121) AS at_step(i)
  WHERE fewest IS NOT NULL
)
SELECT
  n,
  percent(low_95, n) AS low_95,
  percent(high_95, n) AS high_95,
  percent(low_998, n) AS low_998,
  percent(high_998, n) AS high_998
FROM binomial_limits(
  (SELECT k FROM whole), (SELECT n FROM whole), (SELECT list(n) FROM step)
)
WHERE low_95 IS NOT NULL
ORDER BY n
