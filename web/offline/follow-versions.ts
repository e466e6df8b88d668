import type { WorkerMessage } from './cache-names.ts'

/** What a version of the app that waits to be shown brings. */
export type Newer = 'app' | 'data'

export interface Versions {
  /** Shows the version that waits: other tabs go on with theirs, files of which are kept as long. */
  show: () => void
  /** Asks the host whether there is another version; offline there is none. */
  look: () => Promise<void>
}

const tell = (worker: ServiceWorker, message: WorkerMessage, ports: Transferable[] = []) =>
  worker.postMessage(message, ports)

/**
 * Has the service worker keep the app for the time without network. `onNewer` hears of a version that has come in
 * full and waits; until it is shown, all files are those of the version before. Rejects where the browser refuses,
 * or a file of the app does not come.
 */
export async function followVersions(onNewer: (newer: Newer) => void): Promise<Versions> {
  const workers = navigator.serviceWorker
  const registration = await workers.register('service-worker.js')
  let wanted = false
  workers.addEventListener('controllerchange', () => {
    if (wanted) location.reload()
  })
  const waits = async () => {
    const { waiting, active } = registration
    // The first of all does not wait: there is nothing to wait for.
    if (!waiting || !active) return
    const [now, then] = await Promise.all([dataOf(active), dataOf(waiting)])
    onNewer(now === then ? 'app' : 'data')
  }
  const follow = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void waits()
    })
  registration.addEventListener('updatefound', () => follow(registration.installing))
  follow(registration.installing)
  if (registration.waiting) void waits()
  else if (workers.controller) tell(workers.controller, { type: 'TIDY' })
  return {
    show: () => {
      wanted = true
      // Another tab may have shown it meanwhile.
      if (registration.waiting) tell(registration.waiting, { type: 'SKIP_WAITING' })
      else location.reload()
    },
    look: async () => {
      await registration.update().catch(() => undefined)
    },
  }
}

/** What tells the data that a service worker serves from other data; null where it does not answer. */
function dataOf(worker: ServiceWorker): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    setTimeout(() => resolve(null), 2000)
    tell(worker, { type: 'DATA' }, [port2])
  })
}
