-- Why units that have registered or are typical in a year are not eligible, or not known to be, counted.
-- $1 year INTEGER
-- $2 basis VARCHAR
-- $3 area VARCHAR
-- $4 sectors VARCHAR
-- $5 level VARCHAR NULL
-- $6 classes VARCHAR
-- required step reason k
SELECT u.step, u.reason, count(*)::INTEGER AS k
FROM typical_step($1, $4, $6) u
JOIN member m ON m.basis = $2 AND m.group_id = $3 AND m.area_id = u.area_id AND NOT m.is_part
WHERE u.step IN ('registered_not_eligible', 'typical_not_eligible')
  AND u.reason IS NOT NULL
  AND ($5::VARCHAR IS NULL OR u.level = $5)
GROUP BY u.step, u.reason, u.sort
ORDER BY
  u.sort,
  CASE u.reason WHEN 'safe' THEN 1 WHEN 'class' THEN 2 WHEN 'safe_and_class' THEN 3 WHEN 'no_result' THEN 4 ELSE 5 END
