-- One metric of an area over all years beside the whole and beside its peers: of a commune the other communes of its
-- kind in the whole, of a former district the other districts. Peers are pooled, without those of which a split leaves
-- figures open (`left_out`), and only in years in which the area is in force on the basis.
-- $1 metric VARCHAR
-- $2 denominator VARCHAR
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 scope VARCHAR
-- $6 group_level VARCHAR
-- $7 sector VARCHAR NULL
-- $8 level VARCHAR NULL
-- required year provisional peers left_out
WITH own AS (SELECT kind, level, valid_from, valid_to FROM area WHERE id = $4),
peer AS (
  SELECT a.id, a.valid_from, a.valid_to
  FROM area a
  CROSS JOIN own
  WHERE a.level = $6 AND (a.level <> 'commune' OR a.kind = own.kind)
    AND a.id IN (SELECT area_id FROM member WHERE basis = $3 AND group_id = $5)
    AND a.id IN (SELECT group_id FROM member WHERE basis = $3)
),
figure AS (
  SELECT
    m.group_id::VARCHAR AS group_id, f.year, is_open(m.is_part) AS is_open,
    k_sure(f.k, m.is_part) AS k_sure, k_open(f.k, m.is_part) AS k_open,
    CASE WHEN count(f.n) = count(*) THEN k_sure(f.n, m.is_part) END AS n_sure,
    CASE WHEN count(f.n) = count(*) THEN k_open(f.n, m.is_part) END AS n_open
  FROM measure f
  JOIN member m ON m.basis = $3 AND m.area_id = f.area_id
  WHERE f.metric = $1 AND f.denominator = $2
    AND (m.group_id = $4 OR m.group_id = $5 OR m.group_id IN (SELECT id FROM peer))
    AND ($7::VARCHAR IS NULL OR f.sector = $7)
    AND ($8::VARCHAR IS NULL OR f.level = $8)
  GROUP BY m.group_id, f.year
),
pooled AS (
  SELECT
    f.year,
    sum(f.k_sure) FILTER (WHERE NOT f.is_open)::INTEGER AS k,
    CASE WHEN count(f.n_sure) = count(*) THEN sum(f.n_sure) FILTER (WHERE NOT f.is_open)::INTEGER END AS n,
    count(*) FILTER (WHERE NOT f.is_open)::INTEGER AS peers,
    count(*) FILTER (WHERE f.is_open)::INTEGER AS left_out
  FROM figure f
  JOIN peer ON peer.id = f.group_id
  CROSS JOIN own
  WHERE f.group_id <> $4
    AND ($3 <> 'reported' OR in_force(own.valid_from, own.valid_to, f.year) AND in_force(peer.valid_from, peer.valid_to, f.year))
  GROUP BY f.year
),
shown AS (
  SELECT
    *,
    CASE WHEN NOT is_open THEN k_sure END AS k,
    CASE WHEN NOT is_open THEN n_sure END AS n
  FROM figure
)
SELECT
  y.year,
  y.provisional,
  (SELECT kind FROM own) AS kind,
  area.k,
  area.n,
  CASE metric.kind WHEN 'rate' THEN percent(area.k, area.n) END AS percent,
  CASE metric.kind WHEN 'rate' THEN lowest(area.k_sure, area.n_sure, area.k_open, area.n_open) END AS percent_from,
  CASE metric.kind WHEN 'rate' THEN highest(area.k_sure, area.n_sure, area.k_open, area.n_open) END AS percent_to,
  area.k_sure AS k_from, area.k_sure + area.k_open AS k_to,
  area.n_sure AS n_from, area.n_sure + area.n_open AS n_to,
  whole.k AS whole_k,
  whole.n AS whole_n,
  CASE metric.kind WHEN 'rate' THEN percent(whole.k, whole.n) END AS whole_percent,
  pooled.k AS peers_k,
  pooled.n AS peers_n,
  CASE metric.kind WHEN 'rate' THEN percent(pooled.k, pooled.n) END AS peers_percent,
  coalesce(pooled.peers, 0) AS peers,
  coalesce(pooled.left_out, 0) AS left_out
FROM dataset_year y
JOIN metric ON metric.id = $1
LEFT JOIN shown area ON area.group_id = $4 AND area.year = y.year
LEFT JOIN shown whole ON whole.group_id = $5 AND whole.year = y.year
LEFT JOIN pooled ON pooled.year = y.year
ORDER BY y.year
