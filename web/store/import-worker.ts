import { expose, transfer } from 'comlink'
import { HalfReader } from './half-reader.ts'
import { ImportDesk } from './import-desk.ts'

/** Progress is said so often, in milliseconds; more would only keep the page busy. */
const sayEvery = 100

/** The desk in a worker: bytes that leave it are handed over, not copied. */
class WorkerDesk extends ImportDesk {
  override async prepare(...[id, recipe, importId, progress]: Parameters<ImportDesk['prepare']>) {
    let said = 0
    const prepared = await super.prepare(id, recipe, importId, (share) => {
      const now = performance.now()
      if (now - said < sayEvery) return
      said = now
      progress?.(share)
    })
    const buffers = prepared.tables.map(({ arrow }) => arrow.buffer)
    return transfer(
      prepared,
      buffers.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer),
    )
  }
}

expose(new WorkerDesk(new HalfReader()))
