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
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/queries/native/**/*.test.ts'],
          // Properties over real databases take their time on a busy machine; none of them is about time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // In a real browser: the queries in DuckDB-wasm, the import log in IndexedDB.
        root,
        css: { modules: { generateScopedName: '[name]-[local]' } },
        optimizeDeps: {
          include: [
            '@duckdb/duckdb-wasm',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'apache-arrow',
            'echarts/core',
            'fast-check',
            'fflate',
            'i18next',
            'idb',
            'pptxgenjs',
            'react-i18next',
            'read-excel-file/universal',
            'write-excel-file/universal',
            'write-excel-file/utility',
            'zod',
            'zod/mini',
          ],
        },
        test: {
          name: 'wasm',
          include: [
            'tests/queries/wasm/**/*.test.ts',
            'tests/store/**/*.test.ts',
            'tests/export/**/*.test.ts',
          ],
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
          // One machine builds, runs engines and drives pages; what needed a second try is marked in the report.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
