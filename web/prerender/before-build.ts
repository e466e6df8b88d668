import { writeFirstResults } from './first-results.ts'
import { writeEngine } from './write-engine.ts'

await Promise.all([writeEngine(), writeFirstResults()])
