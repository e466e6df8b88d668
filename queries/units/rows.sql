-- Units by their numbers, joined by commas, in the order of these.
-- $1 numbers VARCHAR
-- needs unit_list
-- required number unit_id unit_name sector area_name
WITH wanted AS (SELECT unnest(string_split($1, ','))::INTEGER AS number)
SELECT
  number, unit_id, unit_name, code, sector::VARCHAR AS sector, level,
  area_name, parent_name,
  has_registered, safe, class, score, typical_state, decision_number, decision_date
FROM unit_said
WHERE number IN (SELECT number FROM wanted)
ORDER BY list_position(string_split($1, ','), number::VARCHAR)
