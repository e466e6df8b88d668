import type { Group } from './row-roles.ts'

type Part = keyof Group

/**
 * What the group rows passed so far say of the next row. Groups nest in the order in which they first occur:
 * under "Xã A" the next "I. Khu dân cư" stays in it, while the next "Xã B" ends the sector before it.
 */
export class GroupNest {
  readonly #order: Part[] = []
  #said: Group = {}

  get said(): Readonly<Group> {
    return this.#said
  }

  /** A group row; one that says nothing known ends all groups: what stands below it belongs to none of them. */
  enter(group: Group | null): void {
    if (group === null) {
      this.#said = {}
      return
    }
    const parts = (['district', 'commune', 'level', 'sector'] as const).filter(
      (part) => group[part] !== undefined,
    )
    for (const part of parts) if (!this.#order.includes(part)) this.#order.push(part)
    const outermost = Math.min(...parts.map((part) => this.#order.indexOf(part)))
    for (const part of this.#order.slice(outermost)) delete this.#said[part]
    Object.assign(this.#said, group)
  }
}
