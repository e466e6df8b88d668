/** Why a package cannot be opened; texts of each are those of the interface. */
export const packageFaults = ['foreign', 'newer', 'damaged', 'too_large', 'unreachable'] as const
export type PackageFault = (typeof packageFaults)[number]

/** A package that was not opened: nothing of it is used. */
export class PackageError extends Error {
  constructor(
    readonly fault: PackageFault,
    /** The file as the reader knows it. */
    readonly file: string,
    override readonly cause?: unknown,
  ) {
    super(`${file}: ${fault}${cause instanceof Error ? ` (${cause.message})` : ''}`)
    this.name = 'PackageError'
  }
}
