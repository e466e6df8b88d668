import type { StatusStore } from '../store/engine-status.ts'

/** Milliseconds after which the engine is not waited for: some pages never ask it anything. */
const patience = 60_000

/**
 * Done once the page's engine has come or failed: what is kept for the time without network is not to be loaded
 * beside it, and of the engine's file the page's own copy is taken.
 */
export function engineSettled(status: Pick<StatusStore, 'get' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { phase } = status.get()
      if (phase !== 'ready' && phase !== 'failed') return
      leave()
      resolve()
    }
    const leave = status.subscribe(look)
    setTimeout(resolve, patience)
    look()
  })
}
