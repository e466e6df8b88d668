import type { TFunction } from 'i18next'
import type { QueryRow } from '../../queries/catalog.ts'
import type { Format } from '../i18n/format.ts'
import { nameRoom } from './area-row.ts'
import { text, tooltip } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartModel } from './chart-model.ts'
import { faintOnFill, highlight, ink, inkOnFill } from './palette.ts'
import { spoken } from './two-years.ts'

/** The same function for every drawing: another one would begin the chart anew. */
const parts = () => import('./heat-runtime.ts')

type CellRow = QueryRow<'targets/areas'>

/** A column of the table: a part of a rule, under its number. */
export interface RuleColumn {
  rule_id: string
  part_id: string
  /** "3", "3a". */
  number: string
  name: string
  isRate: boolean
}

export interface TargetHeatText {
  t: TFunction<'targets'>
  format: Format
}

/** Wide enough for the names and a sign under each number. */
const layoutOf = (columns: number) => ({
  least: Math.max(360, 168 + columns * 26),
  shortest: 24,
  rowHeight: 20,
  head: 28,
})

/** Met is cool and light, missed warm; the sign says it without colour. */
const looks: Record<string, { color: string; sign: string }> = {
  met: { color: '#cfe3ea', sign: '✓' },
  not_met: { color: '#f3c9a6', sign: '✗' },
  not_applicable: { color: '#eceef1', sign: '–' },
  no_data: { color: '#ffffff', sign: '' },
}

const lookOf = ({ state, met }: CellRow) =>
  looks[state === 'provisional' ? (met ? 'met' : 'not_met') : state] ?? { color: '#ffffff', sign: '' }

/** What an area adds to what only the wider area can reach together. */
const shareOf = (row: CellRow | undefined) =>
  row?.is_yardstick && row.state === 'not_applicable' && row.k !== null && row.k > 0 ? String(row.k) : null

/** Every part of every rule by area: met or missed, and by how much. */
export function targetHeatChart(
  rows: readonly CellRow[],
  columns: readonly RuleColumn[],
  chosen: string,
  { t, format }: TargetHeatText,
): ChartModel {
  const layout = layoutOf(columns.length)
  const areas = [...new Map(rows.map((row) => [row.area_id, row.area_name]))].map(([id, name]) => ({
    id,
    name,
  }))
  const key = (area: string, column: RuleColumn) => `${area}|${column.rule_id}|${column.part_id}`
  const cells = new Map(rows.map((row) => [`${row.area_id}|${row.rule_id}|${row.part_id}`, row]))
  const figure = (row: CellRow, { isRate }: RuleColumn) =>
    isRate ? `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})` : format.ratio(row.k, row.n)
  const stateName = ({ state, met }: CellRow) =>
    state === 'provisional' ? t(met ? 'state.metNow' : 'state.notMetNow') : t(`state.${state as 'met'}`)
  const say = (area: { id: string; name: string }, column: RuleColumn) => {
    const row = cells.get(key(area.id, column))
    if (!row) return [area.name, `${column.number}. ${column.name}: ${t('state.no_data')}`]
    const missing = row.missing
      ? `, ${t('heat.missing', { count: row.missing, number: format.count(row.missing) })}`
      : ''
    const known = row.k === null ? '' : `: ${figure(row, column)}`
    return [area.name, `${column.number}. ${column.name}${known}`, `${stateName(row)}${missing}`]
  }

  const option = (width: number) => {
    const { blocks, place } = inBlocks(areas, width, layout)
    return {
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      grid: blocks.map((_, index) => ({
        left: place(index).left + nameRoom(width),
        width: Math.max(60, place(index).width - nameRoom(width)),
        top: layout.head,
        bottom: 0,
      })),
      xAxis: blocks.map((_, index) => ({
        type: 'category',
        gridIndex: index,
        position: 'top',
        data: columns.map(({ number }) => number),
        axisLabel: { ...text(11), interval: 0 },
        axisLine: { show: false },
        axisTick: { show: false },
      })),
      yAxis: blocks.map((block, index) => ({
        type: 'category',
        gridIndex: index,
        inverse: true,
        data: block.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...text(12),
          interval: 0,
          width: nameRoom(width) - 6,
          overflow: 'truncate',
          color: (_: string, at: number) => (block[at]?.id === chosen ? highlight : ink),
        },
      })),
      series: blocks.map((block, index) => ({
        type: 'heatmap',
        xAxisIndex: index,
        yAxisIndex: index,
        emphasis: { itemStyle: { borderColor: ink } },
        data: block.flatMap((area, at) =>
          columns.map((column, place) => {
            const row = cells.get(key(area.id, column))
            const { color, sign } = row ? lookOf(row) : { color: '#ffffff', sign: '' }
            return {
              value: [place, at, 0],
              itemStyle: { color, borderColor: '#ffffff', borderWidth: 1 },
              say: say(area, column),
              label: {
                show: true,
                ...text(11, sign === '–' ? faintOnFill : inkOnFill),
                formatter: shareOf(row) ?? sign,
              },
            }
          }),
        ),
      })),
      visualMap: {
        show: false,
        type: 'piecewise',
        dimension: 2,
        pieces: [],
        outOfRange: {},
        inRange: {},
        seriesIndex: [],
      },
    }
  }

  return {
    option,
    parts,
    height: (width) => inBlocks(areas, width, layout).height,
    points: (width) =>
      inBlocks(areas, width, layout).blocks.flatMap((block, seriesIndex) =>
        block.flatMap((area, at) =>
          columns.map((column, place) => ({
            text: spoken(say(area, column)),
            seriesIndex,
            dataIndex: at * columns.length + place,
            area: area.id,
          })),
        ),
      ),
    table: {
      columns: [
        { heading: t('heat.level'), kind: 'text' },
        ...columns.flatMap(({ number }) => [
          { heading: `${number} k`, kind: 'count' as const },
          { heading: `${number} n`, kind: 'count' as const },
          { heading: `${number} ${t('scorecard.state')}`, kind: 'text' as const },
          { heading: `${number} ${t('scorecard.missing')}`, kind: 'count' as const },
        ]),
      ],
      rows: areas.map((area) => [
        area.name,
        ...columns.flatMap((column) => {
          const row = cells.get(key(area.id, column))
          return row ? [row.k, row.n, stateName(row), row.missing] : [null, null, null, null]
        }),
      ]),
    },
    alt: t('heat.alt', { areas: areas.length, rules: columns.length }),
  }
}
