-- All areas of a province of all days, which the features of a file of boundaries are looked up among.
-- $1 scope VARCHAR
-- required id code name kind full_name level valid_from sort
SELECT a.id, a.code, a.name, a.kind, a.full_name, a.level, a.parent_id, a.valid_from, a.valid_to, a.sort
FROM area a
WHERE a.id IN (SELECT area_id FROM member WHERE basis = 'reported' AND group_id = $1)
ORDER BY a.sort, a.id
