import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The one number the whole demonstration rests on: another seed is another province. */
const seed = 3_554

/** FNV-1a over UTF-16 code units: integer arithmetic alone, so the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

/**
 * Random numbers that belong to a name. What one unit draws does not depend on how much others drew before
 * it, so a change to one part of the demonstration leaves the rest as it was.
 */
export class Random {
  readonly #generator

  constructor(...name: (string | number)[]) {
    this.#generator = xoroshiro128plus(hash(`${seed}|${name.join('|')}`))
    // The generator's first numbers mirror its seed; they are thrown away.
    for (let i = 0; i < 32; i += 1) this.#generator.next()
  }

  /** From 0 (included) to 1 (excluded). */
  float(): number {
    return uniformFloat64(this.#generator)
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to)
  }

  chance(probability: number): boolean {
    return this.float() < probability
  }

  /** One of a list. Throws on an empty one. */
  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** Close to normal, mean 0 and deviation 1: twelve uniforms, since Math.log may differ by engine. */
  normal(): number {
    let sum = -6
    for (let i = 0; i < 12; i += 1) sum += this.float()
    return sum
  }
}
