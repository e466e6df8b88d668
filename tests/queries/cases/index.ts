import { compareCases } from './compare.ts'
import { overviewCases } from './overview.ts'

/** All hand-counted questions; both engines must answer each. */
export const cases = [...overviewCases, ...compareCases]

/** Of long answers only the first rows are written out. */
export const firstRows: ReadonlySet<string> = new Set(['overview/trend'])
