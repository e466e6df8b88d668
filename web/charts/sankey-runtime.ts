import { SankeyChart } from 'echarts/charts'
import { TitleComponent } from 'echarts/components'
import { use } from './runtime.ts'

// Bands between two years need these; the first view does not.
use([SankeyChart, TitleComponent])
