import { TitleComponent } from 'echarts/components'
import { use } from './runtime.ts'

// Many small charts with a name each need this; the first view does not.
use([TitleComponent])
