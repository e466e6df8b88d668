import { type Sector, sectors } from '../../../data/model/sector.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { QualityText } from './rule-text.ts'

type Row = QueryRow<'quality/completeness'>

/** Whether an area has reported; the order is that of the legend. */
export const states = ['reported', 'part', 'zero', 'missing', 'pooled', 'absent'] as const
export type State = (typeof states)[number]

/** What stands for a state beside its colour. */
export const symbols: Readonly<Record<State, string>> = {
  ...{ reported: '●', part: '◐', zero: '0', missing: '✕', pooled: 'Σ', absent: '' },
}

export interface Cell {
  row: Row
  state: State
}

export interface ReportedArea {
  area_id: string
  area_name: string
  parent_name: string | null
  /** The last year in which there is the area; its page has figures of then at the latest. */
  year: number
  /** Whether a sector is missing or there only in part. */
  hasGap: boolean
  /** In the order of years and sectors. */
  cells: readonly Cell[]
}

export interface ReportedAreas {
  years: readonly number[]
  sectors: readonly Sector[]
  areas: readonly ReportedArea[]
}

const stateOf = (text: string): State => states.find((one) => one === text) ?? 'missing'

/** The areas that there are in the years shown (`year` null: all), one line each; rows come area by area. */
export function reportedAreas(rows: readonly Row[], year: number | null): ReportedAreas {
  const shown = year === null ? rows : rows.filter((row) => row.year === year)
  const lines = new Map<string, Cell[]>()
  for (const row of shown) {
    const cells = lines.get(row.area_id)
    const cell = { row, state: stateOf(row.state) }
    if (cells) cells.push(cell)
    else lines.set(row.area_id, [cell])
  }
  const areas = [...lines.values()].flatMap((cells) => {
    const there = cells.findLast(({ state }) => state !== 'absent')
    if (!there) return []
    const { area_id, area_name, parent_name, year: last } = there.row
    const hasGap = cells.some(({ state }) => state === 'missing' || state === 'part')
    return [{ area_id, area_name, parent_name, year: last, hasGap, cells }]
  })
  return {
    years: [...new Set(shown.map((row) => row.year))],
    sectors: sectors.filter((sector) => shown.some((row) => row.sector === sector)),
    areas,
  }
}

/** A state with its counts: "mới một phần, 12/15 đơn vị có kết quả, 3/4 xã cũ". */
export function stateText({ row, state }: Cell, { words, format }: QualityText): string {
  const said = words(`state.${state}`)
  if (state !== 'reported' && state !== 'part') return said
  const partly = row.known !== null && row.units !== null && row.known !== row.units
  const detail = partly
    ? words('detail.results', { state: said, ratio: format.ratio(row.known, row.units) })
    : row.units !== null
      ? words('detail.units', { state: said, count: row.units, number: format.count(row.units) })
      : said
  return row.expected > 1
    ? words('detail.areas', { detail, ratio: format.ratio(row.reported, row.expected) })
    : detail
}
