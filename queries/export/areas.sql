-- Areas as they stand now, in the columns of the contract: those in force at the close of a year or of all days,
-- within an area or anywhere. Parents and successors are told by code.
-- $1 year INTEGER NULL
-- $2 area VARCHAR NULL
-- required code name area_kind valid_from
WITH went_into AS (
  SELECT
    step.from_id,
    string_agg(heir.code, '; ' ORDER BY heir.code) AS successors,
    string_agg(DISTINCT step.resolution, '; ' ORDER BY step.resolution) AS resolution
  FROM lineage step
  JOIN area heir ON heir.id = step.to_id
  GROUP BY step.from_id
)
SELECT
  a.code,
  a.name,
  a.kind AS area_kind,
  parent.code AS parent,
  a.valid_from,
  a.valid_to,
  w.successors,
  w.resolution
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN went_into w ON w.from_id = a.id
WHERE ($1::INTEGER IS NULL OR in_force(a.valid_from, a.valid_to, $1))
  AND ($2::VARCHAR IS NULL
    OR a.id IN (SELECT area_id FROM area_member WHERE basis = 'reported' AND group_id = $2))
ORDER BY CASE a.level WHEN 'province' THEN 0 WHEN 'district' THEN 1 ELSE 2 END, a.valid_from, a.sort
