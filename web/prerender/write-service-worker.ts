import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'

const source = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))

/** Files whose name is another one when their content is. */
const namedByContent = /^(assets\/.+-[\w-]{8}\.\w+|data\/.+-[0-9a-f]{10}\.\w+\.gz)$/

/** What the browser is to check a file by; none where some hosts send what is in it: it is checked when it is read. */
const integrityOf = (path: string) =>
  path.endsWith('.gz') ? {} : { integrity: `sha256-${hash(readFileSync(path))}` }

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')

/**
 * Writes the service worker of the built app, with the list of all its files, and `files.json`, which lists them
 * for whoever wants them all. Last of the build: a file that is changed later would not be taken for the app's own.
 */
export async function writeServiceWorker(dist: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    // The module runner that runs this says 'development'.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: source, formats: ['iife'], name: 'serviceWorker', fileName: () => 'service-worker.js' },
    },
  })
  const script = join(dist, 'service-worker.js')
  const { count, size, warnings } = await injectManifest({
    swSrc: script,
    swDest: script,
    globDirectory: dist,
    globPatterns: ['**/*'],
    globIgnores: ['service-worker.js', 'files.json'],
    maximumFileSizeToCacheInBytes: 2 ** 25,
    dontCacheBustURLsMatching: namedByContent,
    manifestTransforms: [
      (entries) => {
        const list = JSON.stringify(entries.map(({ url }) => url).sort())
        writeFileSync(join(dist, 'files.json'), list)
        const listed = { url: 'files.json', revision: hash(Buffer.from(list)), size: list.length }
        const manifest = [...entries, listed].map((entry) => ({
          ...entry,
          ...integrityOf(join(dist, entry.url)),
        }))
        return { manifest }
      },
    ],
  })
  // A file that is left out would be missing offline.
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  console.log(`service worker: ${count} files, ${Math.round(size / 1000)} KB`)
}
