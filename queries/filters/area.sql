-- One area, where it groups figures on a basis and lies in the scope, and whether it was in force in two years.
-- $1 area VARCHAR
-- $2 year INTEGER
-- $3 compare_year INTEGER NULL
-- $4 basis VARCHAR
-- $5 scope VARCHAR NULL
-- required id full_name level in_force in_force_before
SELECT
  a.id, a.full_name, a.level, a.valid_from, a.valid_to, parent.full_name AS parent_name,
  in_force(a.valid_from, a.valid_to, $2) AS in_force,
  coalesce(in_force(a.valid_from, a.valid_to, $3), FALSE) AS in_force_before
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE a.id = $1
  AND a.id IN (SELECT group_id FROM member WHERE basis = $4)
  AND ($5::VARCHAR IS NULL OR a.id IN (SELECT area_id FROM member WHERE basis = $4 AND group_id = $5))
