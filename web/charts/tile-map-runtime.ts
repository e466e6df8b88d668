import { CustomChart } from 'echarts/charts'
import { use } from './runtime.ts'

// Maps of tiles need this; the first view does not.
use([CustomChart])
