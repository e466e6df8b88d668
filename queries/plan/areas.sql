-- Areas that a plan can be of: those that still are first, the widest before those inside them.
-- required id full_name level
SELECT a.id, a.full_name, a.level, parent.full_name AS parent_name, a.valid_to
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
ORDER BY CASE WHEN a.valid_to IS NULL THEN 0 ELSE 1 END, depth(a.level), a.sort
