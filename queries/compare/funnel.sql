-- The rate of each area in a year, held against what chance alone makes of the rate of the whole with as many units:
-- exact binomial limits, see `binomial_limits`. `chance` is 'inside', or where the area lies: 'below_95', 'below_998',
-- 'above_95', 'above_998'; NULL without a rate. An area that holds a split commune has no rate here and is `open`.
-- `old`: the units are the old communes that an area was made of, each one unit; see `of_old_communes`.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 basis VARCHAR
-- $5 scope VARCHAR NULL
-- $6 group_level VARCHAR NULL
-- $7 sector VARCHAR NULL
-- $8 level VARCHAR NULL
-- required area_id name full_name exact open old small
WITH whole AS (SELECT k, n FROM compared_whole($1, $2, $3, $4, $5, $7, $8)),
figure AS (
  SELECT shown.*, f.k, CASE WHEN f.k IS NOT NULL THEN NULLIF(f.n, 0) END AS n, f.exact, f.is_open,
    f.of_former AND coalesce($7::VARCHAR = 'commune', FALSE) AS old
  FROM compared_area($4, $3, $5, $6) shown
  LEFT JOIN compared_figure($1, $2, $4, $5, $7, $8) f ON f.group_id = shown.id AND f.year = $3
)
SELECT
  figure.id AS area_id,
  figure.name,
  figure.full_name,
  figure.parent_name,
  figure.k,
  figure.n,
  percent(figure.k, figure.n) AS percent,
  likely.low_95,
  likely.high_95,
  likely.low_998,
  likely.high_998,
  CASE
    WHEN figure.k < likely.low_998 THEN 'below_998'
    WHEN figure.k < likely.low_95 THEN 'below_95'
    WHEN figure.k > likely.high_998 THEN 'above_998'
    WHEN figure.k > likely.high_95 THEN 'above_95'
    WHEN figure.k IS NOT NULL AND likely.low_95 IS NOT NULL THEN 'inside'
  END AS chance,
  coalesce(figure.exact, TRUE) AS exact,
  coalesce(figure.is_open, FALSE) AS open,
  coalesce(figure.old, FALSE) AS old,
  coalesce(is_small(figure.n), FALSE) AS small,
  whole.k AS whole_k,
  whole.n AS whole_n,
  percent(whole.k, whole.n) AS whole_percent
FROM figure
CROSS JOIN whole
LEFT JOIN binomial_limits(
  (SELECT k FROM whole), (SELECT n FROM whole), (SELECT list(DISTINCT n) FROM figure WHERE n IS NOT NULL)
) likely ON likely.n = figure.n
ORDER BY figure.sort
