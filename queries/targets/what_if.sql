-- What would come of a plan's rules if more units reached them: `more` says how many for a rule and part, `picked` which
-- units by name. A unit picked for one rule counts for all that ask the same of it. Nothing of it is kept.
-- $1 plan VARCHAR NULL
-- $2 area VARCHAR
-- $3 year INTEGER
-- $4 more VARCHAR
-- $5 picked VARCHAR
-- required rule_id part_id is_split turns
WITH picked AS (
  -- Lines of "metric:unit".
  SELECT u.rule_id, u.part_id, m.group_id, count(*)::INTEGER AS units
  FROM target_unit($1) u
  JOIN member m ON m.basis = 'reported' AND m.area_id = u.area_id
  WHERE u.year = $3 AND u.counts
    AND CASE u.test WHEN '≤' THEN u.reached ELSE NOT u.reached END
    AND position(chr(10) || same_result(u.metric) || ':' || u.unit_id || chr(10) IN chr(10) || $5::VARCHAR || chr(10)) > 0
  GROUP BY u.rule_id, u.part_id, m.group_id
),
cell AS (
  SELECT
    c.*,
    c.is_quota AND depth(c.per) < depth(c.cell_level) AS is_beside,
    depth(c.per) > depth(c.cell_level) AS is_split,
    -- Lines of "rule/part=number"; a number for the area as a whole.
    coalesce(CASE WHEN c.cell_area = $2 THEN
      NULLIF(regexp_extract(
        chr(10) || $4::VARCHAR || chr(10), chr(10) || c.rule_id || '/' || c.part_id || '=([0-9]+)' || chr(10), 1
      ), '')::INTEGER
    END, 0) + coalesce(picked.units, 0) AS gain
  FROM target_cell($1, $3, $2) c
  LEFT JOIN picked
    ON picked.rule_id = c.rule_id AND picked.part_id = c.part_id AND picked.group_id = c.cell_area::area_ref
),
tried AS (
  SELECT
    cell.*,
    -- No more than there are, where the rule is about a share of them.
    CASE test
      WHEN '≤' THEN greatest(k - gain, 0)
      ELSE CASE WHEN percent IS NOT NULL THEN least(k + gain, greatest(n, k)) ELSE k + gain END
    END AS k_then
  FROM cell
),
judged AS (
  SELECT
    tried.*,
    CASE WHEN state IN ('met', 'not_met') THEN CASE WHEN is_met(test, k_then, needed) THEN 'met' ELSE 'not_met' END
      ELSE state END AS state_then
  FROM tried
),
own AS (SELECT * FROM judged WHERE cell_area = $2 AND NOT is_beside),
area_rule AS (
  SELECT
    rule_id, cell_area,
    rule_state(min(need), count(*) FILTER (WHERE state = 'met'), count(*) FILTER (WHERE state = 'not_met'),
      count(*) FILTER (WHERE state = 'no_data')) AS state,
    rule_state(min(need), count(*) FILTER (WHERE state_then = 'met'), count(*) FILTER (WHERE state_then = 'not_met'),
      count(*) FILTER (WHERE state_then = 'no_data')) AS state_then
  FROM judged
  WHERE cell_level = per
  GROUP BY rule_id, cell_area
),
rule_over_areas AS (
  SELECT
    rule_id,
    count(*) FILTER (WHERE state = 'met')::INTEGER AS met,
    count(*) FILTER (WHERE state_then = 'met')::INTEGER AS met_then,
    count(*) FILTER (WHERE state = 'not_met')::INTEGER AS failed,
    count(*) FILTER (WHERE state_then = 'not_met')::INTEGER AS failed_then
  FROM area_rule
  GROUP BY rule_id
)
SELECT
  own.rule_id,
  own.part_id,
  own.is_split,
  own.k,
  own.n,
  percent(own.k, own.n) AS percent,
  own.k_then,
  percent(own.k_then, own.n) AS percent_then,
  CASE WHEN NOT own.is_split THEN met_or_not(own.state) END AS met,
  CASE WHEN NOT own.is_split THEN met_or_not(own.state_then) END AS met_then,
  CASE WHEN NOT own.is_split THEN missing(own.test, own.k_then, own.needed) END AS missing_then,
  CASE WHEN own.is_split THEN r.met END AS areas_met,
  CASE WHEN own.is_split THEN r.met_then END AS areas_met_then,
  CASE WHEN own.is_split THEN r.failed_then END AS areas_missing_then,
  CASE WHEN own.is_split THEN coalesce(r.failed > 0 AND r.failed_then = 0, FALSE)
    ELSE coalesce(own.state = 'not_met' AND own.state_then = 'met', FALSE) END AS turns
FROM own
LEFT JOIN rule_over_areas r ON r.rule_id = own.rule_id
ORDER BY own.sort
