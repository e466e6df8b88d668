-- The units at one step of the road to "typical" in a year (or, on demand, those of whom it is not known), with what
-- the year before says of them. At most 1,000 of them; `total` says how many there are.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sectors VARCHAR
-- $5 level VARCHAR NULL
-- $6 classes VARCHAR
-- $7 step VARCHAR
-- $8 not_known BOOLEAN
-- required unit_id unit_name sector area_name is_listed total
SELECT
  u.unit_id,
  u.unit_name,
  u.sector::VARCHAR AS sector,
  u.level,
  a.full_name AS area_name,
  parent.full_name AS parent_name,
  u.is_listed,
  u.safe_before,
  u.class_before,
  u.eligible,
  u.reason,
  u.was_typical,
  u.registered,
  u.decided,
  u.typical,
  u.decision_number,
  u.decision_date,
  count(*) OVER ()::INTEGER AS total
FROM typical_step($1, $4, $6) u
JOIN member m ON m.basis = $2 AND m.group_id = $3 AND m.area_id = u.area_id AND NOT m.is_part
JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
JOIN sector s ON s.id = u.sector::VARCHAR
WHERE u.step = $7
  AND CASE WHEN $8 THEN u.holds IS NULL ELSE u.holds END
  AND ($5::VARCHAR IS NULL OR u.level = $5)
ORDER BY s.sort, a.sort, u.unit_name, u.unit_id
LIMIT 1000
