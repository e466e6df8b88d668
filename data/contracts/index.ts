import type { ContractId } from '../model/dataset.ts'
import { areas } from './areas.ts'
import { classification } from './classification.ts'
import type { Contract } from './contract.ts'
import { indicator } from './indicator.ts'
import { recognition } from './recognition.ts'
import { summary } from './summary.ts'

/** The contracts by id. */
export const contracts: Record<ContractId, Contract> = {
  classification,
  recognition,
  summary,
  indicator,
  areas,
}
