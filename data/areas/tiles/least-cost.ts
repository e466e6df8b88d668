/**
 * The assignment of rows to columns that costs least together (Hungarian method with potentials, cubic in the
 * rows): for each row its column. Needs as many columns as rows or more. The same costs give the same answer.
 */
export function leastCost(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length
  const columns = cost[0]?.length ?? 0
  if (columns < rows) throw new Error(`${rows} rows do not fit ${columns} columns`)
  // Row and column 0 are the method's own; real ones count from 1.
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row += 1) {
    const least = new Float64Array(columns + 1).fill(Infinity)
    const from = new Int32Array(columns + 1)
    const seen = new Uint8Array(columns + 1)
    let column = 0
    rowOf[0] = row
    do {
      seen[column] = 1
      const here = rowOf[column] ?? 0
      let step = Infinity
      let next = 0
      for (let other = 1; other <= columns; other += 1) {
        if (seen[other]) continue
        const reduced =
          (cost[here - 1]?.[other - 1] ?? Infinity) -
          (rowPotential[here] ?? 0) -
          (columnPotential[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          from[other] = column
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (seen[other]) {
          const owner = rowOf[other] ?? 0
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step
          columnPotential[other] = (columnPotential[other] ?? 0) - step
        } else least[other] = (least[other] ?? 0) - step
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = from[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0
    if (row > 0) columnOf[row - 1] = column - 1
  }
  return columnOf
}
