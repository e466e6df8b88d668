-- The units of an area that are in trouble in a year: not safe, average or weak, or without the title they had. Units of a
-- split commune are left out on today's areas: where they belong is not known. At most 500; `total` says how many.
-- $1 area VARCHAR
-- $2 year INTEGER
-- $3 basis VARCHAR
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- required unit_id unit_name sector area_name not_safe lost_title total
SELECT
  u.unit_id,
  u.unit_name,
  u.sector::VARCHAR AS sector,
  u.level,
  a.full_name AS area_name,
  coalesce(NOT u.safe, FALSE) AS not_safe,
  CASE WHEN u.class IN ('average', 'weak') THEN u.class END AS class,
  u.class_before,
  coalesce(u.was_typical AND NOT u.typical, FALSE) AS lost_title,
  count(*) OVER ()::INTEGER AS total
FROM unit_standing u
JOIN member m ON m.basis = $3 AND m.group_id = $1 AND m.area_id = u.area_id AND NOT m.is_part
JOIN area a ON a.id = u.area_id::VARCHAR
JOIN sector s ON s.id = u.sector::VARCHAR
WHERE u.year = $2
  AND ($4::VARCHAR IS NULL OR u.sector = $4)
  AND ($5::VARCHAR IS NULL OR u.level = $5)
  AND (NOT u.safe OR u.class IN ('average', 'weak') OR (u.was_typical AND NOT u.typical))
ORDER BY CASE u.class WHEN 'weak' THEN 0 WHEN 'average' THEN 1 ELSE 2 END, s.sort, a.sort, u.unit_name, u.unit_id
LIMIT 500
