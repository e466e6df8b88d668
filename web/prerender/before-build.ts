import { writeEngine } from './write-engine.ts'
import { writeFirstResults } from './first-results.ts'

await Promise.all([writeEngine(), writeFirstResults()])
