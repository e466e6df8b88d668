import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end. */
    app: string
  }
}

/** Serves a folder on localhost. */
export async function serveFolder(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('the app is not served')
  return { url, close: () => server.close() }
}

/** Serves `dist/` for the browser tests; `npm test` has built it. */
export default async function serveApp(project: TestProject) {
  const dist = resolve(import.meta.dirname, '../../dist')
  if (!existsSync(resolve(dist, 'index.html')))
    throw new Error('run `npm run build` before the browser tests')
  const { url, close } = await serveFolder(dist)
  project.provide('app', url)
  return close
}
