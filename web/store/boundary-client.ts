import { wrap } from 'comlink'
import { longestBoundaryFile } from '../../data/boundaries/boundary-file.ts'
import { type BoundaryFault, boundaryFault } from '../../data/boundaries/boundary-problem.ts'
import type { BoundaryGround, ReadBoundaries } from '../../data/boundaries/read-boundaries.ts'
import type { BoundaryReader } from './boundary-worker.ts'

/** A file that is being read. */
export interface BoundaryReading {
  /** Throws where the worker dies, most likely for want of memory; never answers once it was stopped. */
  result: Promise<ReadBoundaries | BoundaryFault>
  stop: () => void
}

/** Reads a boundary file in a worker of its own, which ends with it. */
export function readBoundaryFile(file: File, ground: BoundaryGround): BoundaryReading {
  // Not even looked at: it would fill the memory.
  if (file.size > longestBoundaryFile)
    return { result: Promise.resolve(boundaryFault('too_large')), stop: () => undefined }
  const worker = new Worker(new URL('./boundary-worker.ts', import.meta.url), { type: 'module' })
  const reader = wrap<BoundaryReader>(worker)
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker stopped')))
  })
  const stop = () => worker.terminate()
  return { result: Promise.race([reader.read(file, ground), lost]).finally(stop), stop }
}
