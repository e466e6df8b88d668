import { append, enlarge } from './typed-arrays.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The texts of a pool one after the other, where each begins (and the last ends), and what they are found by. */
export interface PoolContents {
  bytes: Uint8Array
  offsets: Int32Array
  /** Of those texts that were looked for when they came, which are the first ones. */
  hashes: Int32Array
}

/**
 * Distinct texts as UTF-8, numbered from 0 in the order they came. Holds no string, so that no text keeps the
 * file it was cut from in memory: about 16 bytes a text beside its own.
 */
export class TextPool {
  #bytes: Uint8Array = new Uint8Array(1 << 10)
  #offsets = new Int32Array(1 << 6)
  #hashes = new Int32Array(1 << 6)
  /** Open addressing: number of the text + 1, or 0 for an empty slot. */
  #slots = new Int32Array(1 << 7)
  #size = 0
  #hashed = 0

  get size(): number {
    return this.#size
  }

  /** The number of a text: its own if it is known, else a new one; always a new one with `look` false. */
  add(text: string, look = true): number {
    const start = this.#offsets[this.#size] ?? 0
    const most = start + text.length * 3
    if (most > this.#bytes.length) this.#bytes = enlarge(this.#bytes, most)
    const bytes = this.#bytes
    let end = start
    let hash = 0x811c9dc5
    // Written behind the last text; it stays there only if it is new.
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      hash = Math.imul(hash ^ unit, 0x01000193)
      if (unit < 0x80) {
        bytes[end++] = unit
      } else if (unit < 0x800) {
        bytes[end++] = 0xc0 | (unit >> 6)
        bytes[end++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[end++] = 0xe0 | (unit >> 12)
        bytes[end++] = 0x80 | ((unit >> 6) & 0x3f)
        bytes[end++] = 0x80 | (unit & 0x3f)
      } else {
        const { read, written } = encodePair(text, index, bytes, end)
        index += read - 1
        end += written
      }
    }
    return look ? this.#settle(start, end, stir(hash)) : this.#keep(end)
  }

  /** The same as {@link add} of a text of another pool, without making letters of it. */
  addFrom(other: PoolContents, number: number): number {
    const hash = other.hashes[number]
    if (hash === undefined) return this.add(textIn(other, number))
    const start = this.#offsets[this.#size] ?? 0
    const [from, to] = [other.offsets[number] ?? 0, other.offsets[number + 1] ?? 0]
    const end = start + to - from
    if (end > this.#bytes.length) this.#bytes = enlarge(this.#bytes, end)
    const bytes = this.#bytes
    for (let at = start, read = from; at < end; at += 1, read += 1) bytes[at] = other.bytes[read] ?? 0
    return this.#settle(start, end, hash)
  }

  /** Adds texts of another pool that stand one after the other there, each as a new one. */
  addRun({ bytes, offsets }: PoolContents, from: number, to: number): void {
    const start = this.#offsets[this.#size] ?? 0
    const [first, last] = [offsets[from] ?? 0, offsets[to] ?? 0]
    this.#bytes = append(this.#bytes, start, bytes.subarray(first, last))
    const needed = this.#size + 1 + to - from
    if (needed > this.#offsets.length) this.#offsets = enlarge(this.#offsets, needed)
    const own = this.#offsets
    let at = this.#size
    for (let number = from; number < to; number += 1) own[++at] = start + (offsets[number + 1] ?? 0) - first
    this.#size = at
  }

  /** The number of a text of another pool; -1 where it has not come. Both pools must have looked for theirs. */
  find(other: PoolContents, number: number): number {
    const hash = other.hashes[number]
    if (hash === undefined) throw new RangeError(`text ${number} was not looked for`)
    const [from, to] = [other.offsets[number] ?? 0, other.offsets[number + 1] ?? 0]
    return this.#numberAt(this.#slotOf(hash, other.bytes, from, to))
  }

  /** The number of a text that stands behind the last one: of the same before it, or its own from now on. */
  #settle(start: number, end: number, hash: number): number {
    const slot = this.#slotOf(hash, this.#bytes, start, end)
    const known = this.#numberAt(slot)
    if (known >= 0) return known
    this.#slots[slot] = this.#size + 1
    if (this.#hashes.length === this.#size) this.#hashes = enlarge(this.#hashes)
    this.#hashes[this.#size] = hash
    this.#hashed = this.#size + 1
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return this.#keep(end)
  }

  contents(): PoolContents {
    const end = this.#offsets[this.#size] ?? 0
    return {
      bytes: this.#bytes.subarray(0, end),
      offsets: this.#offsets.subarray(0, this.#size + 1),
      hashes: this.#hashes.subarray(0, this.#hashed),
    }
  }

  /** The text of a number. */
  text(number: number): string {
    return textIn(this.contents(), number)
  }

  /** The texts of the numbers one after the other, in the layout of Arrow's plain text; nothing for -1. */
  gather(numbers: Int32Array): { data: Uint8Array; valueOffsets: Int32Array } {
    const { bytes, offsets } = this.contents()
    if (numbers.length === this.#size && numbers.every((number, row) => number === row)) {
      return { data: bytes, valueOffsets: offsets }
    }
    const valueOffsets = new Int32Array(numbers.length + 1)
    let end = 0
    for (let row = 0; row < numbers.length; row += 1) {
      const number = numbers[row] ?? -1
      if (number >= 0) end += (offsets[number + 1] ?? 0) - (offsets[number] ?? 0)
      valueOffsets[row + 1] = end
    }
    const data = new Uint8Array(end)
    for (let row = 0; row < numbers.length; row += 1) {
      const number = numbers[row] ?? -1
      if (number < 0) continue
      data.set(bytes.subarray(offsets[number], offsets[number + 1]), valueOffsets[row])
    }
    return { data, valueOffsets }
  }

  /** Where the text that stands in some bytes is, or would be. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#holds(held - 1, bytes, start, end)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #numberAt(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1
  }

  #holds(text: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#offsets[text] ?? 0
    const length = end - start
    if ((this.#offsets[text + 1] ?? 0) - from !== length) return false
    const own = this.#bytes
    for (let index = 0; index < length; index += 1) {
      if (own[from + index] !== bytes[start + index]) return false
    }
    return true
  }

  #keep(end: number): number {
    this.#size += 1
    if (this.#size === this.#offsets.length) this.#offsets = enlarge(this.#offsets)
    this.#offsets[this.#size] = end
    return this.#size - 1
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number <= this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** The text of a number. */
const textIn = ({ bytes, offsets }: PoolContents, number: number): string =>
  decoder.decode(bytes.subarray(offsets[number], offsets[number + 1]))

const encoder = new TextEncoder()

/** Writes what needs two UTF-16 units, or U+FFFD for one that stands alone. */
function encodePair(text: string, index: number, bytes: Uint8Array, at: number) {
  const sign = String.fromCodePoint(text.codePointAt(index) ?? 0)
  const { written } = encoder.encodeInto(sign, bytes.subarray(at))
  return { read: sign.length, written }
}

/** Makes low bits of an FNV-1a hash differ where texts differ in their end only. */
function stir(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return stirred ^ (stirred >>> 13)
}
