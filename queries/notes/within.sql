-- An area and all that it lies in on any basis: its district and provinces, the communes of today that got it or a
-- part of it, its home district. Nothing for an area that there is none of.
-- $1 area VARCHAR
-- required area_id
SELECT a.id AS area_id
FROM area a
WHERE a.id IN (SELECT group_id FROM area_member WHERE area_id = $1)
ORDER BY a.sort, a.id
