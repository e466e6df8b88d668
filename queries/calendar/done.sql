-- What a year's data shows as done of something that is due by a day: units that have registered, have a result or
-- are recognised, of the units of pooled sectors that report it. `pending` are those that it still waits for: for
-- 'typical' the units that registered and have no answer; NULL where not every unit has to. Only recognitions as
-- typical have a date, that of their decision: `in_time`, `late` and `undated` are NULL for all else.
-- $1 metric VARCHAR
-- $2 year INTEGER
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sectors VARCHAR
-- $6 last_day VARCHAR
-- required unreported
WITH counted AS (
  SELECT
    t.units,
    CASE $1
      WHEN 'registered_rate' THEN t.registered
      WHEN 'typical_registered' THEN t.typical_registered
      WHEN 'typical' THEN t.typical
      WHEN 'safe_rate' THEN t.safe
      -- Verdicts or classes that no unit of a sector has are not reported, rather than given to none.
      WHEN 'assessed' THEN CASE WHEN t.safe IS NOT NULL THEN t.safe_known END
      WHEN 'classified' THEN CASE WHEN c.sector IS NOT NULL THEN t.classified END
    END AS k,
    t.safe_known
  FROM tally t
  JOIN member m ON m.basis = $3 AND m.group_id = $4 AND m.area_id = t.area_id
  LEFT JOIN (SELECT DISTINCT sector FROM tally WHERE year = $2 AND classified > 0) c ON c.sector = t.sector
  WHERE t.year = $2 AND pools($5, t.sector::VARCHAR)
),
pooled AS (
  SELECT sum(k)::INTEGER AS k, total(units) AS n, total(safe_known) AS known
  FROM counted
  WHERE k IS NOT NULL
),
silent AS (SELECT coalesce(sum(units), 0)::INTEGER AS units FROM counted WHERE k IS NULL),
-- Of typical units, unit by unit: only lists of units say when one was recognised.
titles AS (
  SELECT
    count(*) FILTER (WHERE u.is_typical AND u.decision_date <= $6)::INTEGER AS in_time,
    count(*) FILTER (WHERE u.is_typical AND u.decision_date > $6)::INTEGER AS late,
    CASE WHEN count(u.has_registered_typical) > 0
      THEN count(*) FILTER (WHERE u.has_registered_typical AND u.typical IS NULL)::INTEGER END AS unanswered
  FROM unit_standing u
  JOIN member m ON m.basis = $3 AND m.group_id = $4 AND m.area_id = u.area_id
  WHERE u.year = $2 AND pools($5, u.sector::VARCHAR)
)
SELECT
  p.k,
  p.n,
  s.units AS unreported,
  CASE $1
    WHEN 'typical' THEN t.unanswered
    WHEN 'typical_registered' THEN NULL
    WHEN 'safe_rate' THEN p.n - p.known
    ELSE p.n - p.k
  END::INTEGER AS pending,
  CASE WHEN $1 = 'typical' AND p.k IS NOT NULL THEN t.in_time END AS in_time,
  CASE WHEN $1 = 'typical' AND p.k IS NOT NULL THEN t.late END AS late,
  CASE WHEN $1 = 'typical' THEN p.k - t.in_time - t.late END AS undated
FROM pooled p
CROSS JOIN silent s
CROSS JOIN titles t
