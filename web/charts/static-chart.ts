import { createContext } from 'react'
import type { ChartModel } from './chart-model.ts'

/**
 * Draws a chart as SVG text where there is no browser yet: the prerendered page has its charts before any
 * script runs. A wide chart has the whole page, others a third. Null in the browser, where charts draw themselves.
 */
export type DrawStatic = (model: ChartModel, wide: boolean) => string

export const StaticCharts = createContext<DrawStatic | null>(null)
