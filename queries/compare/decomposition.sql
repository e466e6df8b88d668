-- Why a pooled rate moved between two years: how much because the rates of its groups moved (`within`), how much
-- because their shares of the units did (`mix`). Kitagawa (1955), "Components of a difference between two rates":
-- within = (p1 - p0) · (w1 + w0) / 2, mix = (w1 - w0) · (p1 + p0) / 2, in points, w a group's share of all units. A
-- group of one of the years only has no rate that could move: all that it brings or takes is mix. A group's own mix is
-- counted from the mean rate of both years, since shares add up to 1 in both: growth of a group below it is minus.
-- Over the groups both add up to the change of the whole. `by_what` is 'sector' or 'area'; today's communes that share
-- a split commune are one group, '' by id, and so exact together.
-- Old communes and the one of today that they went into are other units (see `of_old_communes`): a group that has the one
-- in one year and the other in the other (`unlike`) has no rate that could move either.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 year INTEGER
-- $4 compare_year INTEGER
-- $5 basis VARCHAR
-- $6 area VARCHAR
-- $7 by_what VARCHAR
-- $8 group_level VARCHAR NULL
-- $9 sector VARCHAR NULL
-- $10 level VARCHAR NULL
-- required group_id in_both unlike exact small
WITH shared AS (
  SELECT DISTINCT group_id FROM member
  WHERE basis = $5 AND is_part AND group_level = $8
    AND area_id IN (
      SELECT area_id FROM measure WHERE metric = $1 AND denominator = $2 AND year IN ($3, $4)
    )
),
-- Each area in one group only: those that are partly in several are all in the group of shared ones.
placed AS (
  SELECT
    area_id,
    CASE WHEN group_id IN (SELECT group_id FROM shared) THEN '' ELSE group_id::VARCHAR END AS group_id,
    group_level,
    min(exact::INTEGER) = 1 AS exact
  FROM member
  WHERE basis = $5 AND CASE WHEN $8::VARCHAR IS NULL THEN group_id = area_id ELSE group_level = $8 END
  GROUP BY ALL
),
inside AS (
  SELECT area_id, group_level, is_part, is_former FROM member WHERE basis = $5 AND group_id = $6
),
told AS (
  SELECT
    CASE $7 WHEN 'sector' THEN f.sector::VARCHAR ELSE coalesce(g.group_id, f.area_id::VARCHAR) END AS group_id,
    -- Of which sector alone its figures are, and of which area: the group's, or the one that is split by sector.
    CASE $7 WHEN 'sector' THEN f.sector::VARCHAR ELSE $9::VARCHAR END AS only_sector,
    CASE $7 WHEN 'sector' THEN inside.group_level ELSE coalesce(g.group_level, inside.group_level) END AS group_level,
    f.year, f.k, f.n, inside.is_part, inside.is_former,
    coalesce(g.exact, TRUE) AS exact
  FROM measure f
  JOIN inside ON inside.area_id = f.area_id
  LEFT JOIN placed g ON $7 = 'area' AND g.area_id = f.area_id
  WHERE f.metric = $1 AND f.denominator = $2 AND f.year IN ($3, $4)
    AND ($9::VARCHAR IS NULL OR f.sector = $9)
    AND ($10::VARCHAR IS NULL OR f.level = $10)
),
figure AS (
  SELECT
    group_id,
    year,
    sum(k)::INTEGER AS k,
    total(n) AS n,
    is_open(is_part) AS is_open,
    of_old_communes(only_sector, group_level, is_former) AS old,
    min(exact::INTEGER) = 1 AS exact
  FROM told
  GROUP BY group_id, only_sector, group_level, year
),
whole AS (
  SELECT
    sum(k) FILTER (WHERE year = $3)::INTEGER AS k,
    sum(k) FILTER (WHERE year = $4)::INTEGER AS k_before,
    -- Not known where a group's is not; nor where the area itself holds a split commune.
    CASE WHEN count(n) = count(*) AND NOT is_open(is_open) THEN sum(n) FILTER (WHERE year = $3)::INTEGER END AS n,
    CASE WHEN count(n) = count(*) AND NOT is_open(is_open) THEN sum(n) FILTER (WHERE year = $4)::INTEGER END
      AS n_before
  FROM figure
),
beside AS (
  SELECT
    g.group_id,
    now.k, now.n, before.k AS k_before, before.n AS n_before,
    percent(now.k, now.n) AS p,
    percent(before.k, before.n) AS p_before,
    coalesce(now.n, 0)::DOUBLE / NULLIF(whole.n, 0) AS w,
    coalesce(before.n, 0)::DOUBLE / NULLIF(whole.n_before, 0) AS w_before,
    (percent(whole.k, whole.n) + percent(whole.k_before, whole.n_before)) / 2 AS mean,
    coalesce(now.n, 0) > 0 AND coalesce(before.n, 0) > 0 AND is_alike(now.old, before.old) AS in_both,
    coalesce(now.n, 0) > 0 AND coalesce(before.n, 0) > 0 AND NOT is_alike(now.old, before.old) AS unlike,
    coalesce(now.exact, TRUE) AND coalesce(before.exact, TRUE) AS exact,
    percent(whole.k, whole.n) AS whole_percent,
    percent(whole.k_before, whole.n_before) AS whole_percent_before,
    whole.k AS whole_k, whole.n AS whole_n, whole.k_before AS whole_k_before, whole.n_before AS whole_n_before
  FROM (SELECT DISTINCT group_id FROM figure) g
  CROSS JOIN whole
  LEFT JOIN figure now ON now.group_id = g.group_id AND now.year = $3
  LEFT JOIN figure before ON before.group_id = g.group_id AND before.year = $4
),
split AS (
  SELECT
    *,
    CASE WHEN in_both THEN (p - p_before) * (w + w_before) / 2 ELSE 0 * (w + w_before) END AS within,
    CASE
      WHEN in_both THEN (w - w_before) * ((p + p_before) / 2 - mean)
      ELSE w * (coalesce(p, 0) - mean) - w_before * (coalesce(p_before, 0) - mean)
    END AS mix
  FROM beside
)
SELECT
  s.group_id,
  a.full_name AS area_name,
  s.k, s.n, s.p AS percent,
  s.k_before, s.n_before, s.p_before AS percent_before,
  100 * s.w AS share,
  100 * s.w_before AS share_before,
  s.within,
  s.mix,
  s.within + s.mix AS part,
  s.in_both,
  s.unlike,
  s.exact,
  coalesce(is_small(least(s.n, s.n_before)), FALSE) AS small,
  s.whole_k, s.whole_n, s.whole_percent,
  s.whole_k_before, s.whole_n_before, s.whole_percent_before,
  s.whole_percent - s.whole_percent_before AS change,
  s.whole_percent_before + sum(s.within) OVER () AS percent_with_old_mix,
  sum(s.within) OVER () AS whole_within,
  sum(s.mix) OVER () AS whole_mix,
  (count(*) FILTER (WHERE s.in_both) OVER ())::INTEGER AS groups_in_both,
  (count(*) OVER ())::INTEGER AS groups
FROM split s
LEFT JOIN area a ON $7 = 'area' AND a.id = s.group_id
LEFT JOIN sector ON $7 = 'sector' AND sector.id = s.group_id
ORDER BY coalesce(a.sort, sector.sort, 100000), s.group_id
