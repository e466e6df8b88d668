/** Statements to begin with, in the order of the list. */
export const exampleIds = ['rates', 'years', 'lowest', 'lost', 'imports'] as const
export type ExampleId = (typeof exampleIds)[number]

const classes = "['weak', 'average', 'good', 'excellent']"

/** An example over a year. */
export function exampleSql(id: ExampleId, year: number): string {
  switch (id) {
    case 'rates':
      return `SELECT sector, sum(k) AS k, total(n) AS n, percent(sum(k), total(n)) AS percent
FROM measures
WHERE metric = 'safe_rate' AND is_default AND year = ${year}
GROUP BY sector
ORDER BY percent DESC`
    case 'years':
      return `SELECT year, sum(k) AS k, total(n) AS n, percent(sum(k), total(n)) AS percent
FROM measures
WHERE metric = 'safe_rate' AND is_default
GROUP BY year
ORDER BY year`
    case 'lowest':
      return `SELECT area_name, sum(k) AS k, total(n) AS n, percent(sum(k), total(n)) AS percent
FROM measures
WHERE metric = 'safe_rate' AND is_default AND year = ${year}
GROUP BY area_id, area_name
HAVING total(n) >= 20
ORDER BY percent, area_name
LIMIT 10`
    case 'lost':
      return `SELECT unit_name, area_name, sector, class_before, class
FROM units
WHERE year = ${year}
  AND list_position(${classes}, class) < list_position(${classes}, class_before)
ORDER BY area_name, unit_name`
    case 'imports':
      return `SELECT import_id, contract, file, rows
FROM imports
ORDER BY import_id, contract`
  }
}
