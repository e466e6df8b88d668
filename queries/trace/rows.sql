-- The rows behind a figure (see `trace.sql` for how it is named), or behind one of its tallies, a hundred from `first` on:
-- units, rows of summaries, reported indicators, each with what it adds and the lines of files that say so. `reached`
-- chooses units that count in k, or the others; `total` says how many there are.
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
-- $14 tally_area VARCHAR NULL
-- $15 tally_sector VARCHAR NULL
-- $16 tally_level VARCHAR NULL
-- $17 reached BOOLEAN NULL
-- $18 first INTEGER
-- needs trace
-- required contract area_id area_name is_part total
WITH asked AS (
  -- What the rows of a summary are read for.
  SELECT CASE $1 WHEN 'target' THEN t.metric ELSE $2::VARCHAR END AS what, CASE $1 WHEN 'target' THEN t.denominator ELSE $3::VARCHAR END AS per
  FROM (VALUES (1)) AS one(row)
  LEFT JOIN target t ON $1 = 'target' AND t.plan_id = $4 AND t.rule_id = $2 AND t.part_id = $3
),
-- What a row of a summary itself says; its tally has less where rows of areas inside it say the rest.
printed AS (
  SELECT
    s.import_id, s.line, s.source, s.note,
    CASE $1 WHEN 'class' THEN class_k(s, $2) WHEN 'step' THEN summary_step_k(s, $2) ELSE summary_k(s, asked.what) END AS k,
    CASE $1 WHEN 'class' THEN class_n(s, $3) WHEN 'step' THEN units ELSE summary_n(s, asked.per) END AS n
  FROM (SELECT *, excellent + good + average + coalesce(weak, 0) AS classified FROM summary WHERE year = $5) s
  CROSS JOIN asked
)
SELECT
  r.contract,
  r.unit_id,
  r.unit_name,
  r.area_id::VARCHAR AS area_id,
  coalesce(a.full_name, r.area_id::VARCHAR) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name,
  r.sector::VARCHAR AS sector,
  r.level,
  r.k,
  r.n,
  r.is_part,
  r.registered, r.safe, r.class, r.typical_registered, r.typical,
  r.year_before, r.safe_before, r.class_before, r.typical_before,
  r.recognition_import, r.recognition_line, r.classification_import, r.classification_line,
  r.recognition_import_before, r.recognition_line_before,
  r.classification_import_before, r.classification_line_before,
  r.import_id, r.line,
  p.k AS printed_k, p.n AS printed_n,
  p.source, p.note,
  count(*) OVER ()::INTEGER AS total
FROM traced_line(
  $1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::INTEGER, $6::INTEGER, $7::VARCHAR, $8::VARCHAR, $9::VARCHAR,
  $10::BOOLEAN, $11::VARCHAR, $12::VARCHAR, $13::VARCHAR
) r
LEFT JOIN printed p ON r.contract = 'summary' AND p.import_id = r.import_id AND p.line = r.line
LEFT JOIN area a ON a.id = r.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id
LEFT JOIN sector s ON s.id = r.sector::VARCHAR
WHERE ($14::VARCHAR IS NULL OR r.area_id::VARCHAR = $14)
  AND ($15::VARCHAR IS NULL OR coalesce(r.sector::VARCHAR, '') = $15)
  AND ($16::VARCHAR IS NULL OR coalesce(r.level, '') = $16)
  AND ($17::BOOLEAN IS NULL OR (r.contract = 'units' AND (r.k = 1) = $17))
ORDER BY r.is_part, a.sort, coalesce(s.sort, 100), r.unit_name, r.unit_id, r.import_id, r.line
LIMIT 100 OFFSET $18
