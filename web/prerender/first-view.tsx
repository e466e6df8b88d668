import { createMemoryHistory } from '@tanstack/react-router'
import { init } from 'echarts/core'
import { prerender } from 'react-dom/static'
import { App } from '../app/App.tsx'
import { createAnswers } from '../app/answers.ts'
import { createPages } from '../app/router.tsx'
import { searchOf } from '../app/view.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import '../charts/runtime.ts'
import { StaticCharts } from '../charts/static-chart.ts'
import { createTexts } from '../i18n/setup.ts'
import { StatusStore } from '../store/engine-status.ts'
import { unpackFirstResults } from '../store/first-results.ts'
import { Workspace } from '../store/workspace.ts'
import { defaultViews } from './default-views.ts'
import { readManifest, readShipped } from './shipped-folder.ts'

/** Widths of a third of the page and of the whole at 1366 pixels, within a card. */
const widths = { third: 413, whole: 1308 }

/** The chart as SVG that fills its place; the library draws it without a browser. */
function drawStatic(model: ChartModel, wide: boolean): string {
  const width = wide ? widths.whole : widths.third
  const height = model.height(width)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, ...model.option(width) })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg.replace('<svg ', `<svg data-chart viewBox="0 0 ${width} ${height}" `)
}

export interface FirstView {
  html: string
  /** What stands behind `#` where no view is chosen, and where this very one is. */
  unchosen: string[]
  chosen: string
}

/** The default view of the shipped data as HTML, and the addresses that mean it. */
export async function renderFirstView(): Promise<FirstView> {
  const manifest = readManifest()
  const answers = createAnswers()
  if (manifest.first_results) {
    const results = unpackFirstResults(await readShipped(manifest.first_results))
    for (const { key, rows } of results) answers.setQueryData(key, rows)
  }
  const never = () => Promise.reject(new Error('the first view asks only what is prebuilt'))
  const data = {
    manifest,
    plans: [],
    notes: [],
    decks: [],
    holdDraft: () => undefined,
    warehouse: { ask: never, askChange: never, compare: never, prepare: never, explorer: never },
    status: new StatusStore(),
    workspace: new Workspace({ reference: manifest.reference, home_area: '' }),
    packages: null,
    followed: never,
  }
  const unchanging = { get: () => data, subscribe: () => () => undefined }
  const [view] = defaultViews(manifest)
  if (!view) throw new Error('there is no dataset to show')
  const whole = `/?${new URLSearchParams(Object.entries(searchOf(view)))}`
  const router = createPages(createMemoryHistory({ initialEntries: [whole] }))
  await router.load()
  const { prelude } = await prerender(
    <StaticCharts value={drawStatic}>
      <App data={unchanging} answers={answers} router={router} texts={createTexts('vi')} />
    </StaticCharts>,
    // One piece of HTML: parts that came late would be put in their place by scripts.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  const html = await new Response(prelude).text()
  // The cache's clean-up timers would keep the build waiting.
  answers.clear()
  if (html.includes('data-loading')) throw new Error('the first view has a part that is not prebuilt')
  return { html, unchosen: ['', '#', '#/'], chosen: `#${whole}` }
}
