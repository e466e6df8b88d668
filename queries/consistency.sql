-- The consistency rules, each said once, for the questions under `import/` and `quality/`. One row a thing that a rule
-- was asked of: `fails` says whether it breaks the rule, NULL where its figures cannot tell. `column` is the one in
-- question; `import_id` and `line` lead to its row. `k` and `n` are what was held against each other.

-- A reported count beside the lists of units that cover its area: a row a line of the lists.
CREATE OR REPLACE MACRO count_beside_list() AS TABLE
SELECT s.*, l.area_id AS list_area, l.value AS list_value
FROM summary_count s
JOIN area_member m ON m.basis = 'reported' AND m.group_id = s.area_id
JOIN list_count l
  ON l.area_id = m.area_id AND l.year = s.year AND l.count_of = s.count_of
  AND position(l.sector IN s.sector) > 0 AND (s.level IS NULL OR l.level = s.level)
WHERE s.kind IS NULL;

-- The rules over a whole year, where rows of the given imports (NULL: any) take part.
CREATE OR REPLACE MACRO year_check(imports) AS TABLE
WITH
-- The imports that are asked about. The list of them is searched once for each: min() holds the engine from
-- searching it for every unit.
asked AS (
  SELECT id
  FROM (
    SELECT min(id) AS id
    FROM (SELECT recognition_import AS id FROM unit_year UNION SELECT classification_import FROM unit_year)
    GROUP BY id
  )
  WHERE listed(id, imports)
),
-- Typical without having been safe and classed good or better the year before, where that year says so.
of_typical AS (
  SELECT
    'typical_not_eligible' AS code, 'recognition' AS contract, 'typical' AS column,
    u.recognition_import AS import_id, u.recognition_line AS line,
    u.year, u.area_id::VARCHAR AS area_id, u.sector::VARCHAR AS sector, u.level, u.unit_id, u.unit_name,
    past.safe AS was_safe, past.class AS was_class, NULL::INTEGER AS k, NULL::INTEGER AS n, NULL AS against,
    NOT (past.safe AND past.class IN ('excellent', 'good')) AS fails
  FROM unit_year u
  JOIN unit_year past ON past.unit_id = u.unit_id AND past.year = u.year - 1
  WHERE u.typical
    AND (listed(u.recognition_import, imports) OR listed(past.recognition_import, imports)
      OR listed(past.classification_import, imports))
),
-- What a commune manages on its ground; residential areas are always managed by their commune.
managed AS (
  SELECT
    year, area_id, count(*)::INTEGER AS units,
    count_true(registered) AS registered, count_true(safe) AS safe,
    count(*) FILTER (WHERE recognition_import IN (SELECT id FROM asked)) AS from_imports
  FROM unit_year
  WHERE sector <> 'commune'
    AND coalesce(level, CASE sector WHEN 'residential' THEN 'commune' END) = 'commune'
  GROUP BY year, area_id
),
-- A commune is safe only where all of these are registered and 70 % are safe (TT 124/2021/TT-BCA, Điều 5.4).
safe_commune AS (
  SELECT u.*, m.units, m.registered AS registered_units, m.safe AS safe_units
  FROM unit_year u
  JOIN managed m ON m.year = u.year AND m.area_id = u.area_id
  WHERE u.sector = 'commune' AND u.safe AND (listed(u.recognition_import, imports) OR m.from_imports > 0)
),
of_commune AS (
  SELECT
    'commune_safe_below_70' AS code, 'recognition' AS contract, 'safe' AS column,
    recognition_import AS import_id, recognition_line AS line,
    year, area_id::VARCHAR AS area_id, sector::VARCHAR AS sector, level, unit_id, unit_name,
    NULL::BOOLEAN AS was_safe, NULL AS was_class, safe_units AS k, units AS n, NULL AS against,
    safe_units * 100 < 70 * units AS fails
  FROM safe_commune
  UNION ALL
  SELECT
    'commune_not_all_registered', 'recognition', 'safe', recognition_import, recognition_line,
    year, area_id::VARCHAR, sector::VARCHAR, level, unit_id, unit_name,
    NULL, NULL, registered_units, units, NULL, registered_units < units
  FROM safe_commune
),
-- A reported total beside the sum of what it is made of. That sum may be smaller while parts are missing.
of_areas AS (
  SELECT
    t.import_id, t.line, t.year, t.area_id, t.sector, t.level, t.count_of, t.value, part.level AS part_level,
    sum(p.value)::INTEGER AS parts, count(DISTINCT p.area_id) AS reported,
    count(*) FILTER (WHERE listed(p.import_id, imports)) AS from_imports
  FROM summary_count t
  JOIN area_member m ON m.basis = 'reported' AND m.group_id = t.area_id AND m.area_id <> t.area_id
  JOIN area part ON part.id = m.area_id
  JOIN summary_count p
    ON p.area_id = m.area_id AND p.year = t.year AND p.sector = t.sector AND p.count_of = t.count_of
    AND p.level IS NOT DISTINCT FROM t.level AND p.kind IS NOT DISTINCT FROM t.kind
  GROUP BY t.import_id, t.line, t.year, t.area_id, t.sector, t.level, t.count_of, t.value, part.level
),
areas_in_force AS (
  SELECT of.year, of.area_id, part.level AS part_level, count(*) AS areas
  FROM (SELECT DISTINCT year, area_id FROM of_areas) of
  JOIN area_member m ON m.basis = 'reported' AND m.group_id = of.area_id
  JOIN area part ON part.id = m.area_id
  WHERE in_force(part.valid_from, part.valid_to, of.year)
  GROUP BY of.year, of.area_id, part.level
),
of_levels AS (
  SELECT
    t.import_id, t.line, t.year, t.area_id, t.sector, t.count_of, t.value,
    sum(p.value)::INTEGER AS parts, count(DISTINCT p.level) AS reported,
    count(*) FILTER (WHERE listed(p.import_id, imports)) AS from_imports
  FROM summary_count t
  JOIN summary_count p
    ON p.area_id = t.area_id AND p.year = t.year AND p.sector = t.sector AND p.count_of = t.count_of
    AND p.level IS NOT NULL AND p.kind IS NOT DISTINCT FROM t.kind
  WHERE t.level IS NULL
  GROUP BY t.import_id, t.line, t.year, t.area_id, t.sector, t.count_of, t.value
),
-- Units of the lists that a summary counts, too; the dashboard goes by the lists.
listed_now AS (
  SELECT DISTINCT year, area_id::VARCHAR AS area_id
  FROM unit_year
  WHERE year IN (SELECT year FROM summary)
    AND (recognition_import IN (SELECT id FROM asked) OR classification_import IN (SELECT id FROM asked))
),
of_lists AS (
  SELECT
    t.import_id, t.line, t.year, t.area_id, t.sector, t.level, t.count_of, t.value,
    sum(t.list_value)::INTEGER AS parts, count(n.area_id) AS from_imports
  FROM count_beside_list() t
  LEFT JOIN listed_now n ON n.year = t.year AND n.area_id = t.list_area
  GROUP BY t.import_id, t.line, t.year, t.area_id, t.sector, t.level, t.count_of, t.value
),
of_sums AS (
  SELECT
    s.import_id, s.line, s.year, s.area_id, s.sector, s.level, s.count_of, s.parts, s.value, s.part_level AS against,
    CASE WHEN s.parts > s.value THEN TRUE WHEN s.reported = f.areas THEN s.parts < s.value END AS fails
  FROM of_areas s
  JOIN areas_in_force f ON f.year = s.year AND f.area_id = s.area_id AND f.part_level = s.part_level
  WHERE listed(s.import_id, imports) OR s.from_imports > 0
  UNION ALL
  -- Three levels of management until 30/6/2025, two since.
  SELECT
    import_id, line, year, area_id, sector, NULL, count_of, parts, value, 'levels',
    CASE WHEN parts > value THEN TRUE WHEN reported = CASE WHEN year < 2025 THEN 3 ELSE 2 END THEN parts < value END
  FROM of_levels
  WHERE listed(import_id, imports) OR from_imports > 0
  UNION ALL
  SELECT import_id, line, year, area_id, sector, level, count_of, parts, value, 'list', parts <> value
  FROM of_lists
  WHERE listed(import_id, imports) OR from_imports > 0
)
SELECT * FROM of_typical
UNION ALL SELECT * FROM of_commune
UNION ALL
SELECT
  'parts_differ_from_total', 'summary', count_of, import_id, line, year, area_id, sector, level, NULL, NULL,
  NULL, NULL, parts, value, against, fails
