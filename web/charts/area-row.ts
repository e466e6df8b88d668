import type { QueryRow } from '../../queries/catalog.ts'
import { text } from './axis.ts'
import type { ChartText } from './chart-text.ts'
import { highlight, ink } from './palette.ts'
import { type Compared, yearLines } from './two-years.ts'

export type AreaRow = QueryRow<'compare/areas'>

/**
 * Names an area in a list: "12. Xã Minh Tân", "12= …" where the rank is shared, "†" where few units stand
 * behind the figure; with its district where the list has another of the name.
 */
export function rankedNames(rows: readonly AreaRow[]): (row: AreaRow) => string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row.full_name, (counts.get(row.full_name) ?? 0) + 1)
  return (row) => {
    const rank = row.rank === null ? '' : `${row.rank}${row.tied ? '=' : '.'} `
    const twin = (counts.get(row.full_name) ?? 0) > 1 && row.parent_name
    return `${rank}${row.full_name}${twin ? ` (${row.parent_name})` : ''}${row.small ? ' †' : ''}`
  }
}

/** An area with what it lies in. */
export const placeOf = ({ full_name, parent_name }: AreaRow) =>
  parent_name ? `${full_name}, ${parent_name}` : full_name

/** What is said of an area: its figure and k/n of both years, its rank, and what limits the figure. */
export function areaText(row: AreaRow, compared: Compared, chartText: ChartText): string[] {
  const { t } = chartText
  const rankKey = row.tied ? 'compare.rankTied' : 'compare.rank'
  return [
    placeOf(row),
    ...yearLines(row, compared, chartText),
    ...(row.rank === null ? [] : [t(rankKey, { rank: row.rank, of: row.ranked })]),
    ...(row.small ? [t('note.small')] : []),
    ...(row.open || row.open_before ? [t('note.open')] : row.exact ? [] : [t('note.crossing')]),
  ]
}

/** Room for the names: less on a phone, where long ones are cut and the tooltip has them whole. */
export const nameRoom = (width: number) => (width < 420 ? 132 : 168)

/** The axis of a block of areas, top down, the chosen one marked. */
export function nameAxis(
  block: readonly AreaRow[],
  nameOf: (row: AreaRow) => string,
  { gridIndex, width, chosen }: { gridIndex: number; width: number; chosen: string },
) {
  return {
    type: 'category',
    gridIndex,
    inverse: true,
    data: block.map(nameOf),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...text(12),
      interval: 0,
      width: nameRoom(width) - 6,
      overflow: 'truncate',
      color: (_: string, at: number) => (block[at]?.area_id === chosen ? highlight : ink),
    },
  }
}
