import type { TFunction } from 'i18next'
import type { Column } from '../../data/contracts/contract.ts'
import { columnsOf, contractCsv, contractSheet } from './contract-file.ts'
import { contractsOf, hasDistricts, type TemplateChoice } from './template-choice.ts'
import { exampleRows } from './template-example.ts'
import { guideSheet } from './template-guide.ts'
import { choicesOf, listsSheet, templateLists } from './template-lists.ts'
import type { XlsxSheet } from './xlsx.ts'

type Texts = TFunction<'templates'>

/** The official headings; without the district where the year has none. */
export function templateColumns(choice: TemplateChoice): Column[] {
  const columns = columnsOf(contractsOf(choice.kind))
  return choice.communes.length === 0 || hasDistricts(choice)
    ? columns
    : columns.filter(({ id }) => id !== 'district')
}

/** The empty template as sheets: the one to fill in with drop-down lists, a filled example, a guide, the lists. */
export function templateSheets(choice: TemplateChoice, t: Texts): XlsxSheet[] {
  const columns = templateColumns(choice)
  const lists = templateLists(choice, columns)
  const listsName = t('sheet.lists')
  const empty = contractSheet(t(`sheet.${choice.kind}`), { titles: [], columns, rows: [] })
  const choices = choicesOf(columns, lists, listsName, {
    title: t('list.errorTitle'),
    closed: t('list.error'),
    open: t('list.warning'),
  })
  return [
    {
      ...empty,
      columns: empty.columns.map((column, index) => {
        const list = choices[index]
        return list ? { ...column, choices: list } : column
      }),
    },
    contractSheet(t('sheet.example'), {
      titles: [t('exampleTitle')],
      columns,
      rows: exampleRows(choice),
    }),
    guideSheet(choice, columns, t),
    listsSheet(lists, listsName),
  ]
}

/** The empty template as CSV: one row of headings. */
export function templateCsv(choice: TemplateChoice): Uint8Array<ArrayBuffer> {
  return contractCsv({ titles: [], columns: templateColumns(choice), rows: [] })
}

/** The filled example as CSV, marked as demonstration data. */
export function exampleCsv(choice: TemplateChoice, t: Texts): Uint8Array<ArrayBuffer> {
  const columns = templateColumns(choice)
  return contractCsv({ titles: [t('exampleTitle')], columns, rows: exampleRows(choice) })
}
