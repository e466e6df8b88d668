-- What comparisons stand on: a year beside another, which areas are set side by side, their figures by year, and what
-- chance alone makes of a rate.

-- The areas of a scope at a level that a year has on a basis; without a scope those that report figures of their own.
CREATE OR REPLACE MACRO compared_area(of_basis, of_year, of_scope, of_level) AS TABLE
SELECT a.id, a.name, a.full_name, a.sort, parent.full_name AS parent_name
FROM area a
LEFT JOIN area parent ON parent.id = a.parent_id
-- Former districts and today's communes group years in which they are not in force.
WHERE (of_basis <> 'reported' OR in_force(a.valid_from, a.valid_to, of_year))
  AND CASE
    WHEN of_scope::VARCHAR IS NULL THEN a.id IN (SELECT area_id::VARCHAR FROM measure WHERE year = of_year)
    ELSE a.level = of_level
      AND a.id IN (SELECT area_id FROM member WHERE basis = of_basis AND group_id = of_scope)
      AND a.id IN (SELECT group_id FROM member WHERE basis = of_basis)
  END;

-- One metric by area of a basis and year. Where a split commune is in an area there is no k and no n, only what is
-- sure and what is open. `of_former`: all of it is from areas that are no more, see `of_old_communes`.
CREATE OR REPLACE MACRO compared_figure(of_metric, of_denominator, of_basis, of_scope, of_sector, of_level) AS TABLE
WITH figure AS (
  SELECT
    m.group_id::VARCHAR AS group_id, f.year,
    k_sure(f.k, m.is_part) AS k_sure, k_open(f.k, m.is_part) AS k_open,
    CASE WHEN count(f.n) = count(*) THEN k_sure(f.n, m.is_part) END AS n_sure,
    CASE WHEN count(f.n) = count(*) THEN k_open(f.n, m.is_part) END AS n_open,
    is_open(m.is_part) AS is_open,
    of_old_communes('commune', m.group_level, m.is_former) AS of_former,
    min(m.exact::INTEGER) = 1 AS exact
  FROM measure f
  JOIN member m ON m.basis = of_basis AND m.area_id = f.area_id
  WHERE f.metric = of_metric AND f.denominator = of_denominator
    AND (of_sector::VARCHAR IS NULL OR f.sector = of_sector)
    AND (of_level::VARCHAR IS NULL OR f.level = of_level)
    AND (of_scope::VARCHAR IS NOT NULL OR m.group_id = m.area_id)
  GROUP BY m.group_id, m.group_level, f.year
)
SELECT
  *,
  CASE WHEN NOT is_open THEN k_sure END AS k,
  CASE WHEN NOT is_open THEN n_sure END AS n
FROM figure;

-- The counts of n units that chance alone leaves likely where each is counted with probability p = p_k/p_n: outside
-- of low to high lie counts whose tail of the binomial distribution is at most 2.5 % (95 %) or 0.1 % (99.8 %).
-- Sums of all single probabilities, no approximation by a normal distribution; the last digits of DOUBLE do not
-- decide a tail of exactly 2.5 %. NULL where p is not known.
CREATE OR REPLACE MACRO binomial_limits(p_k, p_n, sizes) AS TABLE
WITH size AS (SELECT DISTINCT unnest(sizes)::INTEGER AS n),
probability AS (
  SELECT p_k::DOUBLE / NULLIF(p_n, 0) AS p, (p_n - p_k)::DOUBLE / NULLIF(p_n, 0) AS q
),
counted AS (SELECT n, unnest(range(n + 1))::INTEGER AS k FROM size),
likely AS (
  SELECT
    counted.n, counted.k,
    CASE
      WHEN p IS NULL THEN NULL
      WHEN p = 0 THEN (counted.k = 0)::INTEGER::DOUBLE
      WHEN q = 0 THEN (counted.k = counted.n)::INTEGER::DOUBLE
      ELSE exp(
        lgamma(counted.n + 1) - lgamma(counted.k + 1) - lgamma(counted.n - counted.k + 1)
        + counted.k * ln(NULLIF(p, 0)) + (counted.n - counted.k) * ln(NULLIF(q, 0))
      )
    END AS chance
  FROM counted
  CROSS JOIN probability
),
tail AS (
  SELECT
    n, k,
    sum(chance) OVER (PARTITION BY n ORDER BY k) AS at_most,
    sum(chance) OVER (PARTITION BY n ORDER BY k DESC) AS at_least
  FROM likely
)
SELECT
  n,
  (min(k) FILTER (WHERE at_most > 0.025 * (1 + 1e-9)))::INTEGER AS low_95,
  (max(k) FILTER (WHERE at_least > 0.025 * (1 + 1e-9)))::INTEGER AS high_95,
  (min(k) FILTER (WHERE at_most > 0.001 * (1 + 1e-9)))::INTEGER AS low_998,
  (max(k) FILTER (WHERE at_least > 0.001 * (1 + 1e-9)))::INTEGER AS high_998
