-- Who has reported what, area by area (see `completeness`): the areas of a scope at a level, without a scope those that
-- report figures of their own; of one sector or all. An area without any year in force has no row. `all_…` count the
-- areas of the year and sector: those in force, with full results (or that there is none), in part, and silent.
-- $1 what VARCHAR
-- $2 basis VARCHAR
-- $3 scope VARCHAR NULL
-- $4 group_level VARCHAR NULL
-- $5 sector VARCHAR NULL
-- required area_id area_name year sector expected reported state all_areas all_reported all_part all_missing
SELECT
  c.group_id AS area_id,
  a.full_name AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  c.year,
  c.sector,
  c.expected,
  c.reported,
  c.units,
  c.known,
  c.state,
  count(*) FILTER (WHERE c.state <> 'absent') OVER same::INTEGER AS all_areas,
  count(*) FILTER (WHERE c.state IN ('reported', 'zero')) OVER same::INTEGER AS all_reported,
  count(*) FILTER (WHERE c.state = 'part') OVER same::INTEGER AS all_part,
  count(*) FILTER (WHERE c.state = 'missing') OVER same::INTEGER AS all_missing
FROM completeness($2, $3, $4, $1) c
JOIN area a ON a.id = c.group_id
LEFT JOIN area parent ON parent.id = a.parent_id
WHERE ($5::VARCHAR IS NULL OR c.sector = $5)
WINDOW same AS (PARTITION BY c.year, c.sector)
QUALIFY max(c.expected) OVER (PARTITION BY c.group_id) > 0
ORDER BY c.sort, c.year, c.sector_sort
