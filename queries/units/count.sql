-- How many units of a year pass the filters of the list. `left_open` are not among them: units of a commune that was
-- split, of which nobody knows whether they belong to the area.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sector VARCHAR NULL
-- $5 level VARCHAR NULL
-- $6 safe VARCHAR NULL
-- $7 class VARCHAR NULL
-- $8 typical VARCHAR NULL
-- $9 found VARCHAR NULL
-- needs unit_list
-- required units left_open
SELECT
  count(*) FILTER (WHERE NOT is_part)::INTEGER AS units,
  count(*) FILTER (WHERE is_part)::INTEGER AS left_open
FROM unit_choice($1, $2, $3, $4, $5, $6, $7, $8, $9)
