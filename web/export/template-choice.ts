import type { ContractId } from '../../data/model/dataset.ts'
import type { Year } from '../../data/model/year.ts'

/** What a template can hold: one contract, or both lists of units on one sheet. */
export const templateKinds = [
  'units',
  'classification',
  'recognition',
  'summary',
  'indicator',
  'areas',
] as const
export type TemplateKind = (typeof templateKinds)[number]

/** A commune that can be written, and its district where that year had districts. */
export interface TemplateCommune {
  name: string
  district: string | null
}

export interface TemplateChoice {
  kind: TemplateKind
  year: Year
  /** Full name of the province; null where the list of areas is not at hand. */
  province: string | null
  /** In the order of lists. */
  communes: readonly TemplateCommune[]
}

export function contractsOf(kind: TemplateKind): ContractId[] {
  return kind === 'units' ? ['classification', 'recognition'] : [kind]
}

/** Whether the year had districts, as far as its list of areas says. */
export const hasDistricts = ({ communes }: TemplateChoice) =>
  communes.some(({ district }) => district !== null)
