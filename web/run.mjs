// Runs a TypeScript file of the project in Node through the app's own Vite pipeline: node web/run.mjs FILE …
import { resolve } from 'node:path'
import { createServer } from 'vite'

const [, , file, ...rest] = process.argv
process.argv = [process.argv[0], file, ...rest]
const server = await createServer({
  configFile: resolve(import.meta.dirname, '../vite.config.ts'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true, include: [] },
})
try {
  await server.ssrLoadModule(resolve(file))
} finally {
  await server.close()
}
