-- The units of a year that pass the filters, in an order: their numbers, joined by commas, a hundred a window.
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
SELECT
  (place - place % 100)::INTEGER AS first,
  string_agg(number::VARCHAR, ',' ORDER BY place) AS numbers
FROM unit_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
GROUP BY 1
ORDER BY 1
