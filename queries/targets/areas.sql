-- The rules of a plan for the areas of one level within an area: who meets which, and what each still lacks. A rule
-- that is for a wider area is measured by each one's own figures, as a yardstick (`is_yardstick`); what only the wider
-- area can reach together has their share in it, and is 'not_applicable' to each.
-- $1 plan VARCHAR NULL
-- $2 area VARCHAR
-- $3 year INTEGER
-- $4 group_level VARCHAR
-- required rule_id part_id area_id area_name state is_yardstick small
SELECT
  c.rule_id,
  c.part_id,
  c.cell_area AS area_id,
  a.full_name AS area_name,
  c.k,
  c.n,
  percent(c.k, c.n) AS percent,
  c.needed,
  CASE WHEN c.own_state IN ('met', 'not_met') THEN missing(c.test, c.k, c.needed) END AS missing,
  shown_state(c.own_state, is_provisional_year($3)) AS state,
  met_or_not(c.own_state) AS met,
  c.per <> c.cell_level AS is_yardstick,
  coalesce(is_small(c.n), FALSE) AS small
FROM (
  SELECT
    cell.*,
    CASE
      WHEN depth(per) < depth(cell_level) AND NOT is_divisible(is_quota, test, count) THEN 'not_applicable'
      ELSE state
    END AS own_state
  FROM target_cell($1, $3, $2) cell
) c
JOIN area a ON a.id = c.cell_area
WHERE c.cell_level = $4
  -- A quota of one level says nothing of areas of another.
  AND (NOT c.is_quota OR c.per = $4)
ORDER BY a.sort, c.sort
