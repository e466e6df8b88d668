import { LabelLayout } from 'echarts/features'
import { use } from './runtime.ts'

// Names beside dots that may not cover each other need this; the first view does not.
use([LabelLayout])
