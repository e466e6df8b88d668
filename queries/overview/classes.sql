-- How many units stand in each class, year by year, with those that have none.
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
    sum(t.excellent)::INTEGER AS excellent,
    sum(t.good)::INTEGER AS good,
    sum(t.average)::INTEGER AS average,
    sum(t.weak)::INTEGER AS weak
  FROM tally t
  JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = t.area_id
  WHERE ($3::VARCHAR IS NULL OR t.sector = $3)
    AND ($4::VARCHAR IS NULL OR t.level = $4)
  GROUP BY t.year
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
