/// <reference lib="webworker" />
import type { WorkboxPlugin } from 'workbox-core'
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { packageFile } from '../store/package/package-file.ts'
import { appCache, packageCache, type WorkerMessage } from './cache-names.ts'

// What is asked for        → who answers                          → what is kept
// page, scripts, data      → the copy of this version, always     → all files of the version, checked, or none
// files of other versions  → their copy while one is kept         → until no page of another version is open
// the published package    → the host; without it the last copy   → the last one
// anything else            → the host                             → nothing

declare const self: ServiceWorkerGlobalScope & {
  /** All files of this version, put here by the build. */
  __WB_MANIFEST: PrecacheEntry[]
}

/** Seconds after which the last copy of the package will do: a hall's network may hang without breaking off. */
const hostAnswersWithin = 8

const files = new PrecacheController({ cacheName: appCache })
files.addToCacheList(self.__WB_MANIFEST)

self.addEventListener('install', (event) => void files.install(event))
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), tidy(event)]))
})

/** Drops the files of former versions, unless pages are open that may still ask for them. */
async function tidy(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length <= 1) await files.activate(event)
}

// What others add to a link, as messengers do, makes no other page of it.
registerRoute(new PrecacheRoute(files, { cleanURLs: false, ignoreURLParametersMatching: [/./] }))

const ofScope = (path: string) => new URL(path, self.registration.scope).href

registerRoute(
  ({ url }) => url.href.startsWith(ofScope('assets/')) || url.href.startsWith(ofScope('data/')),
  async ({ request }) => (await caches.match(request, { cacheName: appCache })) ?? fetch(request),
)

/** Keeps only a package: not the page that some hosts answer every unknown path with; forgets one that is gone. */
const onlyPackages: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    if (response.status === 404 || response.status === 410) await forgetPackage(request)
    return response
  },
  cacheWillUpdate: async ({ response }) =>
    response.ok && !response.headers.get('content-type')?.startsWith('text/html') ? response : null,
}

const forgetPackage = async (request: Request) => {
  await (await caches.open(packageCache)).delete(request)
}

registerRoute(
  ({ url }) => url.href === ofScope(packageFile),
  new NetworkFirst({
    cacheName: packageCache,
    networkTimeoutSeconds: hostAnswersWithin,
    plugins: [onlyPackages],
  }),
)

self.addEventListener('message', (event) => {
  const message: WorkerMessage = event.data
  if (message.type === 'SKIP_WAITING') void self.skipWaiting()
  if (message.type === 'TIDY') event.waitUntil(tidy(event))
  if (message.type === 'DATA') event.ports[0]?.postMessage(files.getCacheKeyForURL('data/manifest.json'))
})
