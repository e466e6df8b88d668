-- What an area was made of, and what became of it: step by step, with the day and the resolution of each.
-- $1 area VARCHAR
-- required area_id full_name level direction part since steps
WITH RECURSIVE made AS (
  SELECT from_id AS id, part, since, resolution, 1 AS steps FROM lineage WHERE to_id = $1
  UNION ALL
  SELECT l.from_id, l.part, l.since, l.resolution, made.steps + 1
  FROM lineage l JOIN made ON l.to_id = made.id
),
became AS (
  SELECT to_id AS id, part, since, resolution, 1 AS steps FROM lineage WHERE from_id = $1
  UNION ALL
  SELECT l.to_id, l.part, l.since, l.resolution, became.steps + 1
  FROM lineage l JOIN became ON l.from_id = became.id
)
SELECT
  a.id AS area_id, a.full_name, a.level, parent.full_name AS parent_name,
  told.direction, told.part, told.since, told.resolution, told.steps::INTEGER AS steps
FROM (
  SELECT 'from' AS direction, * FROM made
  UNION ALL SELECT 'into', * FROM became
) told
JOIN area a ON a.id = told.id
LEFT JOIN area parent ON parent.id = a.parent_id
ORDER BY told.direction, told.since DESC, told.steps, a.sort
