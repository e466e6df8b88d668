-- What the tables that pages scan refer to, anew whenever data changes.

-- Ids as numbers behind the scenes: joins and groups over them take an eighth of the time of text. A type
-- must have a value even where there is no data.
DROP TABLE IF EXISTS measure;
DROP TABLE IF EXISTS tally;
DROP TABLE IF EXISTS member;
DROP TABLE IF EXISTS unit_list;
DROP TABLE IF EXISTS name_place;
DROP TYPE IF EXISTS area_ref;
DROP TYPE IF EXISTS sector_ref;

-- Rows may be of areas that are not known any more: what told of them was taken back, or the list is another.
CREATE TYPE area_ref AS ENUM (
  SELECT id FROM area
  UNION SELECT area_id FROM classification WHERE area_id IS NOT NULL
  UNION SELECT area_id FROM recognition WHERE area_id IS NOT NULL
  UNION SELECT area_id FROM summary WHERE area_id IS NOT NULL
  UNION SELECT '' ORDER BY 1
);
CREATE TYPE sector_ref AS ENUM (
  SELECT id FROM sector
  UNION SELECT sector FROM summary WHERE sector IS NOT NULL
  UNION SELECT '' ORDER BY 1
);

CREATE TABLE member AS
SELECT
  m.basis, m.group_id::area_ref AS group_id, m.group_level, m.area_id::area_ref AS area_id, m.exact,
  -- Only a part of it is in the group, and nobody knows which units: what it adds lies between nothing and all.
  m.basis = 'today' AND NOT m.exact AS is_part,
  -- It is no more: on the bases that go over a merger it is one of those that the group was made of.
  m.basis <> 'reported' AND a.valid_to IS NOT NULL AS is_former
FROM area_member m
LEFT JOIN area a ON a.id = m.area_id;
