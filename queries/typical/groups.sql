-- The road to "typical" in a year by sector, by level or by area: who can be, who has registered, who is, and what is
-- to be asked. `by_what` is 'sector', 'level' or 'area'; without a group level each area stands for itself.
-- Units of a commune that was split are in no group that has it only in part; such a group is `open`.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sectors VARCHAR
-- $5 level VARCHAR NULL
-- $6 classes VARCHAR
-- $7 by_what VARCHAR
-- $8 group_level VARCHAR NULL
-- required group_id exact open small
WITH figure AS (
  SELECT
    CASE $7
      WHEN 'sector' THEN c.sector::VARCHAR
      WHEN 'level' THEN coalesce(c.level, '')
      ELSE g.group_id::VARCHAR
    END AS group_id,
    c.step, c.k, c.n, c.unknown,
    coalesce(g.exact, TRUE) AS exact,
    m.is_part OR coalesce(g.is_part, FALSE) AS is_part
  FROM typical_count($1, $4, $6) c
  JOIN member m ON m.basis = $2 AND m.group_id = $3 AND m.area_id = c.area_id
  LEFT JOIN member g ON $7 = 'area' AND g.basis = $2 AND g.area_id = c.area_id
    AND CASE WHEN $8::VARCHAR IS NULL THEN g.group_id = g.area_id ELSE g.group_level = $8 END
  WHERE ($5::VARCHAR IS NULL OR c.level = $5)
    AND ($7 <> 'area' OR g.group_id IS NOT NULL)
),
counted AS (
  SELECT
    group_id,
    min(exact::INTEGER) = 1 AS exact,
    sum(k) FILTER (WHERE step = 'units')::INTEGER AS units,
    sum(k) FILTER (WHERE step = 'eligible')::INTEGER AS eligible,
    sum(n) FILTER (WHERE step = 'eligible')::INTEGER AS eligible_known,
    sum(k) FILTER (WHERE step = 'registered' AND (n IS NULL OR n > 0))::INTEGER AS registered,
    sum(k) FILTER (WHERE step = 'typical' AND (n IS NULL OR n > 0))::INTEGER AS typical,
    sum(n) FILTER (WHERE step = 'held')::INTEGER AS held_known,
    sum(k) FILTER (WHERE step = 'held')::INTEGER AS held,
    sum(k) FILTER (WHERE step = 'maintained')::INTEGER AS maintained,
    sum(k) FILTER (WHERE step = 'lost')::INTEGER AS lost,
    sum(k) FILTER (WHERE step = 'new')::INTEGER AS new,
    sum(n) FILTER (WHERE step = 'new')::INTEGER AS new_known,
    sum(k) FILTER (WHERE step = 'registered_not_eligible')::INTEGER AS registered_not_eligible,
    sum(n) FILTER (WHERE step = 'registered_not_eligible')::INTEGER AS registered_known,
    sum(k) FILTER (WHERE step = 'typical_not_eligible')::INTEGER AS typical_not_eligible,
    sum(n) FILTER (WHERE step = 'typical_not_eligible')::INTEGER AS typical_known
  FROM figure
  WHERE NOT is_part
  GROUP BY group_id
  HAVING sum(k) FILTER (WHERE step IN ('units', 'registered', 'typical')) > 0
)
SELECT
  c.group_id,
  a.full_name AS area_name,
  parent.full_name AS parent_name,
  c.units,
  CASE WHEN c.eligible_known > 0 THEN c.eligible END AS eligible,
  c.eligible_known,
  c.registered,
  percent(c.registered, c.units) AS registered_percent,
  c.typical,
  percent(c.typical, c.units) AS typical_percent,
  CASE WHEN c.held_known > 0 THEN c.held END AS held,
  CASE WHEN c.held_known > 0 THEN coalesce(c.maintained, 0) END AS maintained,
  CASE WHEN c.held_known > 0 THEN coalesce(c.lost, 0) END AS lost,
  CASE WHEN c.typical = 0 THEN 0 WHEN c.new_known > 0 THEN c.new END AS new,
  CASE WHEN c.registered = 0 THEN 0 WHEN c.registered_known > 0 THEN c.registered_not_eligible END
    AS registered_not_eligible,
  CASE WHEN c.typical = 0 THEN 0 WHEN c.typical_known > 0 THEN c.typical_not_eligible END AS typical_not_eligible,
  c.exact,
  c.group_id IN (SELECT group_id FROM figure WHERE is_part) AS open,
  coalesce(is_small(c.units), FALSE) AS small
FROM counted c
LEFT JOIN area a ON $7 = 'area' AND a.id = c.group_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector s ON $7 = 'sector' AND s.id = c.group_id
ORDER BY
  CASE $7
    WHEN 'area' THEN a.sort
    WHEN 'sector' THEN coalesce(s.sort, 100)
    ELSE CASE c.group_id WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END
  END,
  c.group_id
