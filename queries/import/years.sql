-- Rows by year and contract, before an import and after it.
-- required year contract rows rows_before
WITH said AS (
  SELECT 'classification' AS contract, year, 1 AS now, 0 AS before FROM classification
  UNION ALL SELECT 'recognition', year, 1, 0 FROM recognition
  UNION ALL SELECT 'summary', year, 1, 0 FROM summary
  UNION ALL SELECT 'indicator', year, 1, 0 FROM indicator
  UNION ALL SELECT contract, year, 0, rows FROM before_rows
)
SELECT year, contract, sum(now)::INTEGER AS rows, sum(before)::INTEGER AS rows_before
FROM said
GROUP BY year, contract
ORDER BY year, contract
