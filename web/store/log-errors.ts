/** Another tab has changed the log since it was read: what was to be accepted was weighed against older data. */
export class LogMovedOnError extends Error {
  constructor(
    /** The last entry that the change was meant to follow, and the one that is there. */
    readonly after: number,
    readonly last: number,
  ) {
    super(`the log is at entry ${last}, not ${after}`)
    this.name = 'LogMovedOnError'
  }
}

/** Another tab has changed or deleted the plan since its edit began, or given its id to another. */
export class PlanMovedOnError extends Error {
  constructor(readonly id: string) {
    super(`the plan ${id} is not what it was`)
    this.name = 'PlanMovedOnError'
  }
}

/** The browser has no room for the import; nothing of it was stored. */
export class StorageFullError extends Error {
  constructor(override readonly cause: unknown) {
    super('the browser has no room left')
    this.name = 'StorageFullError'
  }
}

/** The browser keeps nothing for this page (private window, a setting, a page from a file). */
export class StorageRefusedError extends Error {
  constructor(override readonly cause: unknown) {
    super(`the browser keeps nothing for this page: ${cause instanceof Error ? cause.message : cause}`)
    this.name = 'StorageRefusedError'
  }
}

/** Something in the log cannot be read: entries by their `seq`, or files by their hash. */
export class LogDamagedError extends Error {
  constructor(
    readonly parts: readonly string[],
    override readonly cause?: unknown,
  ) {
    super(`the log has parts that cannot be read: ${parts.join(', ')}`)
    this.name = 'LogDamagedError'
  }
}

/** Which of the log's errors this is; null for any other. */
export function logFault(error: unknown): 'moved' | 'full' | 'refused' | 'damaged' | null {
  if (error instanceof LogMovedOnError) return 'moved'
  if (error instanceof StorageFullError) return 'full'
  if (error instanceof StorageRefusedError) return 'refused'
  return error instanceof LogDamagedError ? 'damaged' : null
}

/** Areas cannot be taken back: figures that stay would be of no area. */
export class AreasInUseError extends Error {
  constructor(
    /** Imports whose rows speak of them. */
    readonly files: readonly string[],
  ) {
    super(`areas are in use by ${files.join(', ')}`)
    this.name = 'AreasInUseError'
  }
}
