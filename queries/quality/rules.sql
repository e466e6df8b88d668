-- How often each consistency rule is broken (`k`) among what it could be asked of (`n`), by year and over all years
-- (year NULL). A rule that nothing could be asked of has no row.
-- $1 basis VARCHAR
-- $2 area VARCHAR NULL
-- $3 sector VARCHAR NULL
-- $4 level VARCHAR NULL
-- required code k n
SELECT
  r.code,
  r.against,
  c.year,
  count(*) FILTER (WHERE c.fails)::INTEGER AS k,
  count(c.fails)::INTEGER AS n
FROM consistency_check($1, $2, $3, $4) c
JOIN consistency_rules() r ON r.code = c.code AND r.against IS NOT DISTINCT FROM c.against
WHERE c.fails IS NOT NULL
GROUP BY GROUPING SETS ((r.code, r.against, r.sort, c.year), (r.code, r.against, r.sort))
ORDER BY r.sort, c.year NULLS LAST
