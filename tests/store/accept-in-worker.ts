import { ImportLog } from '../../web/store/import-log.ts'
import { newImport } from '../fixtures/new-import.ts'

/** Accepts two imports with large files; says when it begins and when it is done. */
addEventListener('message', async ({ data: name }: MessageEvent<string>) => {
  const log = await ImportLog.open(name)
  const imports = [1, 2].map((id) => {
    const one = newImport({ id })
    return { ...one, source: new Blob([new Uint8Array(20_000_000).fill(id)]) }
  })
  postMessage('begun')
  await log.accept(0, imports)
  postMessage('done')
})
