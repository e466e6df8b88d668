import type { TFunction } from 'i18next'
import { QueryError } from '../../queries/engine/query-error.ts'
import { logFault } from '../store/log-errors.ts'
import { ShippedFileError } from '../store/shipped-file.ts'

/** What went wrong in the reader's words, and what to do about it. */
export interface Explained {
  title: string
  advice: string
  /** For whoever is asked for help. */
  detail: string | null
}

export function explainError(error: unknown, t: TFunction): Explained {
  if (error instanceof ShippedFileError) {
    const file = error.path
    return {
      title: t(`error.file.${error.fault}.title`, { file }),
      advice: t(`error.file.${error.fault}.advice`, { file }),
      detail: error.cause instanceof Error ? error.cause.message : null,
    }
  }
  const detail = error instanceof Error ? error.message : String(error)
  const fault = logFault(error)
  if (fault) return { title: t(`error.log.${fault}.title`), advice: t(`error.log.${fault}.advice`), detail }
  const kind = error instanceof QueryError ? 'query' : 'engine'
  return { title: t(`error.${kind}.title`), advice: t(`error.${kind}.advice`), detail }
}
