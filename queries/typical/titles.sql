-- Titles over the years: every unit that has registered or was typical in any year, with its state in each: 'typical',
-- 'registered' (not typical, or not yet), 'neither', or NULL where it is in no list or nobody has reported it. Its
-- name, level and place are those of its last year; it belongs to an area that it has been in. At most 1,000 units,
-- those with the most titles first; `total` says how many there are.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- $3 sectors VARCHAR
-- $4 level VARCHAR NULL
-- required unit_id unit_name sector area_name year titles total
WITH lists AS (
  SELECT
    u.*,
    row_number() OVER (PARTITION BY u.unit_id ORDER BY u.year DESC) AS from_last,
    count(*) FILTER (WHERE u.is_typical) OVER of_unit AS titles,
    count(*) FILTER (WHERE u.has_registered_typical OR u.is_typical) OVER of_unit AS tries,
    count(m.area_id) OVER of_unit AS years_there
  FROM unit_standing u
  LEFT JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = u.area_id AND NOT m.is_part
  WHERE u.sector IN (SELECT sector FROM tally WHERE pools($3, sector::VARCHAR))
  WINDOW of_unit AS (PARTITION BY u.unit_id)
),
numbered AS (
  SELECT
    l.unit_id, l.unit_name, l.sector::VARCHAR AS sector, l.level, l.titles::INTEGER AS titles,
    a.full_name AS area_name, parent.full_name AS parent_name,
    row_number() OVER (ORDER BY l.titles DESC, s.sort, a.sort, l.unit_name, l.unit_id) AS place,
    count(*) OVER ()::INTEGER AS total
  FROM lists l
  JOIN area a ON a.id = l.area_id::VARCHAR
  LEFT JOIN area parent ON parent.id = a.parent_id
  JOIN sector s ON s.id = l.sector::VARCHAR
  WHERE l.from_last = 1 AND l.tries > 0 AND l.years_there > 0
    AND ($4::VARCHAR IS NULL OR l.level = $4)
)
SELECT
  n.unit_id, n.unit_name, n.sector, n.level, n.area_name, n.parent_name, n.titles, n.total,
  y.year,
  CASE
    WHEN l.is_typical THEN 'typical'
    WHEN l.has_registered_typical THEN 'registered'
    WHEN l.has_registered_typical = FALSE OR l.is_typical = FALSE THEN 'neither'
  END AS state
FROM numbered n
CROSS JOIN dataset_year y
LEFT JOIN lists l ON l.unit_id = n.unit_id AND l.year = y.year
WHERE n.place <= 1000
ORDER BY n.place, y.year
