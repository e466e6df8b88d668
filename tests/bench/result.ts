/** One figure of a benchmark and the bound it should keep; `target` null is reported without one. */
export interface BenchResult {
  id: string
  value: number
  unit: string
  target: number | null
  holds: boolean
}

/** A figure that should stay at or below its target. */
export function atMost(id: string, value: number, unit: string, target: number | null): BenchResult {
  return {
    id,
    value: Math.round(value * 1000) / 1000,
    unit,
    target,
    holds: target === null || value <= target,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** How often each part is measured; medians are of so many. */
export const runs = 5
