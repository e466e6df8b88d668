import { loadRuntime } from '../charts/use-echarts.ts'

/**
 * Brings in what slides may need later: charts of every kind. A hall may have no network once the presentation is
 * open. A part that fails to load is asked for again by the chart that needs it.
 */
export const loadAhead = (): Promise<unknown> =>
  Promise.allSettled([
    loadRuntime(),
    import('../charts/boundary-map-runtime.ts'),
    import('../charts/funnel-runtime.ts'),
    import('../charts/heat-runtime.ts'),
    import('../charts/multiples-runtime.ts'),
    import('../charts/sankey-runtime.ts'),
    import('../charts/tile-map-runtime.ts'),
  ])
