import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArgs, findBrowser } from './browser-path.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const executablePath = findBrowser()

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/queries/native/**/*.test.ts'] },
      },
      {
        // The queries in the engine that visitors have: DuckDB-wasm in a real browser.
        root,
        css: { modules: { generateScopedName: '[name]-[local]' } },
        optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow', 'zod'] },
        test: {
          name: 'wasm',
          include: ['tests/queries/wasm/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // The built app, driven as its users would.
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-app.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
