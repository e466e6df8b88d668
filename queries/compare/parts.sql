-- Of which communes the boundary of each area set side by side is made: of itself for a commune, of the communes of
-- today that the basis counts in it for a former district.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 scope VARCHAR NULL
-- $4 group_level VARCHAR NULL
-- required area_id part_id
WITH shown AS (
  SELECT id, sort
  FROM area
  WHERE level = $4
    AND ($2 <> 'reported' OR in_force(valid_from, valid_to, $1))
    AND id IN (SELECT area_id FROM member WHERE basis = $2 AND group_id = $3)
    AND id IN (SELECT group_id FROM member WHERE basis = $2)
)
SELECT shown.id AS area_id, a.id AS part_id
FROM shown
JOIN member m ON m.basis = $2 AND m.group_id = shown.id
JOIN area a ON a.id = m.area_id
WHERE CASE $4 WHEN 'commune' THEN a.id = shown.id ELSE a.level = 'commune' AND a.valid_to IS NULL END
ORDER BY shown.sort, a.sort
