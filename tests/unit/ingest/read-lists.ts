import { contracts } from '../../../data/contracts/index.ts'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { type Ingested, ingest } from '../../../data/ingest/ingest.ts'
import type { Area } from '../../../data/model/area.ts'
import type { ContractId } from '../../../data/model/dataset.ts'

/** Ingests lines as the file "list.csv" under a contract, as import 7. */
export function readLists(id: ContractId, lines: readonly string[], areas: readonly Area[]): Ingested {
  return ingest({
    file: 'list.csv',
    bytes: new TextEncoder().encode(lines.join('\n')),
    contract: contracts[id],
    importId: 7,
    areas: new AreaIndex(areas),
  })
}
