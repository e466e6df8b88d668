import type { TFunction } from 'i18next'
import { BackupError } from '../../../store/backup/backup-error.ts'
import { PackageError } from '../../../store/package/package-error.ts'
import { explainError } from '../../../ui/explain-error.ts'

/** What went wrong with a backup or a package, what to do about it, and a detail for whoever is asked for help. */
export function explainFault(
  error: unknown,
  t: TFunction<'publish'>,
  common: TFunction,
): { text: string; detail: string | null } {
  if (error instanceof BackupError) return { text: t(`fault.backup.${error.fault}`), detail: null }
  if (error instanceof PackageError) {
    return { text: t(`fault.package.${error.fault}`, { file: error.file }), detail: null }
  }
  const { title, advice, detail } = explainError(error, common)
  return { text: t('fault.other', { title, advice }), detail }
}
