import { version } from '../../../package.json'
import type { ImportLog } from '../import-log.ts'
import { LogDamagedError } from '../log-errors.ts'
import { lastBackupSetting } from '../workspace-ground.ts'
import { packContents } from './backup-contents.ts'
import { sealBackup } from './backup-file.ts'

export interface MadeBackup {
  name: string
  file: Blob
  /** When what is in it was read. */
  madeAt: Date
}

/** "phongtrao-sao-luu-2026-01-15.ptb", by the reader's own calendar. */
export function backupName(madeAt: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `phongtrao-sao-luu-${madeAt.getFullYear()}-${two(madeAt.getMonth() + 1)}-${two(madeAt.getDate())}.ptb`
}

/**
 * One file with all that the log holds. Throws `LogDamagedError` where an entry or a file of the log cannot be
 * read: a backup that silently lacks it would pass for a whole one.
 */
export async function makeBackup(
  log: Pick<ImportLog, 'read' | 'readAll'>,
  passphrase: string | null,
  progress?: (share: number) => void,
  madeAt = new Date(),
): Promise<MadeBackup> {
  const { damaged } = await log.read()
  if (damaged.length > 0) throw new LogDamagedError(damaged)
  const content = await packContents(await log.readAll(), madeAt, progress)
  const file = await sealBackup(content, { app: version, madeAt, passphrase })
  return { name: backupName(madeAt), file, madeAt }
}

/** Remembers that the reader has a backup of the log as it was at that time. */
export function noteBackup(log: Pick<ImportLog, 'setSetting'>, madeAt: Date): Promise<void> {
  return log.setSetting(lastBackupSetting, madeAt.toISOString())
}
