-- How many units stand in each class, year by year, with those that have none. No figures for years in which a split
-- leaves them open.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
-- required year provisional
WITH counted AS (
  SELECT
    t.year,
    total(t.units) AS units,
    sum(t.classified)::INTEGER AS classified,
    -- A class without the number of the classified has no rate, and is not pooled with those that have.
    sum(CASE WHEN t.classified IS NOT NULL THEN t.excellent END)::INTEGER AS excellent,
    sum(CASE WHEN t.classified IS NOT NULL THEN t.good END)::INTEGER AS good,
    sum(CASE WHEN t.classified IS NOT NULL THEN t.average END)::INTEGER AS average,
    sum(CASE WHEN t.classified IS NOT NULL THEN t.weak END)::INTEGER AS weak
  FROM tally t
  JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = t.area_id
  WHERE ($3::VARCHAR IS NULL OR t.sector = $3)
    AND ($4::VARCHAR IS NULL OR t.level = $4)
  GROUP BY t.year
  HAVING NOT is_open(m.is_part)
)
SELECT
  y.year,
  y.provisional,
  c.units,
  c.classified,
  c.units - c.classified AS unclassified,
  c.excellent,
  c.good,
  c.average,
  c.weak,
  percent(c.excellent, c.classified) AS excellent_percent,
  percent(c.good, c.classified) AS good_percent,
  percent(c.average, c.classified) AS average_percent,
  percent(c.weak, c.classified) AS weak_percent
FROM dataset_year y
LEFT JOIN counted c ON c.year = y.year
ORDER BY y.year
