import { levels } from '../../data/model/level.ts'
import { movementClasses } from '../../data/model/movement-class.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip, valueAxis } from './axis.ts'
import { inBlocks } from './blocks.ts'
import type { ChartColumn, ChartModel } from './chart-model.ts'
import { type ClassText, classCounts, unclassifiedText } from './class-state.ts'
import { classColors, classTextColors, faint, highlight, ink } from './palette.ts'
import { sectorName } from './sector-name.ts'
import { spoken } from './two-years.ts'

type Row = QueryRow<'classification/structure'>

/** What the units are divided by, within a year. */
export const classGroupings = ['sector', 'level', 'area'] as const
export type ClassGrouping = (typeof classGroupings)[number]

export interface ClassGroupsOptions {
  by: ClassGrouping
  /** The group that the page is filtered to. */
  chosen: string | null
}

const layout = { least: 380, shortest: 24, rowHeight: 22, head: 50 }
const nameRoom = (width: number) => (width < 420 ? 118 : 160)
const series = movementClasses.length + 1

/** The make-up by class, a bar a group, as shares of the classified; at its end the units good or better of them. */
export function classGroupsChart(
  rows: readonly Row[],
  { by, chosen }: ClassGroupsOptions,
  classText: ClassText,
): ChartModel {
  const { t, words, format } = classText
  const name = (row: Row) => {
    if (by === 'sector') return sectorName(row.group_id, t)
    if (by === 'area') return row.area_name ?? row.group_id
    const level = levels.find((one) => one === row.group_id)
    return level ? words('structure.managed', { level: t(`level.${level}`) }) : words('structure.noLevel')
  }
  // Units that a split leaves open are in no group: the groups are not all of the whole then.
  const adds = rows.some(({ open }) => open) ? {} : { adds: true as const }
  const twins = new Map<string, number>()
  for (const row of rows) twins.set(name(row), (twins.get(name(row)) ?? 0) + 1)
  const place = (row: Row) => (row.parent_name ? `${name(row)}, ${row.parent_name}` : name(row))
  const label = (row: Row) =>
    `${(twins.get(name(row)) ?? 0) > 1 ? place(row) : name(row)}${row.small ? ' †' : ''}`
  const shares = (row: Row) =>
    movementClasses.map(
      (one) =>
        `${t(`class.${one}`)}: ${format.ratio(row[one], row.classified)} (${format.percent(row[`${one}_percent`], 2)})`,
    )
  const say = (row: Row) => {
    const counts = [classCounts(row, classText), unclassifiedText(row, classText)].filter(Boolean).join(', ')
    return [
      place(row),
      counts || t('state.notReported'),
      ...(row.classified ? shares(row) : []),
      ...(row.small ? [t('note.small')] : []),
      ...(row.open ? [words('structure.open')] : row.exact ? [] : [t('note.crossing')]),
    ]
  }

  const blockSeries = (block: readonly Row[], index: number, width: number) => {
    const bar = { type: 'bar', xAxisIndex: index, yAxisIndex: index * 2, barWidth: 15, barGap: '-100%' }
    return [
      ...movementClasses.map((one) => ({
        ...bar,
        name: t(`class.${one}`),
        stack: `class${index}`,
        silent: true,
        color: classColors[one],
        data: block.map((row) => row[`${one}_percent`]),
        label: {
          show: true,
          ...text(10, classTextColors[one]),
          // A share too narrow for its number keeps it for the tooltip and the table.
          formatter: ({ value }: { value: number | null }) =>
            value !== null && value * width > 3600 ? format.percent(value) : '',
        },
      })),
      // As long as the axis and seen only when reached: a group without a class could not be hit.
      {
        ...bar,
        color: 'rgba(255,255,255,0)',
        emphasis: { itemStyle: { color: 'rgba(194,65,12,0.12)' } },
        data: block.map((row) => ({ value: 100, say: say(row) })),
      },
    ]
  }

  const option = (width: number) => {
    const { blocks, place: at } = inBlocks(rows, width, layout)
    const room = (index: number) => Math.max(40, at(index).width - nameRoom(width) - 84)
    return {
      legend: {
        top: 0,
        left: 0,
        itemHeight: 9,
        itemGap: 8,
        textStyle: text(11),
        data: movementClasses.map((one) => t(`class.${one}`)),
      },
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string[] } }) => data?.say?.join('\n') ?? '',
      }),
      grid: blocks.map((block, index) => ({
        left: at(index).left + nameRoom(width),
        width: room(index),
        top: layout.head - 6,
        height: block.length * layout.rowHeight,
        outerBoundsMode: 'none',
      })),
      xAxis: blocks.map((_, index) =>
        valueAxis((value) => format.percent(value, 0), {
          gridIndex: index,
          position: 'top',
          min: 0,
          max: 100,
          interval: 50,
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
            data: block.map((row) => format.ratio(row.good_or_better, row.classified)),
            axisLabel: { ...text(11, faint), interval: 0 },
          },
        ]
      }),
      series: blocks.flatMap((block, index) => blockSeries(block, index, room(index))),
    }
  }

  return {
    option,
    height: (width) => inBlocks(rows, width, layout).height,
    points: (width) =>
      inBlocks(rows, width, layout).blocks.flatMap((block, index) =>
        block.map((row, dataIndex) => ({
          text: spoken(say(row)),
          seriesIndex: index * series + series - 1,
          dataIndex,
          ...(row.group_id === '' ? {} : { area: row.group_id }),
        })),
      ),
    table: {
      columns: [
        { heading: words('structure.group'), kind: 'text' },
        ...(by === 'area' ? [{ heading: t('field.district'), kind: 'text' as const }] : []),
        { heading: words('structure.units'), kind: 'count', ...adds },
        { heading: t('field.classified'), kind: 'count', ...adds },
        ...movementClasses.flatMap((one, at): ChartColumn[] => [
          { heading: t(`class.${one}`), kind: 'count', ...adds },
          { heading: `${t(`class.${one}`)} %`, kind: 'percent', share: [-1, -2 * at - 2] },
        ]),
        { heading: words('structure.goodOrBetter'), kind: 'count', ...adds },
        {
          heading: `${words('structure.goodOrBetter')} %`,
          kind: 'percent',
          share: [-1, -2 * movementClasses.length - 2],
        },
        { heading: t('class.unclassified'), kind: 'count', ...adds },
      ],
      rows: rows.map((row) => [
        name(row),
        ...(by === 'area' ? [row.parent_name] : []),
        row.units,
        row.classified,
        ...movementClasses.flatMap((one) => [row[one], row[`${one}_percent`]]),
        ...[row.good_or_better, row.good_or_better_percent, row.unclassified],
      ]),
    },
    native: {
      kind: 'stacked_bars',
      unit: 'percent',
      categories: rows.map(label),
      beside: rows.map((row) =>
        row.good_or_better === null ? null : format.ratio(row.good_or_better, row.classified),
      ),
      series: movementClasses.map((one) => ({
        name: t(`class.${one}`),
        color: classColors[one],
        values: rows.map((row) => row[`${one}_percent`]),
        ratios: rows.map((row) => (row[one] === null ? null : format.ratio(row[one], row.classified))),
      })),
    },
    alt: rows
      .slice(0, 6)
      .map((row) => say(row).slice(0, 2).join(': '))
      .join('. '),
  }
}
