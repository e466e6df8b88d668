-- Areas grouped as reports do, by the class of the commune itself (its unit of the sector 'commune'). One row an area
-- and class; an area of several communes is in each class that one of them has, with how many. On the bases that go over
-- a merger the years before it (`old`) are told by old communes: an area of today had no class of its own then. Where
-- one of them was split, it is in each area that got a part of it, and counts (`k_to`) or does not (`k_from`).
-- `class` is one of the four, 'none' (not classified) or 'missing' (nothing reported). Rows without an area are the
-- communes together, each once: k communes, in so many areas.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 scope VARCHAR NULL
-- $4 group_level VARCHAR NULL
-- required class k_from k_to areas exact open old
WITH shown AS (SELECT * FROM compared_area($2, $1, $3, $4)),
class AS (
  SELECT * FROM (
    VALUES ('excellent', 1), ('good', 2), ('average', 3), ('weak', 4), ('none', 5)
  ) AS c(class, class_sort)
),
reported AS (
  SELECT t.area_id, t.units, t.classified, t.excellent, t.good, c.class, c.class_sort,
    CASE c.class
      WHEN 'excellent' THEN t.excellent
      WHEN 'good' THEN t.good
      WHEN 'average' THEN t.average
      WHEN 'weak' THEN t.weak
      ELSE t.units - coalesce(t.classified, 0)
    END AS k
  FROM tally t
  CROSS JOIN class c
  WHERE t.year = $1 AND t.sector = 'commune'
),
placed AS (
  SELECT
    m.group_id::VARCHAR AS group_id, r.class, r.class_sort,
    k_sure(r.k, m.is_part) AS k_from,
    k_sure(r.k, m.is_part) + k_open(r.k, m.is_part) AS k_to,
    total(r.units) AS units,
    coalesce(sum(r.classified), 0)::INTEGER AS classified,
    min(m.exact::INTEGER) = 1 AS exact,
    is_open(m.is_part) AS is_open,
    of_old_communes('commune', m.group_level, m.is_former) AS old
  FROM reported r
  JOIN member m ON m.basis = $2 AND m.area_id = r.area_id
  WHERE m.group_id IN (SELECT id FROM shown) AND ($3::VARCHAR IS NOT NULL OR m.group_id = m.area_id)
  GROUP BY m.group_id, m.group_level, r.class, r.class_sort
),
-- Each commune once, in whatever areas it is.
together AS (
  SELECT
    class, coalesce(sum(k), 0)::INTEGER AS k, sum(units)::INTEGER AS units, sum(classified)::INTEGER AS classified,
    sum(coalesce(excellent, 0) + coalesce(good, 0))::INTEGER AS good_or_better
  FROM reported
  WHERE area_id IN (
    SELECT m.area_id FROM member m
    WHERE m.basis = $2 AND m.group_id IN (SELECT id FROM shown) AND ($3::VARCHAR IS NOT NULL OR m.group_id = m.area_id)
  )
  GROUP BY class
),
answer AS (
  SELECT
    NULL::VARCHAR AS area_id, NULL::VARCHAR AS full_name, NULL::VARCHAR AS parent_name, class.class,
    coalesce(t.k, 0) AS k_from, coalesce(t.k, 0) AS k_to, t.units, t.classified, t.good_or_better,
    (SELECT count(*) FROM placed p WHERE p.class = class.class AND p.k_to > 0)::INTEGER AS areas,
    TRUE AS exact, FALSE AS is_open, coalesce((SELECT min(p.old::INTEGER) = 1 FROM placed p), FALSE) AS old,
    class.class_sort, -1 AS sort
  FROM class
  LEFT JOIN together t ON t.class = class.class
  UNION ALL
  SELECT
    NULL, NULL, NULL, 'missing', 0, 0, NULL, NULL, NULL,
    (SELECT count(*) FROM shown WHERE id NOT IN (SELECT group_id FROM placed))::INTEGER,
    TRUE, FALSE, FALSE, 6, -1
  UNION ALL
  SELECT
    shown.id, shown.full_name, shown.parent_name, p.class, p.k_from, p.k_to, p.units, p.classified, NULL, 1,
    p.exact, p.is_open, p.old, p.class_sort, shown.sort
  FROM placed p
  JOIN shown ON shown.id = p.group_id
  WHERE p.k_to > 0
  UNION ALL
  SELECT id, full_name, parent_name, 'missing', 0, 0, NULL, NULL, NULL, 1, TRUE, FALSE, FALSE, 6, sort
  FROM shown
  WHERE id NOT IN (SELECT group_id FROM placed)
)
SELECT area_id, full_name, parent_name, class, k_from, k_to, units, classified, good_or_better, areas, exact, is_open AS open, old
FROM answer
ORDER BY class_sort, sort
