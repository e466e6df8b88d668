-- What questions under units/ stand on besides the tally: made when the first of them is asked of a state of the data,
-- since its keys take time to make and no other page needs them.

-- The Vietnamese order of letters and signs, as `Intl.Collator('vi')` has it: a letter with its own mark (ă, đ, ơ) is
-- another letter; tones and capitals count only between names that are alike without them. Other signs come last.
CREATE OR REPLACE MACRO alphabet() AS
  ' _-‐–—,;:!?.·''"«»()[]{}§¶@*/\&#%†•`´^¯°©®+±÷×<=>|~¢$£₫€0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
CREATE OR REPLACE MACRO toned() AS 'àằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ';
CREATE OR REPLACE MACRO untoned() AS repeat('aăâeêioôơuưy', 5);
CREATE OR REPLACE MACRO curled() AS '‘’“”';
CREATE OR REPLACE MACRO uncurled() AS '''''""';
-- One sign for each of `alphabet`, so that the order of bytes is theirs.
CREATE OR REPLACE MACRO ordered_signs() AS
  array_to_string(list_transform(range(33, 33 + length(alphabet())), lambda code: chr(code::INTEGER)), '');

-- Numbers of up to 16 digits all as long: "số 2" comes before "số 10".
CREATE OR REPLACE MACRO long_numbers(name) AS regexp_replace(
  regexp_replace(name, '([0-9]+)', '0000000000000000\1', 'g'), '[0-9]+([0-9]{16})', '\1', 'g'
);
CREATE OR REPLACE MACRO letter_order(name) AS translate(
  lower(long_numbers(name)), alphabet() || toned() || curled(),
  ordered_signs() || translate(untoned() || uncurled(), alphabet(), ordered_signs())
);
-- Tones from left to right: ngang, huyền, hỏi, ngã, sắc, nặng.
CREATE OR REPLACE MACRO tone_order(name) AS regexp_replace(
  translate(
    lower(long_numbers(name)), '123456789' || toned(),
    '000000000' || repeat('1', 12) || repeat('2', 12) || repeat('3', 12) || repeat('4', 12) || repeat('5', 12)
  ), '[^1-5]', '0', 'g'
);
-- Small letters before capitals.
CREATE OR REPLACE MACRO case_order(name) AS
  regexp_replace(regexp_replace(long_numbers(name), '[^\p{Lu}]', '0', 'g'), '[^0]', '1', 'g');

-- The place of every name in Vietnamese order. Few names differ by tones or capitals alone: only for them the keys of
-- these are made.
CREATE OR REPLACE TABLE name_place AS
WITH said AS (
  SELECT unit_name AS name FROM unit_year
  UNION SELECT name FROM area WHERE id IN (SELECT area_id::VARCHAR FROM unit_year)
),
lettered AS (SELECT name, letter_order(name) AS letters FROM said),
alike AS (SELECT *, count(*) OVER (PARTITION BY letters) > 1 AS has_like FROM lettered)
SELECT
  name,
  row_number() OVER (
    ORDER BY
      letters,
      CASE WHEN has_like THEN tone_order(name) END,
      CASE WHEN has_like THEN case_order(name) END,
      name
  )::INTEGER AS place
FROM alike;

-- One row a unit and year, numbered by year and name, with what is searched and sorted by. `typical_state` is 'typical', 'registered'
-- (not typical, or not yet), 'neither', or NULL where nobody has reported it; `code` is the unit's own, if it has one.
CREATE OR REPLACE TABLE unit_list AS
SELECT
  row_number() OVER (ORDER BY u.year, of_unit.place, u.unit_id)::INTEGER AS number,
  u.year, u.unit_id, u.unit_name, u.sector, u.level, u.area_id,
  -- Without one the id is made of sector, name and area (data/ingest).
  CASE WHEN NOT starts_with(u.unit_id, u.sector::VARCHAR || '|') THEN u.unit_id END AS code,
  u.has_registered, u.safe, u.class, u.score,
  CASE
    WHEN u.is_typical THEN 'typical'
    WHEN u.has_registered_typical THEN 'registered'
    WHEN u.has_registered_typical = FALSE OR u.is_typical = FALSE THEN 'neither'
  END AS typical_state,
  u.decision_number, u.decision_date,
  u.recognition_import, u.recognition_line, u.classification_import, u.classification_line,
  name_key(u.unit_name) AS search_key,
  of_unit.place AS name_place,
  of_area.place AS area_place,
  s.sort AS sector_place
FROM unit_standing u
JOIN name_place of_unit ON of_unit.name = u.unit_name
LEFT JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN name_place of_area ON of_area.name = a.name
LEFT JOIN sector s ON s.id = u.sector::VARCHAR;

-- Units of a year in an area that pass the filters. `safe` is 'yes', 'no' or 'none' (not reported), `class` and
-- `typical` may be 'none', too; `found` is part of a name, whatever its marks and capitals, or of a code.
CREATE OR REPLACE MACRO unit_choice(y, of_basis, of_area, of_sector, of_level, of_safe, of_class, of_typical, found)
AS TABLE
SELECT u.*, m.is_part
FROM unit_list u
JOIN member m ON m.basis = of_basis AND m.group_id = of_area AND m.area_id = u.area_id
WHERE u.year = y
  AND (of_sector::VARCHAR IS NULL OR u.sector::VARCHAR = of_sector)
  AND (of_level::VARCHAR IS NULL OR u.level = of_level)
  AND (of_safe::VARCHAR IS NULL OR CASE WHEN u.safe THEN 'yes' WHEN NOT u.safe THEN 'no' ELSE 'none' END = of_safe)
  AND (of_class::VARCHAR IS NULL OR coalesce(u.class, 'none') = of_class)
  AND (of_typical::VARCHAR IS NULL OR coalesce(u.typical_state, 'none') = of_typical)
  AND (
    found::VARCHAR IS NULL
    OR (name_key(found) <> '' AND contains(u.search_key, name_key(found)))
    OR contains(lower(u.code), lower(found))
  );

-- The units that pass the filters with the place of each in an order, from 0. Rows without the value that is sorted by
-- come last either way; units alike in it are in the order of their names.
CREATE OR REPLACE MACRO unit_order(
  y, of_basis, of_area, of_sector, of_level, of_safe, of_class, of_typical, found, sort_by, is_descending
) AS TABLE
WITH keyed AS (
  SELECT
    number, name_place,
    CASE sort_by
      WHEN 'name' THEN name_place
      WHEN 'area' THEN area_place
      WHEN 'sector' THEN sector_place
      WHEN 'level' THEN CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 END
      WHEN 'registered' THEN CASE WHEN has_registered THEN 1 WHEN NOT has_registered THEN 2 END
      WHEN 'safe' THEN CASE WHEN safe THEN 1 WHEN NOT safe THEN 2 END
      WHEN 'class' THEN CASE class WHEN 'excellent' THEN 1 WHEN 'good' THEN 2 WHEN 'average' THEN 3 WHEN 'weak' THEN 4 END
      WHEN 'score' THEN score
      WHEN 'typical' THEN CASE typical_state WHEN 'typical' THEN 1 WHEN 'registered' THEN 2 WHEN 'neither' THEN 3 END
    END::DOUBLE * CASE WHEN is_descending THEN -1 ELSE 1 END AS key,
    -- Days as text are in their own order.
    CASE WHEN sort_by = 'decision' THEN decision_date END AS day
  FROM unit_choice(y, of_basis, of_area, of_sector, of_level, of_safe, of_class, of_typical, found)
  WHERE NOT is_part
)
SELECT
  number,
  row_number() OVER (
    ORDER BY
      day IS NULL AND sort_by = 'decision',
      CASE WHEN NOT is_descending THEN day END,
      CASE WHEN is_descending THEN day END DESC,
      key IS NULL, key, name_place, number
  ) - 1 AS place
FROM keyed;

-- What a list says of a unit in a year, with the name of its area and of the district that this was in.
CREATE OR REPLACE VIEW unit_said AS
SELECT
  u.*,
  coalesce(a.full_name, u.area_id::VARCHAR) AS area_name,
  CASE WHEN a.level = 'commune' AND parent.level = 'district' THEN parent.full_name END AS parent_name
FROM unit_list u
LEFT JOIN area a ON a.id = u.area_id::VARCHAR
LEFT JOIN area parent ON parent.id = a.parent_id;
