-- The accepted rows of areas, in the order in which they were accepted, to be loaded again elsewhere.
-- required import_id line area_id code name area_kind valid_from
SELECT
  import_id, line, area_id, code, name, area_kind, parent,
  valid_from, valid_to, successors, resolution
FROM areas
ORDER BY import_id, line
