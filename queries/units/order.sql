-- The units of a year that pass the filters, in an order: their numbers, joined by commas, a hundred a window. Rows
-- without the value that is sorted by come last either way; units alike in it are in the order of their names.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- $6 safe VARCHAR NULL
-- $7 class VARCHAR NULL
-- $8 typical VARCHAR NULL
-- $9 found VARCHAR NULL
-- $10 sort VARCHAR
-- $11 descending BOOLEAN
-- needs unit_list
-- required first numbers
WITH keyed AS (
  SELECT
    number, name_place,
    CASE $10
      WHEN 'name' THEN name_place
      WHEN 'area' THEN area_place
      WHEN 'sector' THEN sector_place
      WHEN 'level' THEN CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 END
      WHEN 'registered' THEN CASE WHEN has_registered THEN 1 WHEN NOT has_registered THEN 2 END
      WHEN 'safe' THEN CASE WHEN safe THEN 1 WHEN NOT safe THEN 2 END
      WHEN 'class' THEN CASE class WHEN 'excellent' THEN 1 WHEN 'good' THEN 2 WHEN 'average' THEN 3 WHEN 'weak' THEN 4 END
      WHEN 'score' THEN score
      WHEN 'typical' THEN CASE typical_state WHEN 'typical' THEN 1 WHEN 'registered' THEN 2 WHEN 'neither' THEN 3 END
    END::DOUBLE * CASE WHEN $11 THEN -1 ELSE 1 END AS key,
    -- Days as text are in their own order.
    CASE WHEN $10 = 'decision' THEN decision_date END AS day
  FROM unit_choice($1, $2, $3, $4, $5, $6, $7, $8, $9)
  WHERE NOT is_part
),
placed AS (
  SELECT
    number,
    row_number() OVER (
      ORDER BY
        day IS NULL AND $10 = 'decision',
        CASE WHEN NOT $11 THEN day END,
        CASE WHEN $11 THEN day END DESC,
        key IS NULL, key, name_place, number
    ) - 1 AS place
  FROM keyed
)
SELECT
  (place - place % 100)::INTEGER AS first,
  string_agg(number::VARCHAR, ',' ORDER BY place) AS numbers
FROM placed
GROUP BY 1
ORDER BY 1
