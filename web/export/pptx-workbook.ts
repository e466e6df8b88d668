import writeExcelFile, { type Cell, type Row } from 'write-excel-file/universal'
import type { NativeChart } from '../charts/chart-model.ts'
import { officeText } from './pptx-text.ts'
import { fontFeature } from './xlsx-fonts.ts'
import { freeText } from './xlsx-taken-texts.ts'

const text = (value: string | null): Cell =>
  value === null || value === '' ? null : { value: freeText(officeText(value)), type: String }

const number = (value: number | null): Cell => (value === null ? null : { value, type: Number })

/**
 * The workbook behind a chart, which "Edit data" opens: categories, the series, and beside them what their values
 * were made from. Charts look their figures up in it by place: names in the first row and column of "Sheet1".
 */
export async function chartWorkbook({ categories, series }: NativeChart) {
  const told = series.filter(({ ratios }) => ratios)
  const head: Row = [
    null,
    ...series.map(({ name }) => text(name)),
    ...told.map(({ name }) => text(`${name} (k/n)`)),
  ]
  const rows = categories.map(
    (name, at): Row => [
      text(name),
      ...series.map(({ values }) => number(values[at] ?? null)),
      ...told.map(({ ratios }) => text(ratios?.[at] ?? null)),
    ],
  )
  const columns = [{ width: 36 }, ...series.map(() => ({ width: 18 })), ...told.map(() => ({ width: 22 }))]
  const blob = await writeExcelFile([{ sheet: 'Sheet1', data: [head, ...rows], columns }], {
    features: [fontFeature],
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
