-- How many units stand in each class in a year: all of the choice, or by sector, level or area. `by_what` is 'whole',
-- 'sector', 'level' or 'area'; without a group level each area stands for itself. Shares are of the classified. Units of
-- a commune that was split are in no group that has it only in part; such a group is `open`.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- $6 by_what VARCHAR
-- $7 group_level VARCHAR NULL
-- required group_id exact open small
WITH figure AS (
  SELECT
    CASE $6
      WHEN 'sector' THEN t.sector::VARCHAR
      WHEN 'level' THEN coalesce(t.level, '')
      WHEN 'area' THEN g.group_id::VARCHAR
      ELSE ''
    END AS group_id,
    t.units, t.classified,
    -- A class without the number of the classified has no rate, and is not pooled with those that have.
    CASE WHEN t.classified IS NOT NULL THEN t.excellent END AS excellent,
    CASE WHEN t.classified IS NOT NULL THEN t.good END AS good,
    CASE WHEN t.classified IS NOT NULL THEN t.average END AS average,
    CASE WHEN t.classified IS NOT NULL THEN t.weak END AS weak,
    coalesce(g.exact, TRUE) AS exact,
    m.is_part OR coalesce(g.is_part, FALSE) AS is_part
  FROM tally t
  JOIN member m ON m.basis = $2 AND m.group_id = $3 AND m.area_id = t.area_id
  LEFT JOIN member g ON $6 = 'area' AND g.basis = $2 AND g.area_id = t.area_id
    AND CASE WHEN $7::VARCHAR IS NULL THEN g.group_id = g.area_id ELSE g.group_level = $7 END
  WHERE t.year = $1
    AND ($4::VARCHAR IS NULL OR t.sector = $4)
    AND ($5::VARCHAR IS NULL OR t.level = $5)
    AND ($6 <> 'area' OR g.group_id IS NOT NULL)
),
counted AS (
  SELECT
    group_id,
    min(exact::INTEGER) = 1 AS exact,
    total(units) AS units,
    sum(classified)::INTEGER AS classified,
    CASE WHEN count(classified) = count(*) THEN total(units) - sum(classified)::INTEGER END AS unclassified,
    sum(excellent)::INTEGER AS excellent,
    sum(good)::INTEGER AS good,
    sum(average)::INTEGER AS average,
    sum(weak)::INTEGER AS weak
  FROM figure
  WHERE NOT is_part
  GROUP BY group_id
)
SELECT
  c.group_id,
  a.full_name AS area_name,
  parent.full_name AS parent_name,
  c.units,
  c.classified,
  c.unclassified,
  c.excellent,
  c.good,
  c.average,
  c.weak,
  c.excellent + c.good AS good_or_better,
  percent(c.excellent, c.classified) AS excellent_percent,
  percent(c.good, c.classified) AS good_percent,
  percent(c.average, c.classified) AS average_percent,
  percent(c.weak, c.classified) AS weak_percent,
  percent(c.excellent + c.good, c.classified) AS good_or_better_percent,
  c.exact,
  c.group_id IN (SELECT group_id FROM figure WHERE is_part) AS open,
  coalesce(c.classified > 0 AND is_small(c.classified), FALSE) AS small
FROM counted c
LEFT JOIN area a ON $6 = 'area' AND a.id = c.group_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector s ON $6 = 'sector' AND s.id = c.group_id
ORDER BY
  CASE $6
    WHEN 'area' THEN a.sort
    WHEN 'sector' THEN coalesce(s.sort, 100)
    WHEN 'level' THEN CASE c.group_id WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END
  END,
  c.group_id
