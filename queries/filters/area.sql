-- One area by id, and whether it was in force in two years.
-- $1 area VARCHAR
-- $2 year INTEGER
-- $3 compare_year INTEGER NULL
-- required id full_name level in_force
SELECT
  a.id, a.full_name, a.level, a.valid_from, a.valid_to, parent.full_name AS parent_name,
  in_force(a.valid_from, a.valid_to, $2) AS in_force,
  in_force(a.valid_from, a.valid_to, $3) AS in_force_before
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE a.id = $1
