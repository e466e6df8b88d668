-- The road to "typical" in a year, counted: how many units are at each step, of how many that have an answer, and of
-- how many it is not known. `unnamed` of k stand in summaries only; `left_open` are not in k: units of a commune that
-- was split, of which nobody knows whether they belong here. Classes are joined by commas, sectors by "+".
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sectors VARCHAR
-- $5 level VARCHAR NULL
-- $6 classes VARCHAR
-- required step base unknown unnamed left_open
WITH placed AS (
  SELECT c.*, m.is_part
  FROM typical_count($1, $4, $6) c
  JOIN member m ON m.basis = $2 AND m.group_id = $3 AND m.area_id = c.area_id
  WHERE $5::VARCHAR IS NULL OR c.level = $5
),
summed AS (
  SELECT
    c.step,
    sum(c.k)::INTEGER AS k,
    total(c.n) AS n,
    sum(c.unknown)::INTEGER AS unknown,
    sum(c.unnamed)::INTEGER AS unnamed,
    -- Nobody has an answer: that is no count.
    coalesce(total(c.n) > 0, TRUE) OR sum(c.unknown) = 0 AS is_known
  FROM placed c
  WHERE NOT c.is_part
  GROUP BY c.step
)
SELECT
  s.step,
  s.base,
  CASE WHEN of_step.step IS NULL THEN nobody.k WHEN of_step.is_known THEN of_step.k END AS k,
  CASE WHEN of_step.step IS NULL THEN nobody.k ELSE of_step.n END AS n,
  percent(of_step.k, of_step.n) AS percent,
  coalesce(of_step.unknown, 0) AS unknown,
  coalesce(of_step.unnamed, 0) AS unnamed,
  coalesce(split.k, 0) AS left_open
FROM typical_steps() s
LEFT JOIN summed of_step ON of_step.step = s.step
LEFT JOIN (SELECT step, sum(k)::INTEGER AS k FROM placed WHERE is_part GROUP BY step) split ON split.step = s.step
-- A step that asks nobody: 0 of 0, but where its base is counted in summaries alone.
LEFT JOIN (SELECT step, 0 AS k FROM summed WHERE is_known AND unnamed = 0) nobody ON nobody.step = s.base
ORDER BY s.sort
