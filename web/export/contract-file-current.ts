import type { TFunction } from 'i18next'
import { contracts } from '../../data/contracts/index.ts'
import { type ContractId, type Dataset, hasExampleAreas } from '../../data/model/dataset.ts'
import { areasDay } from '../../data/model/year.ts'
import type { Format } from '../i18n/format.ts'
import type { ContractRow, ContractTable } from './contract-file.ts'

export interface CurrentData {
  dataset: Pick<Dataset, 'kind' | 'imports' | 'years'>
  /** What the dataset is called. */
  name: string
  contract: ContractId
  /** Null for all years. */
  year: number | null
  rows: readonly ContractRow[]
}

/**
 * Rows of a dataset in the shape of a contract, under one line that says whose they are, of when, and whether
 * provisional or demonstration data. The import passes over that line and reads the rows back as they are.
 */
export function currentTable(current: CurrentData, t: TFunction<'templates'>, format: Format): ContractTable {
  return {
    titles: [title(current, t, format)],
    columns: contracts[current.contract].columns,
    rows: current.rows,
  }
}

function title(current: CurrentData, t: TFunction<'templates'>, format: Format): string {
  const { dataset, name, year } = current
  if (current.contract === 'areas') return areasTitle(current, t, format)
  const demonstration =
    dataset.kind === 'demonstration' || dataset.imports.some(({ demonstration }) => demonstration)
  const years = dataset.years.map((one) => one.year)
  const entry = dataset.years.find((one) => one.year === year)
  const parts = [
    demonstration ? t('exportTitle.demonstration') : null,
    dataset.kind === 'demonstration' ? null : name,
    year === null
      ? t('exportTitle.years', { from: Math.min(...years), to: Math.max(...years) })
      : t('exportTitle.year', { year }),
    entry?.as_of ? t('exportTitle.asOf', { day: format.day(entry.as_of) }) : null,
    entry?.provisional ? t('exportTitle.provisional') : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Of areas: as of which day. They are real whatever figures they came with, but for those of an example. */
function areasTitle({ dataset, name, year }: CurrentData, t: TFunction<'templates'>, format: Format): string {
  const parts = [
    hasExampleAreas(dataset) ? t('exportTitle.demonstration') : null,
    year === null ? t('exportTitle.areasOfAll') : t('exportTitle.areas', { day: format.day(areasDay(year)) }),
    dataset.kind === 'demonstration' ? null : name,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