FROM of_sums;

-- The counts that a row of counts may not exceed by another: a part, and what it is a part of.
CREATE OR REPLACE MACRO part_rules() AS TABLE
SELECT * FROM (VALUES
  ('registered_over_units', 'registered', 'units'),
  ('safe_over_registered', 'safe', 'registered'),
  ('safe_over_units', 'safe', 'units'),
  ('typical_over_units', 'typical', 'units'),
  ('classes_over_units', 'classified', 'units')
) AS rule(code, part, whole);

-- Letters and digits of a name in small, words apart by single spaces, one at either end.
CREATE OR REPLACE MACRO spaced_words(name) AS
  ' ' || regexp_replace(lower(name), '[^\p{L}\p{N}]+', ' ', 'g') || ' ';

-- Whether a rate, printed with some decimals, is what counts give: rounded, nothing else. NULL where there is no whole.
CREATE OR REPLACE MACRO is_rounded(printed, part, whole) AS
  abs(part::DOUBLE * 100 / NULLIF(whole, 0) - printed)
    <= 0.5 / 10 ** length(rtrim(split_part(printed::VARCHAR, '.', 2), '0')) + 1e-9;

-- The rules that one row can break by itself: data/ingest/check-row.ts asks them of a file, with the same answers.
CREATE OR REPLACE MACRO row_check() AS TABLE
WITH of_unit AS (
  SELECT
    'safe_not_registered' AS code, 'recognition' AS contract, 'safe' AS column, recognition_import AS import_id,
    recognition_line AS line, year, area_id, sector, level, unit_id, unit_name,
    safe AND NOT registered AS fails
  FROM unit_year
  WHERE safe IS NOT NULL AND registered IS NOT NULL
  UNION ALL
  SELECT
    'typical_not_registered', 'recognition', 'typical', recognition_import,
    recognition_line, year, area_id, sector, level, unit_id, unit_name,
    typical AND NOT typical_registered
  FROM unit_year
  WHERE typical IS NOT NULL AND typical_registered IS NOT NULL
  UNION ALL
  -- TT 124/2021/TT-BCA, Điều 1 leaves some units out; a name only hints at it.
  SELECT
    'unit_not_subject', CASE WHEN recognition_import IS NULL THEN 'classification' ELSE 'recognition' END, 'unit_name',
    coalesce(recognition_import, classification_import), coalesce(recognition_line, classification_line),
    year, area_id, sector, level, unit_id, unit_name,
    (sector::VARCHAR, unit_name) IN (
      SELECT (named.sector, named.unit_name)
      FROM (
        SELECT DISTINCT sector::VARCHAR AS sector, unit_name, spaced_words(unit_name) AS spaced
        FROM unit_year WHERE sector::VARCHAR IN (SELECT sector FROM left_out)
      ) named
      JOIN left_out w ON w.sector = named.sector AND contains(named.spaced, spaced_words(w.words))
      GROUP BY named.sector, named.unit_name
      HAVING count(*) FILTER (WHERE w.is_exception) = 0
    )
  FROM unit_year
  WHERE sector::VARCHAR IN (SELECT sector FROM left_out)
),
of_counts AS (
  SELECT
    s.import_id, s.line, s.year, s.area_id, s.sector, s.level, s.printed_safe_percent AS printed,
    s.units, s.registered, s.safe, s.typical,
    -- Reports leave out a class that has no unit.
    CASE WHEN coalesce(s.excellent, s.good, s.average, s.weak) IS NOT NULL THEN
      coalesce(s.excellent, 0) + coalesce(s.good, 0) + coalesce(s.average, 0) + coalesce(s.weak, 0)
    END AS classified
  FROM summary s
),
of_parts AS (
  SELECT
    r.code, r.part, c.*,
    CASE r.part
      WHEN 'registered' THEN c.registered WHEN 'safe' THEN c.safe WHEN 'typical' THEN c.typical ELSE c.classified
    END AS k,
    CASE r.whole WHEN 'registered' THEN c.registered ELSE c.units END AS n
  FROM of_counts c
  CROSS JOIN part_rules() r
)
SELECT
  code, contract, of_unit.column, import_id, line, year, area_id::VARCHAR AS area_id, sector::VARCHAR AS sector, level,
  unit_id, unit_name, NULL::INTEGER AS k, NULL::INTEGER AS n, NULL::DOUBLE AS printed, fails
