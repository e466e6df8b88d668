-- One metric by area in a year beside another year, with ranks; areas in force without figures come last.
-- Without a scope: the areas that report figures of their own, whatever their level.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER NULL
-- $5 basis VARCHAR
-- $6 scope VARCHAR NULL
-- $7 group_level VARCHAR NULL
-- $8 sector VARCHAR NULL
-- $9 level VARCHAR NULL
-- required area_id name full_name exact small ranked tied
WITH shown AS (
  SELECT a.id, a.name, a.full_name, a.sort, parent.full_name AS parent_name
  FROM area a
  LEFT JOIN area parent ON parent.id = a.parent_id
  -- Former districts group years in which they are no longer in force.
  WHERE ($5 = 'district' OR in_force(a.valid_from, a.valid_to, $3))
    AND CASE
      WHEN $6::VARCHAR IS NULL THEN a.id IN (SELECT area_id::VARCHAR FROM measure WHERE year = $3)
      ELSE a.level = $7 AND a.id IN (SELECT area_id FROM member WHERE basis = $5 AND group_id = $6)
    END
),
figure AS (
  SELECT
    m.group_id::VARCHAR AS group_id, f.year, sum(f.k)::INTEGER AS k, total(f.n) AS n,
    min(m.exact::INTEGER) = 1 AS exact
  FROM measure f
  JOIN member m ON m.basis = $5 AND m.area_id = f.area_id
  WHERE f.metric = $1 AND f.denominator = $2 AND f.year IN ($3, $4)
    AND ($8::VARCHAR IS NULL OR f.sector = $8)
    AND ($9::VARCHAR IS NULL OR f.level = $9)
    AND m.group_id IN (SELECT id FROM shown)
    AND ($6::VARCHAR IS NOT NULL OR m.group_id = m.area_id)
  GROUP BY m.group_id, f.year
),
joined AS (
  SELECT
    shown.*,
    metric.better,
    now.k,
    now.n,
    percent(now.k, now.n) AS percent,
    before.k AS k_before,
    before.n AS n_before,
    percent(before.k, before.n) AS percent_before,
    CASE metric.kind WHEN 'rate' THEN percent(now.k, now.n) ELSE now.k::DOUBLE END AS value,
    CASE metric.kind WHEN 'rate' THEN percent(before.k, before.n) ELSE before.k::DOUBLE END AS value_before,
    coalesce(now.exact, TRUE) AND coalesce(before.exact, TRUE) AS exact
  FROM shown
  JOIN metric ON metric.id = $1
  LEFT JOIN figure now ON now.group_id = shown.id AND now.year = $3
  LEFT JOIN figure before ON before.group_id = shown.id AND before.year = $4
)
SELECT
  id AS area_id,
  name,
  full_name,
  parent_name,
  k,
  n,
  percent,
  k_before,
  n_before,
  percent_before,
  value,
  value_before,
  value - value_before AS change,
  exact,
  coalesce(is_small(n), FALSE) AS small,
  CASE WHEN value IS NOT NULL THEN rank() OVER best_first::INTEGER END AS rank,
  count(value) OVER ()::INTEGER AS ranked,
  value IS NOT NULL AND count(*) OVER (best_first RANGE BETWEEN CURRENT ROW AND CURRENT ROW) > 1 AS tied,
  -- The areas together, where every one with a numerator has its denominator, too.
  sum(k) OVER ()::INTEGER AS whole_k,
  CASE WHEN count(n) OVER () = count(k) OVER () THEN sum(n) OVER ()::INTEGER END AS whole_n,
  percent(sum(k) OVER (), CASE WHEN count(n) OVER () = count(k) OVER () THEN sum(n) OVER () END)
    AS whole_percent
FROM joined
WINDOW best_first AS (ORDER BY CASE better WHEN 'lower' THEN value ELSE -value END NULLS LAST)
ORDER BY rank NULLS LAST, sort
