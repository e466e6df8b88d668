-- Where an area stands among its peers (areas of its level) by each rate in a year: its rank with ties, and between which
-- ranks it surely lies. An area is surely before another only where their 95 % intervals (Wilson) do not meet. `old`: k of
-- the n old communes that each area was made of.
-- $1 area VARCHAR
-- $2 year INTEGER
-- $3 basis VARCHAR
-- $4 scope VARCHAR
-- $5 group_level VARCHAR
-- $6 sector VARCHAR NULL
-- $7 level VARCHAR NULL
-- required metric denominator rank ranked tied rank_from rank_to small old
WITH figure AS (
  SELECT
    f.metric::VARCHAR AS metric, m.group_id::VARCHAR AS area_id, sum(f.k)::INTEGER AS k, total(f.n) AS n,
    of_old_communes($6, m.group_level, m.is_former) AS old
  FROM measure f
  JOIN member m ON m.basis = $3 AND m.area_id = f.area_id AND m.group_level = $5
  WHERE f.is_default AND f.year = $2
    AND m.group_id IN (SELECT area_id FROM member WHERE basis = $3 AND group_id = $4)
    AND ($6::VARCHAR IS NULL OR f.sector = $6)
    AND ($7::VARCHAR IS NULL OR f.level = $7)
  GROUP BY f.metric, m.group_id, m.group_level
  HAVING NOT is_open(m.is_part)
),
scored AS (
  SELECT
    figure.*, metric.sort, metric.denominator, metric.better,
    percent(k, n) AS percent,
    -- Wilson's interval with z = 1.96.
    (k + 1.9208) * 100 / (n + 3.8416)
      - 196 * sqrt(k::DOUBLE * (n - k) / NULLIF(n, 0) + 0.9604) / (n + 3.8416) AS lowest,
    (k + 1.9208) * 100 / (n + 3.8416)
      + 196 * sqrt(k::DOUBLE * (n - k) / NULLIF(n, 0) + 0.9604) / (n + 3.8416) AS highest
  FROM figure
  JOIN metric ON metric.id = figure.metric AND metric.kind = 'rate' AND metric.better IS NOT NULL
  WHERE n > 0 AND k BETWEEN 0 AND n
)
SELECT
  own.metric,
  own.denominator,
  own.k,
  own.n,
  own.percent,
  1 + count(*) FILTER (WHERE CASE own.better WHEN 'lower' THEN peer.percent < own.percent ELSE peer.percent > own.percent END)::INTEGER
    AS rank,
  count(*)::INTEGER AS ranked,
  count(*) FILTER (WHERE peer.percent = own.percent) > 1 AS tied,
  1 + count(*) FILTER (WHERE CASE own.better WHEN 'lower' THEN peer.highest < own.lowest ELSE peer.lowest > own.highest END)::INTEGER
    AS rank_from,
  (count(*) - count(*) FILTER (WHERE CASE own.better WHEN 'lower' THEN peer.lowest > own.highest ELSE peer.highest < own.lowest END))::INTEGER
    AS rank_to,
  coalesce(is_small(own.n), FALSE) AS small,
  own.old
FROM scored own
JOIN scored peer ON peer.metric = own.metric
WHERE own.area_id = $1
GROUP BY own.metric, own.denominator, own.sort, own.better, own.k, own.n, own.percent, own.lowest, own.highest, own.old
ORDER BY own.sort
