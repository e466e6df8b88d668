-- Units that an import would make new, change or let vanish, in the given years, with every value before and
-- after as text; of a changed one `changed` names, joined by commas, which of them differ.
-- $1 years VARCHAR NULL
-- $2 kind VARCHAR NULL
-- $3 field VARCHAR NULL
-- $4 limit INTEGER
-- $5 offset INTEGER
-- required kind year unit_id changed
SELECT
  c.kind,
  c.year,
  c.unit_id,
  c.changed,
  c.name_before,
  c.name_after,
  c.sector_before,
  c.sector_after,
  c.level_before,
  c.level_after,
  area_before.full_name AS area_before,
  area_after.full_name AS area_after,
  c.registered_before,
  c.registered_after,
  c.safe_before,
  c.safe_after,
  c.typical_registered_before,
  c.typical_registered_after,
  c.typical_before,
  c.typical_after,
  c.decision_number_before,
  c.decision_number_after,
  c.decision_date_before,
  c.decision_date_after,
  c.class_before,
  c.class_after,
  c.score_before,
  c.score_after,
  c.models_rated_good_before,
  c.models_rated_good_after,
  c.models_noted_before,
  c.models_noted_after,
  c.recognition_import,
  c.recognition_line,
  c.classification_import,
  c.classification_line
FROM unit_change c
LEFT JOIN area area_before ON area_before.id = c.area_before
LEFT JOIN area area_after ON area_after.id = c.area_after
LEFT JOIN sector ON sector.id = coalesce(c.sector_after, c.sector_before)
WHERE c.kind <> 'same'
  AND listed(c.year, $1)
  AND ($2::VARCHAR IS NULL OR c.kind = $2)
  AND ($3::VARCHAR IS NULL OR (c.kind = 'changed' AND listed($3, c.changed)))
ORDER BY
  c.year,
  CASE c.kind WHEN 'vanished' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END,
  coalesce(area_after.sort, area_before.sort),
  sector.sort,
  c.unit_id
LIMIT $4::INTEGER OFFSET $5::INTEGER
