-- Rows whose area was not in force at the close of their year, or is not known at all: an area was ended, or taken
-- back, after figures of it had been accepted.
-- $1 limit INTEGER
-- required area_id year rows
WITH said AS (
  SELECT area_id, year FROM classification
  UNION ALL SELECT area_id, year FROM recognition
  UNION ALL SELECT area_id, year FROM summary
  UNION ALL SELECT area_id, year FROM indicator
)
SELECT s.area_id, a.full_name, a.valid_from, a.valid_to, s.year, count(*)::INTEGER AS rows
FROM said s
LEFT JOIN area a ON a.id = s.area_id
WHERE a.id IS NULL OR NOT in_force(a.valid_from, a.valid_to, s.year)
GROUP BY s.area_id, a.full_name, a.valid_from, a.valid_to, a.sort, s.year
ORDER BY s.year, a.sort, s.area_id
LIMIT $1::INTEGER