FROM tail
GROUP BY n;

-- One metric of the whole scope in a year, all that is reported in it; without a scope of the areas that report.
CREATE OR REPLACE MACRO compared_whole(of_metric, of_denominator, of_year, of_basis, of_scope, of_sector, of_level) AS TABLE
SELECT sum(f.k)::INTEGER AS k, total(f.n) AS n
FROM measure f
WHERE f.metric = of_metric AND f.denominator = of_denominator AND f.year = of_year
  AND (of_sector::VARCHAR IS NULL OR f.sector = of_sector)
  AND (of_level::VARCHAR IS NULL OR f.level = of_level)
  AND (
    of_scope::VARCHAR IS NULL
    OR f.area_id IN (SELECT area_id FROM member WHERE basis = of_basis AND group_id = of_scope)
  );

-- The figures of an area in a year beside another year, of one metric and denominator or (NULL) of every metric by its
-- own, where it has one in either year: whole, or by sector, level or both (then NULL where they are not told apart; what
-- has no level is of none). With a split commune in it, an
-- area of today has the range that the split leaves open (`…_from`, `…_to`) in the place of a figure. Nothing is said to
-- have moved between old communes and those of today, see `of_old_communes`.
CREATE OR REPLACE MACRO beside_year(
  of_metric, of_denominator, of_year, other_year, of_basis, of_area, of_sector, of_level, by_sector, by_level
) AS TABLE
WITH told AS (
  SELECT
    f.metric, f.year, f.k, f.n, m.group_level, m.is_former, m.is_part,
    coalesce(of_sector::VARCHAR, CASE WHEN by_sector THEN f.sector::VARCHAR END) AS only_sector,
    CASE WHEN by_sector THEN f.sector::VARCHAR END AS sector,
    CASE WHEN by_level THEN f.level::VARCHAR END AS level
  FROM measure f
  JOIN member m ON m.basis = of_basis AND m.group_id = of_area AND m.area_id = f.area_id
  WHERE f.year IN (of_year, other_year)
    AND CASE
      WHEN of_denominator::VARCHAR IS NULL THEN f.is_default
      ELSE f.metric = of_metric AND f.denominator = of_denominator
    END
    AND (of_sector::VARCHAR IS NULL OR f.sector = of_sector)
    AND (of_level::VARCHAR IS NULL OR f.level = of_level)
    AND (NOT by_level OR f.level IS NOT NULL)
),
figure AS (
  SELECT
    metric, year, sector, level, is_open(is_part) AS is_open,
    of_old_communes(only_sector, group_level, is_former) AS old,
    k_sure(k, is_part) AS k_sure, k_open(k, is_part) AS k_open,
    CASE WHEN count(n) = count(*) THEN k_sure(n, is_part) END AS n_sure,
    CASE WHEN count(n) = count(*) THEN k_open(n, is_part) END AS n_open
  FROM told
  GROUP BY metric, year, only_sector, sector, level, group_level
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
shown AS (SELECT DISTINCT metric, sector, level FROM figure)
SELECT
  shown.metric, shown.sector, shown.level,
  now.k,
  now.n,
  percent(now.k, now.n) AS percent,
  before.k AS k_before,
  before.n AS n_before,
  CASE WHEN is_alike(now.old, before.old) THEN percent(before.k, before.n) END AS percent_before,
  CASE WHEN is_alike(now.old, before.old) THEN now.k - before.k END AS difference,
  CASE WHEN is_alike(now.old, before.old) THEN percent(now.k, now.n) - percent(before.k, before.n) END AS points,
  coalesce(now.is_open, FALSE) AS open,
  coalesce(before.is_open, FALSE) AS open_before,
  coalesce(now.old, FALSE) AS old,
  coalesce(before.old, FALSE) AS old_before,
  now.k_from, now.k_to, now.n_from, now.n_to, now.percent_from, now.percent_to,
  before.k_from AS k_before_from, before.k_to AS k_before_to,
  before.n_from AS n_before_from, before.n_to AS n_before_to,
  before.percent_from AS percent_before_from, before.percent_to AS percent_before_to
FROM shown
LEFT JOIN ranged now
  ON now.metric = shown.metric AND now.sector IS NOT DISTINCT FROM shown.sector
  AND now.level IS NOT DISTINCT FROM shown.level AND now.year = of_year
LEFT JOIN ranged before
  ON before.metric = shown.metric AND before.sector IS NOT DISTINCT FROM shown.sector
  AND before.level IS NOT DISTINCT FROM shown.level AND before.year = other_year;
