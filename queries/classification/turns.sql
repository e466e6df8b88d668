-- Of the units that have a class in both years: how many went up, stayed, went down, went down two classes or more, and
-- were average or weak both times.
-- $1 from_year INTEGER
-- $2 to_year INTEGER
-- $3 basis VARCHAR
-- $4 area VARCHAR
-- $5 sector VARCHAR NULL
-- $6 level VARCHAR NULL
-- required turn k n
SELECT
  t.turn,
  count(*) FILTER (WHERE has_turned(t.turn, m.fell, m.class_before))::INTEGER AS k,
  count(m.fell)::INTEGER AS n,
  percent(count(*) FILTER (WHERE has_turned(t.turn, m.fell, m.class_before)), count(m.fell)) AS percent
FROM class_turns() t
LEFT JOIN class_move($1, $2, $3, $4, $5, $6) m ON m.fell IS NOT NULL
GROUP BY t.turn, t.sort
ORDER BY t.sort
