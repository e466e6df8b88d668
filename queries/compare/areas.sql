-- One metric by area in a year beside another year, with ranks; areas in force without figures come last.
-- Without a scope: the areas that report figures of their own, whatever their level. Where a split commune is in an
-- area of today, its figures are the range that the split leaves open (`…_from`, `…_to`), never a guessed share.
-- Of the sector 'commune' a year before a merger has k of n old communes (`old`, `old_before`): beside a year after it
-- neither a value nor a change is given.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER NULL
-- $5 basis VARCHAR
-- $6 scope VARCHAR NULL
-- $7 group_level VARCHAR NULL
-- $8 sector VARCHAR NULL
-- $9 level VARCHAR NULL
-- required area_id name full_name exact open open_before old old_before small ranked tied
WITH shown AS (
  SELECT a.id, a.name, a.full_name, a.sort, parent.full_name AS parent_name
  FROM area a
  LEFT JOIN area parent ON parent.id = a.parent_id
  -- Former districts and today's communes group years in which they are not in force.
  WHERE ($5 <> 'reported' OR in_force(a.valid_from, a.valid_to, $3))
    AND CASE
      WHEN $6::VARCHAR IS NULL THEN a.id IN (SELECT area_id::VARCHAR FROM measure WHERE year = $3)
      ELSE a.level = $7
        AND a.id IN (SELECT area_id FROM member WHERE basis = $5 AND group_id = $6)
        AND a.id IN (SELECT group_id FROM member WHERE basis = $5)
    END
),
figure AS (
  SELECT
    m.group_id::VARCHAR AS group_id, f.year,
    k_sure(f.k, m.is_part) AS k_sure, k_open(f.k, m.is_part) AS k_open,
    CASE WHEN count(f.n) = count(*) THEN k_sure(f.n, m.is_part) END AS n_sure,
    CASE WHEN count(f.n) = count(*) THEN k_open(f.n, m.is_part) END AS n_open,
    is_open(m.is_part) AS is_open,
    of_old_communes($8, m.group_level, m.is_former) AS old,
    min(m.exact::INTEGER) = 1 AS exact
  FROM measure f
  JOIN member m ON m.basis = $5 AND m.area_id = f.area_id
  WHERE f.metric = $1 AND f.denominator = $2 AND f.year IN ($3, $4)
    AND ($8::VARCHAR IS NULL OR f.sector = $8)
    AND ($9::VARCHAR IS NULL OR f.level = $9)
    AND m.group_id IN (SELECT id FROM shown)
    AND ($6::VARCHAR IS NOT NULL OR m.group_id = m.area_id)
  GROUP BY m.group_id, m.group_level, f.year
),
ranged AS (
  SELECT
    *,
    CASE WHEN NOT is_open THEN k_sure END AS k,
    CASE WHEN NOT is_open THEN n_sure END AS n,
    k_sure AS k_from, k_sure + k_open AS k_to, n_sure AS n_from, n_sure + n_open AS n_to,
    lowest(k_sure, n_sure, k_open, n_open) AS percent_from,
    highest(k_sure, n_sure, k_open, n_open) AS percent_to
  FROM figure
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
    CASE WHEN is_alike(now.old, before.old) THEN percent(before.k, before.n) END AS percent_before,
    CASE metric.kind WHEN 'rate' THEN percent(now.k, now.n) ELSE now.k::DOUBLE END AS value,
    CASE
      WHEN NOT is_alike(now.old, before.old) THEN NULL
      WHEN metric.kind = 'rate' THEN percent(before.k, before.n)
      ELSE before.k::DOUBLE
    END AS value_before,
    coalesce(now.exact, TRUE) AND coalesce(before.exact, TRUE) AS exact,
    CASE metric.kind WHEN 'rate' THEN now.percent_from ELSE now.k_from::DOUBLE END AS value_from,
    CASE metric.kind WHEN 'rate' THEN now.percent_to ELSE now.k_to::DOUBLE END AS value_to,
    CASE
      WHEN NOT is_alike(now.old, before.old) THEN NULL
      WHEN metric.kind = 'rate' THEN before.percent_from
      ELSE before.k_from::DOUBLE
    END AS value_before_from,
    CASE
      WHEN NOT is_alike(now.old, before.old) THEN NULL
      WHEN metric.kind = 'rate' THEN before.percent_to
      ELSE before.k_to::DOUBLE
    END AS value_before_to,
    now.k_from, now.k_to, now.n_from, now.n_to,
    before.k_from AS k_before_from, before.k_to AS k_before_to,
    before.n_from AS n_before_from, before.n_to AS n_before_to,
    coalesce(now.is_open, FALSE) AS open, coalesce(before.is_open, FALSE) AS open_before,
    coalesce(now.old, FALSE) AS old, coalesce(before.old, FALSE) AS old_before
  FROM shown
  JOIN metric ON metric.id = $1
  LEFT JOIN ranged now ON now.group_id = shown.id AND now.year = $3
  LEFT JOIN ranged before ON before.group_id = shown.id AND before.year = $4
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
  open,
  open_before,
  old,
  old_before,
  value_from, value_to, value_before_from, value_before_to,
  k_from, k_to, n_from, n_to, k_before_from, k_before_to, n_before_from, n_before_to,
  coalesce(is_small(coalesce(n, n_from)), FALSE) AS small,
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
ORDER BY rank NULLS LAST, value_from IS NULL, sort
