import { levels } from '../../data/model/level.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartModel } from './chart-model.ts'
import { accent, faint, highlight, ink } from './palette.ts'
import { sectorName } from './sector-name.ts'
import { spoken } from './two-years.ts'
import type { TypicalText } from './typical-step.ts'

type Row = QueryRow<'typical/groups'>

/** What the units are divided by. */
export const groupings = ['sector', 'level', 'area'] as const
export type Grouping = (typeof groupings)[number]

export interface GroupsOptions {
  by: Grouping
  year: number
  /** The group that the page is filtered to. */
  chosen: string | null
}

const layout = { least: 360, shortest: 24, rowHeight: 22, head: 50 }
const nameRoom = (width: number) => (width < 420 ? 126 : 172)
const registeredColor = '#b5d8de'

/** Who has registered (pale) and who is recognised (dark) among the units that can be, a line a group. */
export function groupsChart(
  rows: readonly Row[],
  { by, year, chosen }: GroupsOptions,
  { t, words, format }: TypicalText,
): ChartModel {
  const name = (row: Row) => {
    if (by === 'sector') return sectorName(row.group_id, t)
    if (by === 'area') return row.area_name ?? row.group_id
    const level = levels.find((one) => one === row.group_id)
    return level ? t(`level.${level}`) : words('groups.noLevel')
  }
  const twins = new Map<string, number>()
  for (const row of rows) twins.set(name(row), (twins.get(name(row)) ?? 0) + 1)
  const place = (row: Row) => (row.parent_name ? `${name(row)}, ${row.parent_name}` : name(row))
  const label = (row: Row) =>
    `${(twins.get(name(row)) ?? 0) > 1 ? place(row) : name(row)}${row.small ? ' †' : ''}`
  const share = (k: number | null, percent: number | null, n: number | null) =>
    k === null ? t('state.notReported') : `${format.ratio(k, n)} (${format.percent(percent, 2)})`
  const kOfN = (k: number | null, n: number | null) => (k === null ? null : format.ratio(k, n))
  const say = (row: Row) => [
    place(row),
    `${words('groups.registered')}: ${share(row.registered, row.registered_percent, row.units)}`,
    `${words('groups.typical')}: ${share(row.typical, row.typical_percent, row.units)}`,
    `${words('groups.eligible')}: ${format.ratio(row.eligible, row.eligible_known)}`,
    ...(row.small ? [t('note.small')] : []),
    ...(row.open ? [words('road.leftOpen')] : row.exact ? [] : [t('note.crossing')]),
  ]
  const highest = Math.max(...rows.flatMap((row) => [row.registered_percent ?? 0, row.typical_percent ?? 0]))
  const max = [10, 20, 40, 60, 80].find((one) => highest <= one) ?? 100

  const blockSeries = (block: readonly Row[], index: number) => {
    const bar = { type: 'bar', xAxisIndex: index, yAxisIndex: index * 2, barWidth: 14, barGap: '-100%' }
    return [
      {
        ...bar,
        name: words('groups.registered'),
        color: registeredColor,
        silent: true,
        data: block.map((row) => row.registered_percent),
      },
      {
        ...bar,
        name: words('groups.typical'),
        color: accent,
        silent: true,
        data: block.map((row) => row.typical_percent),
      },
      {
        ...bar,
        color: 'rgba(255,255,255,0)',
        emphasis: { itemStyle: { color: 'rgba(194,65,12,0.12)' } },
        data: block.map((row) => ({ value: max, say: say(row) })),
      },
    ]
  }

  const option = (width: number) => {
    const { blocks, place: at } = inBlocks(rows, width, layout)
    return {
      legend: {
        top: 0,
        left: 0,
        itemHeight: 9,
        textStyle: text(11),
        data: [words('groups.registered'), words('groups.typical')],
      },
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      grid: blocks.map((block, index) => ({
        left: at(index).left + nameRoom(width),
        width: Math.max(40, at(index).width - nameRoom(width) - 66),
        top: layout.head - 6,
        height: block.length * layout.rowHeight,
      })),
      xAxis: blocks.map((_, index) =>
        valueAxis((value) => format.percent(value, 0), {
          gridIndex: index,
          position: 'top',
          min: 0,
          max,
          interval: max / 2,
          axisLabel: {
            ...text(11, faint),
            hideOverlap: true,
            formatter: (value: number) => format.percent(value, 0),
          },
        }),
      ),
      yAxis: blocks.flatMap((block, index) => {
        const axis = {
          type: 'category',
          gridIndex: index,
          inverse: true,
          axisLine: { show: false },
          axisTick: { show: false },
        }
        return [
          {
            ...axis,
            data: block.map(label),
            axisLabel: {
              ...text(12),
              interval: 0,
              width: nameRoom(width) - 6,
              overflow: 'truncate',
              color: (_: string, row: number) => (block[row]?.group_id === chosen ? highlight : ink),
            },
          },
          {
            ...axis,
            position: 'right',
            data: block.map((row) => format.ratio(row.typical, row.units)),
            axisLabel: { ...text(11, faint), interval: 0 },
          },
        ]
      }),
      series: blocks.flatMap(blockSeries),
    }
  }

  return {
    option,
    height: (width) => inBlocks(rows, width, layout).height,
    points: (width) =>
      inBlocks(rows, width, layout).blocks.flatMap((block, index) =>
        block.map((row, dataIndex) => ({
          text: spoken(say(row)),
          seriesIndex: index * 3 + 2,
          dataIndex,
          ...(row.group_id === '' ? {} : { area: row.group_id }),
        })),
      ),
    table: {
      columns: [
        { heading: words('groups.group'), kind: 'text' },
        ...(by === 'area' ? [{ heading: t('field.district'), kind: 'text' as const }] : []),
        { heading: words('groups.units'), kind: 'count' },
        { heading: words('groups.eligible'), kind: 'count' },
        { heading: words('groups.eligibleKnown'), kind: 'count' },
        { heading: words('groups.registered'), kind: 'count' },
        { heading: `${words('groups.registered')} %`, kind: 'percent' },
        { heading: words('groups.typical'), kind: 'count' },
        { heading: `${words('groups.typical')} %`, kind: 'percent' },
        ...(['held', 'maintained', 'lost', 'new'] as const).map((step) => ({
          heading: words(`step.${step}`, { before: year - 1 }),
          kind: 'count' as const,
        })),
        { heading: words('step.registered_not_eligible'), kind: 'count' },
        { heading: words('step.typical_not_eligible'), kind: 'count' },
      ],
      rows: rows.map((row) => [
        name(row),
        ...(by === 'area' ? [row.parent_name] : []),
        ...[row.units, row.eligible, row.eligible_known, row.registered, row.registered_percent],
        ...[row.typical, row.typical_percent, row.held, row.maintained, row.lost, row.new],
        ...[row.registered_not_eligible, row.typical_not_eligible],
      ]),
    },
    native: {
      kind: 'bars',
      unit: 'percent',
      categories: rows.map(label),
      series: [
        {
          name: words('groups.registered'),
          color: registeredColor,
          values: rows.map((row) => row.registered_percent),
          ratios: rows.map(({ registered, units }) => kOfN(registered, units)),
        },
        {
          name: words('groups.typical'),
          color: accent,
          values: rows.map((row) => row.typical_percent),
          ratios: rows.map(({ typical, units }) => kOfN(typical, units)),
        },
      ],
      beside: rows.map(({ typical, units }) => kOfN(typical, units)),
    },
    alt: rows
      .slice(0, 5)
      .map((row) => say(row).slice(0, 3).join(', '))
      .join('. '),
  }
}
