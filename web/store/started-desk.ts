import { wrap } from 'comlink'
import type { ImportDesk } from './import-desk.ts'

/** The desk as it answers from a worker. */
type DistantDesk = {
  [Name in keyof ImportDesk]: (
    ...asked: Parameters<ImportDesk[Name]>
  ) => Promise<Awaited<ReturnType<ImportDesk[Name]>>>
}

/** A desk and how to end it. */
export interface StartedDesk {
  desk: DistantDesk
  /** `lost` is called when the worker dies by itself. */
  onLost: (lost: (said: string) => void) => void
  end: () => void
}

/** Starts the worker. */
export function startDesk(): StartedDesk {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  return {
    desk: wrap<ImportDesk>(worker),
    onLost: (lost) => {
      worker.addEventListener('error', (event) => lost(event.message))
    },
    end: () => worker.terminate(),
  }
}
