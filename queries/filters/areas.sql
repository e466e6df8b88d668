-- Areas one can choose on a basis in a year: those of a scope and the scope itself, which gathers the figures of all
-- years; without a scope those that report figures.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 scope VARCHAR NULL
-- required id full_name level
SELECT a.id, a.full_name, a.level, parent.full_name AS parent_name
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE CASE
  WHEN $3::VARCHAR IS NULL THEN a.id IN (SELECT area_id::VARCHAR FROM tally)
  ELSE a.id IN (SELECT area_id FROM member WHERE basis = $2 AND group_id = $3)
    AND CASE $2
      WHEN 'district' THEN a.level <> 'commune'
      WHEN 'today' THEN a.valid_to IS NULL
      ELSE a.id = $3 OR in_force(a.valid_from, a.valid_to, $1)
    END
END
ORDER BY CASE a.level WHEN 'province' THEN 0 WHEN 'district' THEN 1 ELSE 2 END, a.sort
