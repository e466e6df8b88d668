import type { LogEntry } from '../../../../data/model/import-log.ts'
import type { Warehouse } from '../../../store/warehouse.ts'
import type { Workspace } from '../../../store/workspace.ts'
import type { Weighing } from '../import/session/weigh-change.ts'
import { logUpTo } from './log-lines.ts'

/** What there is to say of two states that cannot be compared row by row. */
export type NoComparison = 'same' | 'afterEmpty'

interface States {
  /** Each the `seq` of the line after which the log stood so; 0 is before the first. */
  before: number
  after: number
}

/** What changed between two states of the log, in figures and units. */
export async function compareStates(
  { workspace, warehouse }: { workspace: Workspace; warehouse: Pick<Warehouse, 'askChange'> },
  entries: readonly LogEntry[],
  states: States,
): Promise<Weighing | NoComparison> {
  const [before, after] = await Promise.all([
    workspace.datasetOf(logUpTo(entries, states.before)),
    workspace.datasetOf(logUpTo(entries, states.after)),
  ])
  if (before?.version === after?.version) return 'same'
  if (!after) return 'afterEmpty'
  const all = [...(before?.years ?? []), ...after.years].map(({ year }) => year)
  const years = [...new Set(all)].sort((a, b) => a - b).join(',')
  const scope = after.scope
  const [rows, units, figures] = await Promise.all([
    warehouse.askChange(before, after, 'import/years', {}),
    warehouse.askChange(before, after, 'import/unit_counts', { years }),
    warehouse.askChange(before, after, 'import/figures', { years, area: scope }),
  ])
  return { before, after, imports: '', years, scope, rows, units, figures, renames: [], checks: [] }
}
