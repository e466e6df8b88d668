-- An area and all above it, today's province among them: nothing for an area that there is none of.
-- $1 area VARCHAR
-- required area_id
SELECT a.id AS area_id
FROM area_member m
JOIN area a ON a.id = m.group_id
WHERE m.basis = 'reported' AND m.area_id = $1
ORDER BY a.sort
