-- The figures of overview/headline by sector, by level, and by both at once, in one answer: a row a metric and group
-- that has a figure in either year. `sector` and `level` are NULL where a row is of all of them.
-- $1 year INTEGER
-- $2 compare_year INTEGER NULL
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- required metric kind denominator open open_before old old_before
SELECT
  f.sector, f.level,
  metric.id AS metric, metric.kind, metric.denominator,
  f.k, f.n, f.percent, f.k_before, f.n_before, f.percent_before, f.difference, f.points,
  f.open, f.open_before, f.old, f.old_before,
  f.k_from, f.k_to, f.n_from, f.n_to, f.percent_from, f.percent_to,
  f.k_before_from, f.k_before_to, f.n_before_from, f.n_before_to, f.percent_before_from, f.percent_before_to
FROM (
  FROM beside_year(NULL, NULL, $1, $2, $3, $4, $5, $6, TRUE, FALSE)
  UNION ALL FROM beside_year(NULL, NULL, $1, $2, $3, $4, $5, $6, FALSE, TRUE)
  UNION ALL FROM beside_year(NULL, NULL, $1, $2, $3, $4, $5, $6, TRUE, TRUE)
) f
JOIN metric ON metric.id = f.metric::VARCHAR
ORDER BY metric.sort, f.sector NULLS FIRST, f.level NULLS FIRST
