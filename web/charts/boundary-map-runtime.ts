import { CustomChart, MapChart } from 'echarts/charts'
import { registerMap } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import type { BoundaryShapes } from './boundary-shapes.ts'
import { use } from './runtime.ts'

// Maps of boundaries need these; the first view does not.
use([CustomChart, LabelLayout, MapChart])

/** Has the chart library know the shapes under their name. */
export function registerShapes({ name, features }: BoundaryShapes): void {
  registerMap(name, JSON.stringify({ type: 'FeatureCollection', features }))
}
