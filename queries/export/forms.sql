-- The counts of the forms that a province sends up, of a year in the areas of that year: a row a sector and area, for
-- each sector its total, and all sectors together (`sector` NULL) by area and in total (`area_id` NULL). Areas are the
-- communes in force and whatever else reports figures of its own, so that the rows add up to the totals; an area
-- without figures has a row of NULLs. A rate is of counts that all came with their denominator, or NULL.
-- $1 year INTEGER
-- $2 area VARCHAR
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
WITH figure AS (
  SELECT
    t.sector::VARCHAR AS sector, t.area_id::VARCHAR AS area_id,
    t.units, t.registered,
    -- As in metrics.sql: no result yet is no figure.
    CASE WHEN coalesce(t.safe_known, 1) > 0 THEN t.safe END AS safe,
    CASE WHEN t.safe IS NOT NULL AND t.safe_known > 0 THEN t.safe_known END AS assessed,
    t.excellent, t.good, t.average, t.weak,
    CASE WHEN t.excellent IS NOT NULL OR t.good IS NOT NULL THEN t.classified END AS classified,
    t.typical_registered, t.typical,
    CASE WHEN t.typical IS NOT NULL THEN t.units END AS typical_of
  FROM tally t
  JOIN member m ON m.basis = 'reported' AND m.group_id = $2 AND m.area_id = t.area_id
  WHERE t.year = $1
    AND ($3::VARCHAR IS NULL OR t.sector = $3)
    AND ($4::VARCHAR IS NULL OR t.level = $4)
),
counted AS (
  SELECT
    sector, area_id, GROUPING(sector) = 1 AS of_all, GROUPING(area_id) = 1 AS is_total,
    total(units) AS units,
    sum(registered)::INTEGER AS registered,
    CASE WHEN count(assessed) = count(safe) THEN sum(assessed)::INTEGER END AS assessed,
    sum(safe)::INTEGER AS safe,
    CASE WHEN count(classified) = greatest(count(excellent), count(good)) THEN sum(classified)::INTEGER END AS classified,
    sum(excellent)::INTEGER AS excellent,
    sum(good)::INTEGER AS good,
    sum(average)::INTEGER AS average,
    sum(weak)::INTEGER AS weak,
    count(excellent) = count(good) AS has_both,
    sum(typical_registered)::INTEGER AS typical_registered,
    CASE WHEN count(typical_of) = count(typical) THEN sum(typical_of)::INTEGER END AS typical_of,
    sum(typical)::INTEGER AS typical
  FROM figure
  GROUP BY GROUPING SETS ((sector, area_id), (sector), (area_id), ())
),
shown AS (
  SELECT a.id, a.full_name, a.sort, CASE parent.level WHEN 'district' THEN parent.full_name END AS district
  FROM area a
  LEFT JOIN area parent ON parent.id = a.parent_id
  WHERE a.id IN (SELECT area_id FROM figure)
    OR (a.level = 'commune' AND in_force(a.valid_from, a.valid_to, $1)
      AND a.id IN (SELECT area_id::VARCHAR FROM member WHERE basis = 'reported' AND group_id = $2))
),
line AS (
  SELECT c.sector, c.of_all, shown.id AS area_id, FALSE AS is_total
  FROM (SELECT sector, of_all FROM counted WHERE is_total) c
  CROSS JOIN shown
  WHERE EXISTS (SELECT 1 FROM figure)
  UNION ALL SELECT sector, of_all, NULL, TRUE FROM counted WHERE is_total AND EXISTS (SELECT 1 FROM figure)
)
SELECT
  line.sector,
  line.area_id,
  shown.full_name AS area_name,
  shown.district,
  c.units, c.registered, c.assessed, c.safe,
  percent(c.safe, c.assessed) AS safe_percent,
  c.classified, c.excellent, c.good, c.average, c.weak,
  CASE WHEN c.has_both THEN percent(c.excellent + c.good, c.classified) END AS good_or_better_percent,
  c.typical_registered, c.typical_of, c.typical,
  percent(c.typical, c.typical_of) AS typical_percent
FROM line
LEFT JOIN counted c
  ON c.of_all = line.of_all AND c.is_total = line.is_total
  AND c.sector IS NOT DISTINCT FROM line.sector AND c.area_id IS NOT DISTINCT FROM line.area_id
LEFT JOIN shown ON shown.id = line.area_id
LEFT JOIN sector s ON s.id = line.sector
ORDER BY line.of_all DESC, s.sort NULLS LAST, line.sector, line.is_total, shown.sort
