import { appCache } from './cache-names.ts'

/**
 * Lays the engine's file, which the page has just loaded, where the service worker keeps the app's files: it need
 * not load the largest of them again. Does nothing where none can come.
 */
export async function handEngine(url: string, packed: Blob): Promise<void> {
  if (!globalThis.navigator.serviceWorker || navigator.serviceWorker.controller) return
  const cache = await caches.open(appCache)
  const address = new URL(url, location.href).href
  if (!(await cache.match(address))) await cache.put(address, new Response(packed))
}
