import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('./web'),
  // Relative addresses: `dist/` works from any folder of any static host.
  base: './',
  publicDir: path('./web/public'),
  plugins: [react()],
  resolve: { dedupe: ['apache-arrow'] },
  css: { modules: { generateScopedName: '[name]-[local]' } },
  build: {
    outDir: path('./dist'),
    emptyOutDir: true,
    // Fonts and images stay files; nothing of ours is small enough to gain by being inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // The prerendered page needs the styles of parts whose scripts come later.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Menus and what places them are loaded after the first charts: kept out of the chunks before.
            { name: 'menus', test: /@floating-ui/, priority: 1 },
            // What the first view is made of, in one piece: it compresses better than in many.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
})
