/** Why a backup cannot be restored; texts of each are those of the interface. */
export const backupFaults = [
  'foreign',
  'newer',
  'truncated',
  'damaged',
  'too_large',
  'passphrase_missing',
  'passphrase_wrong',
  'no_crypto',
] as const
export type BackupFault = (typeof backupFaults)[number]

/** A backup that was not opened: nothing of it is used. */
export class BackupError extends Error {
  constructor(
    readonly fault: BackupFault,
    override readonly cause?: unknown,
  ) {
    super(`backup: ${fault}${cause instanceof Error ? ` (${cause.message})` : ''}`)
    this.name = 'BackupError'
  }
}
