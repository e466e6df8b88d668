-- Units by their numbers, joined by commas, in the order of these.
-- $1 numbers VARCHAR
-- needs unit_list
-- required number unit_id unit_name sector area_name
WITH wanted AS (SELECT unnest(string_split($1, ','))::INTEGER AS number)
SELECT
  u.number, u.unit_id, u.unit_name, u.code, u.sector::VARCHAR AS sector, u.level,
  coalesce(a.full_name, u.area_id::VARCHAR) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  u.has_registered, u.safe, u.class, u.score, u.typical_state, u.decision_number, u.decision_date
FROM unit_list u
LEFT JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE u.number IN (SELECT number FROM wanted)
ORDER BY list_position(string_split($1, ','), u.number::VARCHAR)
