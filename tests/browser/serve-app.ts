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

/** Serves `dist/` for the browser tests; `npm test` has built it. */
export default async function serveApp(project: TestProject) {
  const root = resolve(import.meta.dirname, '../..')
  if (!existsSync(resolve(root, 'dist/index.html')))
    throw new Error('run `npm run build` before the browser tests')
  const server = await preview({
    configFile: resolve(root, 'vite.config.ts'),
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('the app is not served')
  project.provide('app', url)
  return () => server.close()
}
