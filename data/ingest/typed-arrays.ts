/**
 * Frees the memory of arrays at once, where the platform can: they are empty then, and so is all that shares their
 * buffers. Of a worker that has nothing more to do the garbage is not collected, while others want its memory.
 */
export function release(arrays: Iterable<Uint8Array | Int32Array | Float64Array>): void {
  for (const { buffer } of arrays) {
    // Browsers have it since 2023 and 2024.
    const canFree = buffer instanceof ArrayBuffer && typeof buffer.transfer === 'function'
    if (canFree && !buffer.detached) buffer.transfer(0)
  }
}

type Numbers = Int32Array | Float64Array | Uint8Array

const empty = (like: Numbers, length: number): Numbers =>
  like instanceof Int32Array
    ? new Int32Array(length)
    : like instanceof Float64Array
      ? new Float64Array(length)
      : new Uint8Array(length)

/** A longer array that begins with the old one: half as long again, or as long as needed. */
export function enlarge<T extends Numbers>(old: T, needed?: number): T
export function enlarge(old: Numbers, needed = 0): Numbers {
  const next = empty(old, Math.max(needed, Math.ceil(old.length * 1.5)))
  next.set(old)
  return next
}

/** An array with room that begins with the old one's first `length` values and goes on with those of the other. */
export function append<T extends Numbers>(old: T, length: number, other: T): T
export function append(old: Numbers, length: number, other: Numbers): Numbers {
  const whole = length + other.length > old.length ? enlarge(old, length + other.length) : old
  whole.set(other, length)
  return whole
}

/** The first `length` values (not copied), or those of the rows listed. */
export function pick<T extends Numbers>(values: T, length: number, rows: Int32Array | null): T
export function pick(values: Numbers, length: number, rows: Int32Array | null): Numbers {
  if (rows === null) return values.subarray(0, length)
  const picked = empty(values, rows.length)
  for (let index = 0; index < rows.length; index += 1) picked[index] = values[rows[index] ?? 0] ?? 0
  return picked
}

/** One bit a row, lowest first, set where `isSet` holds; and how many are set. */
export function bitmap(length: number, isSet: (row: number) => boolean): { bits: Uint8Array; set: number } {
  const bits = new Uint8Array(Math.ceil(length / 8))
  let set = 0
  for (let row = 0; row < length; row += 1) {
    if (!isSet(row)) continue
    bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7))
    set += 1
  }
  return { bits, set }
}
