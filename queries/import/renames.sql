-- Units of the given imports that are new, beside units gone from the same place and sector whose names are like
-- theirs: gone since the year before, or by this import from the year itself. The three likeliest of each.
-- $1 imports VARCHAR NULL
-- $2 limit INTEGER
-- required year import_id line unit_id unit_name sector area_id full_name candidate_id candidate_name candidate_area found similarity
WITH new_unit AS (
  SELECT
    u.year, u.unit_id, u.unit_name, u.sector::VARCHAR AS sector, u.area_id::VARCHAR AS area_id,
    coalesce(u.recognition_import, u.classification_import) AS import_id,
    coalesce(u.recognition_line, u.classification_line) AS line,
    known.unit_id IS NULL AS is_new
  FROM unit_year u
  LEFT JOIN unit_year past ON past.unit_id = u.unit_id AND past.year = u.year - 1
  LEFT JOIN before_unit_year known ON known.unit_id = u.unit_id AND known.year = u.year
  WHERE (listed(u.recognition_import, $1) OR listed(u.classification_import, $1)) AND past.unit_id IS NULL
),
gone AS (
  SELECT
    past.year + 1 AS year, 'year_before' AS found,
    past.unit_id, past.unit_name, past.sector::VARCHAR AS sector, past.area_id::VARCHAR AS area_id,
    name_key(past.unit_name) AS key
  FROM (SELECT * FROM unit_year WHERE year + 1 IN (SELECT year FROM new_unit)) past
  LEFT JOIN unit_year u ON u.unit_id = past.unit_id AND u.year = past.year + 1
  WHERE u.unit_id IS NULL
  UNION ALL
  SELECT b.year, 'before', b.unit_id, b.unit_name, b.sector, b.area_id, name_key(b.unit_name)
  FROM before_unit_year b
  LEFT JOIN unit_year u ON u.unit_id = b.unit_id AND u.year = b.year
  WHERE u.unit_id IS NULL AND b.year IN (SELECT year FROM new_unit)
),
-- Keys are dear: made only where something is gone that a new unit could be.
fresh AS (
  SELECT *, name_key(unit_name) AS key
  FROM new_unit
  WHERE EXISTS (SELECT 1 FROM gone WHERE gone.year = new_unit.year AND gone.sector = new_unit.sector)
),
-- One place over a merger: an area, and today's commune that it became or became part of.
place AS (
  SELECT area_id, group_id AS place FROM area_member WHERE basis = 'today' AND group_level = 'commune'
  UNION SELECT id, id FROM area
),
same_place AS (
  SELECT DISTINCT one.area_id, other.area_id AS other_id
  FROM place one
  JOIN place other ON other.place = one.place
  WHERE one.area_id IN (SELECT area_id FROM fresh)
),
pair AS (
  SELECT
    fresh.year, fresh.unit_id, gone.unit_id AS candidate_id, max(gone.found) AS found,
    min(fresh.unit_name) AS unit_name, min(fresh.sector) AS sector, min(fresh.area_id) AS area_id,
    min(fresh.import_id) AS import_id, min(fresh.line) AS line,
    min(gone.unit_name) AS candidate_name, min(gone.area_id) AS candidate_area_id,
    max(name_similarity(fresh.key, gone.key))::DOUBLE AS similarity
  FROM fresh
  JOIN same_place ON same_place.area_id = fresh.area_id
  JOIN gone
    ON gone.area_id = same_place.other_id AND gone.sector = fresh.sector AND gone.year = fresh.year
    AND (gone.found = 'year_before' OR fresh.is_new)
  GROUP BY fresh.year, fresh.unit_id, gone.unit_id
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY year, unit_id ORDER BY similarity DESC, candidate_id) AS place
  FROM pair
  WHERE similarity >= 0.85
)
SELECT
  ranked.year,
  ranked.import_id,
  ranked.line,
  ranked.unit_id,
  ranked.unit_name,
  ranked.sector,
  ranked.area_id,
  a.full_name,
  ranked.candidate_id,
  ranked.candidate_name,
  other.full_name AS candidate_area,
  ranked.found,
  ranked.similarity
FROM ranked
JOIN area a ON a.id = ranked.area_id
JOIN area other ON other.id = ranked.candidate_area_id
WHERE ranked.place <= 3
ORDER BY max(ranked.similarity) OVER (PARTITION BY ranked.year, ranked.unit_id) DESC,
  ranked.year, a.sort, ranked.unit_id, ranked.place
LIMIT $2::INTEGER
