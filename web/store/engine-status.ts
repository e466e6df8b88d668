/** How far the engine is: pages that have prebuilt answers do not wait for it, all others do. */
export type EngineStatus =
  | { phase: 'waiting' }
  | { phase: 'loading'; share: number }
  | { phase: 'ready' }
  | { phase: 'failed'; error: unknown }

type Listener = () => void

/** A value that components can follow with `useSyncExternalStore`. */
export class StatusStore {
  #status: EngineStatus = { phase: 'waiting' }
  readonly #listeners = new Set<Listener>()

  readonly get = (): EngineStatus => this.#status

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(status: EngineStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }
}
