-- The first units of a year that pass the filters, in an order: more than any slide can have.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- $6 safe VARCHAR NULL
-- $7 class VARCHAR NULL
-- $8 typical VARCHAR NULL
-- $9 found VARCHAR NULL
-- $10 sort VARCHAR
-- $11 descending BOOLEAN
-- needs unit_list
-- required number unit_id unit_name sector area_name
SELECT
  u.number, u.unit_id, u.unit_name, u.code, u.sector::VARCHAR AS sector, u.level,
  u.area_name, u.parent_name,
  u.has_registered, u.safe, u.class, u.score, u.typical_state, u.decision_number, u.decision_date
FROM unit_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) o
JOIN unit_said u USING (number)
ORDER BY o.place
LIMIT 1000
