-- The bounds of a plan's targets on one metric, to be drawn beside its figures: those whose sectors include what is
-- shown.
-- $1 plan VARCHAR NULL
-- $2 metric VARCHAR
-- $3 denominator VARCHAR
-- $4 sector VARCHAR NULL
-- $5 year INTEGER
-- required rule_id test target_percent sectors in_period
SELECT
  t.rule_id,
  t.test,
  t.percent AS target_percent,
  t.sectors,
  t.by_year,
  t.from_year,
  $5::INTEGER >= t.from_year AND (t.to_year IS NULL OR $5::INTEGER <= t.to_year) AS in_period
FROM target t
WHERE t.plan_id = $1 AND NOT t.is_quota AND t.metric = $2 AND t.denominator = $3 AND t.percent IS NOT NULL
  AND t.levels IS NULL AND t.kinds IS NULL
  AND ($4::VARCHAR IS NULL OR pools(t.sectors, $4))
ORDER BY t.sort
