-- What summaries count beside the lists of units that the dashboard goes by, where both speak: all of it, or where they
-- differ. At most 1,000; `total` says how many there are, `compared` how many counts have both, `differing` in how many
-- of these they differ.
-- $1 differing_only BOOLEAN
-- $2 basis VARCHAR
-- $3 area VARCHAR NULL
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- required year area_id area_name sector count_of summary_count list_count difference import_id line total compared differing
WITH beside AS (
  SELECT year, area_id, sector, level, count_of, value, import_id, line, sum(list_value)::INTEGER AS list_count
  FROM count_beside_list()
  WHERE ($3::VARCHAR IS NULL
      OR area_id IN (SELECT area_id FROM area_member WHERE basis = $2 AND group_id = $3))
    AND ($4::VARCHAR IS NULL OR position($4 IN sector) > 0)
    AND ($5::VARCHAR IS NULL OR level = $5)
  GROUP BY year, area_id, sector, level, count_of, value, import_id, line
),
counted AS (
  SELECT
    *,
    count(*) OVER ()::INTEGER AS compared,
    count(*) FILTER (WHERE list_count <> value) OVER ()::INTEGER AS differing
  FROM beside
)
SELECT
  b.year,
  b.area_id,
  coalesce(a.full_name, b.area_id) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  a.level AS area_level,
  b.sector,
  b.level,
  b.count_of,
  b.value AS summary_count,
  b.list_count,
  b.list_count - b.value AS difference,
  b.import_id,
  import.file,
  b.line,
  count(*) OVER ()::INTEGER AS total,
  b.compared,
  b.differing
FROM counted b
LEFT JOIN area a ON a.id = b.area_id
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN import ON import.id = b.import_id AND import.contract = 'summary'
WHERE NOT $1::BOOLEAN OR b.list_count <> b.value
ORDER BY b.year DESC, a.sort, b.sector, b.line, b.count_of
LIMIT 1000
