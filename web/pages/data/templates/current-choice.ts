import { useState } from 'react'
import { type ContractId, contractIds, type Dataset } from '../../../../data/model/dataset.ts'
import { useData } from '../../../app/data-context.tsx'
import { question, useAnswer } from '../../../app/question.ts'
import { useView } from '../../../app/use-view.ts'

/** What of a dataset is to be exported. */
export interface CurrentChoice {
  dataset: Dataset
  contract: ContractId
  /** Contracts that the dataset has rows of, and the list of areas. */
  contracts: ContractId[]
  /** Null for all years. */
  year: number | null
  /** Null for all areas of the dataset. */
  area: string | null
}

/** The choice, beginning with the view's dataset and year; a new dataset keeps of the rest what it has. */
export function useCurrentChoice() {
  const { manifest } = useData()
  const { view } = useView()
  const [id, setDataset] = useState<string | null>(null)
  const [wanted, setContract] = useState<ContractId>('classification')
  const [year, setYear] = useState<number | 'all' | null>(null)
  const [area, setArea] = useState<string | null>(null)

  const dataset = manifest.datasets.find((one) => one.id === id) ?? view.dataset
  // Every dataset stands on areas, imported ones or those that are shipped.
  const contracts = contractIds.filter(
    (one) => one === 'areas' || dataset.imports.some(({ contract }) => contract === one),
  )
  const asked = year ?? view.year
  const known = dataset.years.some((one) => one.year === asked)
  const chosenYear = asked === 'all' ? null : known ? asked : dataset.home_year
  const areas = useAnswer(
    question(dataset, 'filters/areas', {
      year: chosenYear ?? dataset.home_year,
      basis: 'reported',
      scope: dataset.scope,
    }),
  )
  const listed = chosenYear === null ? [] : (areas.data ?? []).filter(({ id }) => id !== dataset.scope)
  const choice: CurrentChoice = {
    dataset,
    contract: contracts.includes(wanted) ? wanted : (contracts[0] ?? wanted),
    contracts,
    year: chosenYear,
    area: listed.some((one) => one.id === area) ? area : null,
  }
  const whole = areas.data?.find((one) => one.id === dataset.scope)?.full_name ?? null
  return { choice, areas: listed, whole, setDataset, setContract, setYear, setArea }
}
