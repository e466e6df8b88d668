-- Every metric of a year beside another year: where the area stands and what moved; see `beside_year`.
-- $1 year INTEGER
-- $2 compare_year INTEGER NULL
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- required metric kind denominator open open_before old old_before
SELECT
  metric.id AS metric, metric.kind, metric.denominator,
  f.k, f.n, f.percent, f.k_before, f.n_before, f.percent_before, f.difference, f.points,
  coalesce(f.open, FALSE) AS open, coalesce(f.open_before, FALSE) AS open_before,
  coalesce(f.old, FALSE) AS old, coalesce(f.old_before, FALSE) AS old_before,
  f.k_from, f.k_to, f.n_from, f.n_to, f.percent_from, f.percent_to,
  f.k_before_from, f.k_before_to, f.n_before_from, f.n_before_to, f.percent_before_from, f.percent_before_to
FROM metric
LEFT JOIN beside_year(NULL, NULL, $1, $2, $3, $4, $5, $6, FALSE, FALSE) f ON f.metric = metric.id
ORDER BY metric.sort
