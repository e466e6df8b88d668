-- What rows there are, which says what has to be made of them: `contested` where more than one import speaks of a
-- year (only then has `replace.sql` work to do), and whether there are units of either kind of list.
SELECT
  EXISTS (SELECT 1 FROM classification GROUP BY year HAVING min(import_id) < max(import_id))
  OR EXISTS (SELECT 1 FROM recognition GROUP BY year HAVING min(import_id) < max(import_id))
  OR EXISTS (SELECT 1 FROM summary GROUP BY year HAVING min(import_id) < max(import_id))
  OR EXISTS (SELECT 1 FROM indicator GROUP BY year HAVING min(import_id) < max(import_id)) AS contested,
  EXISTS (FROM classification) AS has_classified,
  EXISTS (FROM recognition) AS has_recognised
