import type { ChartModel } from './chart-model.ts'

/** What each element that holds a drawn chart draws: paper asks for it, to cut the chart between its rows. */
export const drawnOptions = new WeakMap<Element, ChartModel['option']>()
