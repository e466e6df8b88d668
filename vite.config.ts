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
            // The first view's own figures, in one piece: each of their small parts is wanted by other pages, too,
            // and as many files would compress worse.
            {
              name: 'first-figures',
              test: /web.(figures.(figure|use-figure|FigureCard|overview)|ui.(ChartCard|FailedAnswer|ShownNotes)|charts.(Chart|static-chart|use-echarts|trend|classes|ends|ranking|sectors|two-years|area-row|blocks|axis|palette|target-bound|sector-name)|app.(use-caption|use-view|NoFigures|source-line|question|dataset-name|demonstration-label)|i18n.(format|use-format|language)|pages.(overview|compare).questions|data.model.(break|metric|sector|level|movement-class))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
})