FROM of_unit
UNION ALL
SELECT
  code, 'summary', part, import_id, line, year, area_id, sector, level, NULL, NULL, k::INTEGER, n, NULL, k > n
FROM of_parts
WHERE k IS NOT NULL AND n IS NOT NULL
UNION ALL
-- A source may divide by either.
SELECT
  'printed_rate_differs', 'summary', 'printed_safe_percent', import_id, line, year, area_id, sector, level, NULL, NULL,
  safe, coalesce(units, registered), printed,
  NOT (coalesce(is_rounded(printed, safe, units), FALSE) OR coalesce(is_rounded(printed, safe, registered), FALSE))
FROM of_counts
WHERE printed IS NOT NULL AND safe IS NOT NULL AND (units > 0 OR registered > 0);

-- All rules over all years, in the order of lists, within an area of a basis (NULL: all there is), a sector, a level.
CREATE OR REPLACE MACRO consistency_rules() AS TABLE
SELECT * FROM (VALUES
  ('safe_not_registered', NULL, 1),
  ('commune_safe_below_70', NULL, 2),
  ('commune_not_all_registered', NULL, 3),
  ('typical_not_eligible', NULL, 4),
  ('typical_not_registered', NULL, 5),
  ('unit_not_subject', NULL, 6),
  ('registered_over_units', NULL, 7),
  ('safe_over_registered', NULL, 8),
  ('safe_over_units', NULL, 9),
  ('classes_over_units', NULL, 10),
  ('typical_over_units', NULL, 11),
  ('printed_rate_differs', NULL, 12),
  ('parts_differ_from_total', 'list', 13),
  ('parts_differ_from_total', 'levels', 14),
  ('parts_differ_from_total', 'district', 15),
  ('parts_differ_from_total', 'commune', 16)
) AS rule(code, against, sort);

