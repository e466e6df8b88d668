/** A query that failed: what the engine said, and the SQL it said it of. */
export class QueryError extends Error {
  constructor(
    readonly sql: string,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.name = 'QueryError'
  }
}
