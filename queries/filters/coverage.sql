-- Years in which an area has figures, on a basis: where to go from a view that has none.
-- $1 basis VARCHAR
-- $2 area VARCHAR
-- required year units_known
SELECT t.year, count(t.units) = count(*) AS units_known, total(t.units) AS units
FROM tally t
JOIN member m ON m.basis = $1 AND m.group_id = $2 AND m.area_id = t.area_id
GROUP BY t.year
ORDER BY t.year