CREATE OR REPLACE MACRO consistency_check(of_basis, of_area, of_sector, of_level) AS TABLE
SELECT *
FROM (
  SELECT *, NULL::DOUBLE AS printed FROM year_check(NULL)
  UNION ALL BY NAME
  SELECT *, NULL::BOOLEAN AS was_safe, NULL AS was_class, NULL AS against FROM row_check()
) checked
WHERE (of_area::VARCHAR IS NULL
    OR area_id IN (SELECT area_id FROM area_member WHERE basis = of_basis AND group_id = of_area))
  AND (of_sector::VARCHAR IS NULL OR position(of_sector IN sector) > 0)
  AND (of_level::VARCHAR IS NULL OR level = of_level);

-- Who has reported what: one row an area of a basis × sector × year. `of_what` is 'units' (anything at all), 'safe',
-- 'class' or 'typical'. Of `expected` areas in force that year (more than one where old communes are added up) `reported`
-- have a result. `state` is 'absent' (no such area that year), 'missing', 'pooled' (only a sum of several areas or
-- sectors speaks of it), 'part' (some areas or some units are without), 'zero' (reported, and none there is) or 'reported'.
CREATE OR REPLACE MACRO completeness(of_basis, of_scope, of_group_level, of_what) AS TABLE
WITH shown AS (
  SELECT a.id, a.sort
  FROM area a
  WHERE CASE
    WHEN of_scope::VARCHAR IS NULL THEN a.id IN (SELECT area_id::VARCHAR FROM tally)
    ELSE a.level = of_group_level
      AND a.id IN (SELECT area_id FROM member WHERE basis = of_basis AND group_id = of_scope)
      AND a.id IN (SELECT group_id FROM member WHERE basis = of_basis)
  END
),
said AS (
  SELECT
    year, area_id, sector, level, units,
    CASE of_what
      WHEN 'safe' THEN safe WHEN 'class' THEN classified WHEN 'typical' THEN typical ELSE units
    END AS value,
    -- Lists of units count who has a result; a summary says the number or not.
    CASE of_what
      WHEN 'safe' THEN safe_known WHEN 'class' THEN classified WHEN 'typical' THEN typical_known ELSE units
    END AS known,
    CASE
      WHEN of_what = 'units' THEN TRUE
      WHEN eligible_known IS NULL THEN
        CASE of_what WHEN 'safe' THEN safe WHEN 'class' THEN classified ELSE typical END IS NOT NULL
      ELSE CASE of_what WHEN 'safe' THEN safe_known WHEN 'class' THEN classified ELSE typical_known END > 0
    END AS has_result
  FROM tally
),
by_area AS (
  SELECT
    year, area_id, sector,
    coalesce(max(has_result::INTEGER) = 1, FALSE) AS has_result,
    sum(value) FILTER (WHERE has_result) AS value,
    sum(units) AS units, sum(known) FILTER (WHERE has_result) AS known
  FROM said
  GROUP BY year, area_id, sector
),
-- A sum over areas or sectors speaks of each of them, too, though not of how much is whose.
pooled AS (
  SELECT DISTINCT m.area_id, t.year, s.id AS sector
  FROM (SELECT DISTINCT area_id, year, sector, level FROM said WHERE has_result) t
  JOIN member m ON m.basis = 'reported' AND m.group_id = t.area_id
  JOIN sector s ON position(s.id IN t.sector::VARCHAR) > 0
  WHERE t.sector <> s.id OR (m.area_id <> m.group_id AND (t.level IS NULL OR t.level = 'commune'))
),
part AS (
  SELECT shown.id AS group_id, m.area_id, y.year
  FROM shown
  JOIN member m ON m.basis = of_basis AND m.group_id = shown.id
  JOIN area a ON a.id = m.area_id::VARCHAR
  JOIN dataset_year y ON in_force(a.valid_from, a.valid_to, y.year)
  WHERE CASE WHEN of_scope::VARCHAR IS NULL THEN m.group_id = m.area_id ELSE a.level = 'commune' END
),
counted AS (
  SELECT
    p.group_id, p.year, s.id AS sector,
    count(*)::INTEGER AS expected,
    count(*) FILTER (WHERE b.has_result)::INTEGER AS reported,
    count(pooled.area_id)::INTEGER AS pooled,
    sum(b.value)::INTEGER AS value,
    sum(b.units)::INTEGER AS units,
    sum(b.known)::INTEGER AS known
  FROM part p
  CROSS JOIN sector s
  LEFT JOIN by_area b ON b.area_id = p.area_id AND b.year = p.year AND b.sector = s.id
  LEFT JOIN pooled ON pooled.area_id = p.area_id AND pooled.year = p.year AND pooled.sector = s.id
  GROUP BY p.group_id, p.year, s.id
)
SELECT
  shown.id AS group_id, shown.sort, y.year, s.id AS sector, s.sort AS sector_sort,
  coalesce(c.expected, 0) AS expected, coalesce(c.reported, 0) AS reported, c.value, c.units, c.known,
  CASE
    WHEN c.expected IS NULL THEN 'absent'
    WHEN c.reported = 0 AND c.pooled > 0 THEN 'pooled'
    WHEN c.reported = 0 THEN 'missing'
    WHEN c.reported < c.expected OR c.known < c.units THEN 'part'
    WHEN c.value = 0 THEN 'zero'
    ELSE 'reported'
  END AS state
FROM shown
CROSS JOIN dataset_year y
CROSS JOIN sector s
LEFT JOIN counted c ON c.group_id = shown.id AND c.year = y.year AND c.sector = s.id;
