-- Provinces in force in a year, in the order of lists.
-- $1 year INTEGER
-- required id full_name
SELECT id, full_name
FROM area
WHERE level = 'province' AND in_force(valid_from, valid_to, $1)
ORDER BY sort
