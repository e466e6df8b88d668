import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../export/caption.ts'

/** A file to hand over: its name, and its rows where it is worth saying how many. */
export interface MadeFile {
  name: string
  content: Blob
  rows?: number
}

/** Shown to the reader as it is: there is nothing to put into the file, or too much. */
export class NoFileError extends Error {}

/** Makes files on request, one at a time, and says how that went. */
export function useFileMaking() {
  const { t } = useTranslation('templates')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null)

  const make = async (file: string, work: () => Promise<MadeFile>) => {
    setBusy(true)
    setSaid({ text: t('working', { file }), failed: false })
    try {
      const { name, content, rows } = await work()
      download(name, content)
      const text = rows === undefined ? t('done', { file: name }) : t('doneRows', { file: name, count: rows })
      setSaid({ text, failed: false })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setSaid({ text: error instanceof NoFileError ? reason : t('failed', { reason }), failed: true })
    } finally {
      setBusy(false)
    }
  }
  return { busy, said, make }
}
