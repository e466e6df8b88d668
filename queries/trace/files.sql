-- The files behind a figure (see `trace.sql` for how it is named): how many rows of each it stands on, and between which
-- lines. `year` is that of the rows: some figures look back to the year before.
-- $1 kind VARCHAR
-- $2 what VARCHAR
-- $3 per VARCHAR
-- $4 plan VARCHAR NULL
-- $5 year INTEGER
-- $6 from_year INTEGER NULL
-- $7 basis VARCHAR
-- $8 area VARCHAR
-- $9 within VARCHAR NULL
-- $10 own BOOLEAN
-- $11 sectors VARCHAR NULL
-- $12 sector VARCHAR NULL
-- $13 level VARCHAR NULL
-- needs trace
-- required import_id contract year rows first_line last_line
WITH traced AS (
  SELECT * FROM traced_line(
    $1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::INTEGER, $6::INTEGER, $7::VARCHAR, $8::VARCHAR, $9::VARCHAR,
    $10::BOOLEAN, $11::VARCHAR, $12::VARCHAR, $13::VARCHAR
  )
),
said AS (
  SELECT 'recognition' AS contract, $5::INTEGER AS year, recognition_import AS import_id, recognition_line AS line
    FROM traced
  UNION ALL SELECT 'classification', $5::INTEGER, classification_import, classification_line FROM traced
  UNION ALL SELECT 'recognition', year_before, recognition_import_before, recognition_line_before FROM traced
  UNION ALL SELECT 'classification', year_before, classification_import_before, classification_line_before FROM traced
  UNION ALL SELECT contract, $5::INTEGER, import_id, line FROM traced WHERE contract <> 'units'
)
SELECT
  import_id,
  contract,
  year,
  count(DISTINCT line)::INTEGER AS rows,
  min(line) AS first_line,
  max(line) AS last_line
FROM said
WHERE import_id IS NOT NULL AND line IS NOT NULL
GROUP BY import_id, contract, year
ORDER BY year DESC, contract DESC, import_id
