-- Areas that lie in their group only in part on a basis, named: today's communes across former district lines.
-- $1 basis VARCHAR
-- $2 scope VARCHAR
-- required area_id full_name group_name
SELECT a.id AS area_id, a.full_name, g.full_name AS group_name
FROM member m
JOIN area a ON a.id = m.area_id
JOIN area g ON g.id = m.group_id
WHERE m.basis = $1 AND NOT m.exact
  AND m.area_id IN (SELECT area_id FROM member WHERE basis = $1 AND group_id = $2)
  AND m.group_level = CASE $1 WHEN 'district' THEN 'district' ELSE 'commune' END
ORDER BY a.sort
