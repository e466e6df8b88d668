-- How many units an import would make new, change, let vanish or leave the same, by year; of the changed ones,
-- how many change in what.
-- $1 years VARCHAR NULL
-- required year kind units name sector level area registered safe typical_registered typical decision_number decision_date class score models_rated_good models_noted
-- A million units fall into few ways of changing: the texts are searched for these only. min() holds the engine
-- from searching earlier.
WITH way AS (
  SELECT year, kind, changed, count(*) AS units
  FROM unit_change
  GROUP BY year, kind, changed
)
SELECT
  year,
  kind,
  sum(units)::INTEGER AS units,
  coalesce(sum(units) FILTER (WHERE listed('name', changed)), 0)::INTEGER AS name,
  coalesce(sum(units) FILTER (WHERE listed('sector', changed)), 0)::INTEGER AS sector,
  coalesce(sum(units) FILTER (WHERE listed('level', changed)), 0)::INTEGER AS level,
  coalesce(sum(units) FILTER (WHERE listed('area', changed)), 0)::INTEGER AS area,
  coalesce(sum(units) FILTER (WHERE listed('registered', changed)), 0)::INTEGER AS registered,
  coalesce(sum(units) FILTER (WHERE listed('safe', changed)), 0)::INTEGER AS safe,
  coalesce(sum(units) FILTER (WHERE listed('typical_registered', changed)), 0)::INTEGER AS typical_registered,
  coalesce(sum(units) FILTER (WHERE listed('typical', changed)), 0)::INTEGER AS typical,
  coalesce(sum(units) FILTER (WHERE listed('decision_number', changed)), 0)::INTEGER AS decision_number,
  coalesce(sum(units) FILTER (WHERE listed('decision_date', changed)), 0)::INTEGER AS decision_date,
  coalesce(sum(units) FILTER (WHERE listed('class', changed)), 0)::INTEGER AS class,
  coalesce(sum(units) FILTER (WHERE listed('score', changed)), 0)::INTEGER AS score,
  coalesce(sum(units) FILTER (WHERE listed('models_rated_good', changed)), 0)::INTEGER AS models_rated_good,
  coalesce(sum(units) FILTER (WHERE listed('models_noted', changed)), 0)::INTEGER AS models_noted
FROM way
GROUP BY year, kind
HAVING listed(min(year), $1)
ORDER BY year, CASE kind WHEN 'new' THEN 0 WHEN 'changed' THEN 1 WHEN 'vanished' THEN 2 ELSE 3 END
