import { HeatmapChart } from 'echarts/charts'
import { VisualMapComponent } from 'echarts/components'
import { use } from './runtime.ts'

// Tables of colours need these; the first view does not.
use([HeatmapChart, VisualMapComponent])
