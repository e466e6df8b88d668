-- The units behind a move by name: those of a turn (see `turns`), else those that went from one state to another (see
-- `moves`). Whoever fell furthest comes first. At most 1,000 of them; `total` says how many there are.
-- $1 from_year INTEGER
-- $2 to_year INTEGER
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- $7 turn VARCHAR NULL
-- $8 state_before VARCHAR NULL
-- $9 state_now VARCHAR NULL
-- required unit_id unit_name sector state_before state_now total
SELECT
  u.unit_id,
  u.unit_name,
  u.sector::VARCHAR AS sector,
  u.level,
  coalesce(a.full_name, u.area_id::VARCHAR) AS area_name,
  parent.full_name AS parent_name,
  u.state_before,
  u.state_now,
  u.class_before,
  u.class_now,
  u.score_before,
  u.score_now,
  count(*) OVER ()::INTEGER AS total
FROM class_move($1, $2, $3, $4, $5, $6) u
LEFT JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector s ON s.id = u.sector::VARCHAR
WHERE CASE
  WHEN $7::VARCHAR IS NULL THEN u.is_chosen AND u.state_before = $8 AND u.state_now = $9
  ELSE has_turned($7, u.fell, u.class_before)
END
ORDER BY u.fell DESC NULLS LAST, s.sort, a.sort, u.unit_name, u.unit_id
LIMIT 1000
