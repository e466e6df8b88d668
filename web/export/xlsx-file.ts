import { wrap } from 'comlink'
import type { XlsxSheet } from './xlsx.ts'
import type { XlsxWriter } from './xlsx-worker.ts'

/** The sheets as an XLSX file, written in a worker: the page stays responsive and loads the writer only now. */
export async function xlsxFile(sheets: readonly XlsxSheet[]): Promise<Blob> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' })
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker stopped')))
  })
  try {
    return await Promise.race([wrap<XlsxWriter>(worker).writeXlsx(sheets), lost])
  } finally {
    worker.terminate()
  }
}
