import type { Cell, ChartTable } from '../charts/chart-model.ts'

/** How the cell of a column below all rows comes about. */
export type TotalCell =
  | { is: 'sum'; value: number }
  /** Of two other cells of the total, by the places of their columns, in percent; null for 0 of 0. */
  | { is: 'share'; of: readonly [number, number]; value: number | null }

/**
 * The total of a table, one entry a column, null where nothing may be added up: percents are shares of the sums, never
 * sums; figures that are ranges in words or that lack their denominator are left alone. Null where no column adds up.
 */
export function totalOf({ columns, rows }: ChartTable): (TotalCell | null)[] | null {
  if (rows.length < 2) return null
  const cells = (at: number): Cell[] => rows.map((row) => row[at] ?? null)
  const summed = new Set<number>()
  columns.forEach(({ adds }, at) => {
    const all = cells(at)
    const isWhole = all.every((cell) => typeof cell !== 'string') && all.some((cell) => cell !== null)
    if (adds && isWhole) summed.add(at)
  })
  const shares = columns.flatMap(({ share }, at) =>
    share ? [{ at, k: at + share[0], n: at + share[1] }] : [],
  )
  for (const { at, k, n } of shares) {
    if (!cells(n).some((cell) => cell !== null)) continue
    const fits = rows.every((row) => {
      const [has, of, percent] = [row[k] ?? null, row[n] ?? null, row[at] ?? null]
      return has === null ? of === null || of === 0 : of === 0 || (of !== null && percent !== null)
    })
    if (fits) continue
    summed.delete(k)
    summed.delete(n)
  }
  if (summed.size === 0) return null
  const sum = (at: number) => cells(at).reduce<number>((all, cell) => all + Number(cell ?? 0), 0)
  return columns.map((_, at): TotalCell | null => {
    if (summed.has(at)) return { is: 'sum', value: sum(at) }
    const share = shares.find((one) => one.at === at && summed.has(one.k) && summed.has(one.n))
    if (!share) return null
    const of = sum(share.n)
    return { is: 'share', of: [share.k, share.n], value: of === 0 ? null : (sum(share.k) / of) * 100 }
  })
}
