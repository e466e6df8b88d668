-- Where each area set side by side stands on a map that knows the places of former districts and of the communes of
-- 1/7/2025 alone: itself first, then the communes of that day that it went into or came from. `whole` where all of
-- the area is there.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 scope VARCHAR NULL
-- $4 group_level VARCHAR NULL
-- required area_id place_id place_name whole
WITH shown AS (
  SELECT id, sort
  FROM area
  WHERE level = $4
    AND ($2 <> 'reported' OR in_force(valid_from, valid_to, $1))
    AND id IN (SELECT area_id FROM member WHERE basis = $2 AND group_id = $3)
    AND id IN (SELECT group_id FROM member WHERE basis = $2)
),
-- Older and newer areas of one place are together in a group of the basis `today`.
kin AS (
  SELECT shown.id AS area_id, other.area_id::VARCHAR AS place_id, min((own.exact AND other.exact)::INTEGER) = 1 AS whole
  FROM shown
  JOIN member own ON own.basis = 'today' AND own.group_level = 'commune' AND own.area_id = shown.id
  JOIN member other ON other.basis = 'today' AND other.group_id = own.group_id AND other.area_id <> shown.id
  JOIN area a ON a.id = other.area_id AND a.valid_from = '2025-07-01'
  WHERE $4 = 'commune'
  GROUP BY shown.id, other.area_id
),
place AS (
  SELECT id AS area_id, id AS place_id, TRUE AS whole, 0 AS step FROM shown
  UNION ALL
  SELECT area_id, place_id, whole, 1 FROM kin
)
SELECT place.area_id, place.place_id, a.full_name AS place_name, place.whole
FROM place
JOIN shown ON shown.id = place.area_id
JOIN area a ON a.id = place.place_id
ORDER BY shown.sort, place.step, place.whole DESC, a.sort
