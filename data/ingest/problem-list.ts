import { problemLimit } from './prepared.ts'
import type { Problem, ProblemCode, Severity } from './problem.ts'

interface Count {
  code: ProblemCode
  severity: Severity
  count: number
}

/** What a list has; both kinds no longer than its limit. */
export interface ProblemPart {
  counts: Count[]
  errors: Problem[]
  warnings: Problem[]
}

/** Counts every problem and lists the first: errors before warnings, no more than the limit. */
export class ProblemList {
  readonly #limit: number
  readonly #counts = new Map<string, Count>()
  readonly #errors: Problem[] = []
  readonly #warnings: Problem[] = []

  constructor(limit = problemLimit) {
    this.#limit = limit
  }

  /** Counts a problem; `describe` is called only where it is still listed. */
  add(code: ProblemCode, severity: Severity, describe: () => Omit<Problem, 'code' | 'severity'>): void {
    this.#count(code, severity, 1)
    const list = severity === 'error' ? this.#errors : this.#warnings
    if (list.length < this.#limit) list.push({ code, severity, ...describe() })
  }

  /** All that was reported, for {@link join}. */
  part(): ProblemPart {
    return { counts: this.counts(), errors: this.#errors, warnings: this.#warnings }
  }

  /** Adds what was reported of rows after those of this list. */
  join({ counts, errors, warnings }: ProblemPart): void {
    for (const { code, severity, count } of counts) this.#count(code, severity, count)
    this.#errors.push(...errors.slice(0, this.#limit - this.#errors.length))
    this.#warnings.push(...warnings.slice(0, this.#limit - this.#warnings.length))
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0
  }

  /** In the order of rows; what holds for the whole file comes first. */
  listed(): Problem[] {
    const kept = [...this.#errors, ...this.#warnings].slice(0, this.#limit)
    return kept.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  }

  counts(): Count[] {
    return [...this.#counts.values()]
  }

  #count(code: ProblemCode, severity: Severity, count: number): void {
    const key = `${code} ${severity}`
    const known = this.#counts.get(key)
    if (known) known.count += count
    else this.#counts.set(key, { code, severity, count })
  }
}
