-- The units that stand in the way of a rule: those that count and have not reached it; of "none may be" those that
-- are. At most 1,000 of them; `total` says how many there are.
-- $1 plan VARCHAR NULL
-- $2 rule VARCHAR
-- $3 part VARCHAR
-- $4 area VARCHAR
-- $5 year INTEGER
-- required unit_id unit_name sector area_name total
SELECT
  u.unit_id,
  u.unit_name,
  u.sector::VARCHAR AS sector,
  u.level,
  a.full_name AS area_name,
  parent.full_name AS parent_name,
  u.safe,
  u.class,
  count(*) OVER ()::INTEGER AS total
FROM target_unit($1) u
JOIN member m ON m.basis = 'reported' AND m.group_id = $4 AND m.area_id = u.area_id
JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
JOIN sector s ON s.id = u.sector::VARCHAR
WHERE u.rule_id = $2 AND u.part_id = $3 AND u.year = $5 AND u.counts
  AND CASE u.test WHEN '≤' THEN u.reached ELSE NOT u.reached END
ORDER BY s.sort, a.sort, u.unit_name, u.unit_id
LIMIT 1000
