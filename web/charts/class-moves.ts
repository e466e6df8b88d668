import type { QueryRow } from '../../queries/catalog.ts'
import { text, tooltip } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import {
  type ClassState,
  type ClassText,
  classStateOf,
  classStates,
  isChosen,
  stateColor,
  stateName,
  type YearPair,
} from './class-state.ts'
import { ink } from './palette.ts'

type Row = QueryRow<'classification/moves'>
type Side = 'before' | 'now'

/** From where to where units moved. */
export interface Band {
  before: ClassState
  now: ClassState
}

/** A band as the id that choosing it hands on, and back; undefined for an id that is none. */
export const bandId = ({ before, now }: Band) => `${before}>${now}`
export function bandOf(id: string): Band | undefined {
  const [before, now] = id.split('>').map(classStateOf)
  return before && now ? { before, now } : undefined
}

const bandOfRow = (row: Row): Band => ({
  before: classStateOf(row.state_before) ?? 'unclassified',
  now: classStateOf(row.state_now) ?? 'unclassified',
})

/** Of two years without a list of one there is no move, only units that are there. */
export const isFollowed = (rows: readonly Row[]) =>
  rows.some((row) => row.state_before !== 'not_reported' && row.state_now !== 'not_reported')

/** What a band says: "Khá (2024) → Yếu (2025): 3/5.120 đơn vị (0,06%)". */
export function bandText(row: Row, { from, to }: YearPair, classText: ClassText): string {
  const { words, format } = classText
  const { before, now } = bandOfRow(row)
  const title = bandName({ before, now }, { from, to }, classText)
  if (!isChosen(before)) return `${title}: ${words('moves.units', { number: format.count(row.k) })}`
  const ratio = words('moves.units', { number: format.ratio(row.k, row.units_before) })
  return `${title}: ${ratio} (${format.percent(row.percent_of_before, 2)})`
}

/** A band by name: "Khá (2024) → Yếu (2025)". */
export function bandName({ before, now }: Band, { from, to }: YearPair, classText: ClassText): string {
  return `${stateName(before, 'before', classText)} (${from}) → ${stateName(now, 'now', classText)} (${to})`
}

/** A band of one unit among thousands could be neither seen nor hit: none is thinner than this part of all. */
const thinnest = 0.005

/**
 * Classes of one year on the left, of another on the right, and between them a band for those that moved from one to
 * the other, in the colour that they came from. Units that are of the choice in one of the years only have places of
 * their own, in grey. Choosing a band hands on its id.
 */
export function classMovesChart(rows: readonly Row[], years: YearPair, classText: ClassText): ChartModel {
  const { t, words, format } = classText
  const all = rows.reduce((sum, { k }) => sum + k, 0)
  const nodes = (['before', 'now'] as const).flatMap((side) =>
    classStates.flatMap((state) => {
      const row = rows.find((one) => one[`state_${side}`] === state)
      return row ? [{ side, state, units: row[`units_${side}`] }] : []
    }),
  )
  const say = (row: Row) => bandText(row, years, classText)
  const sayNode = ({ side, state, units }: (typeof nodes)[number]) =>
    `${stateName(state, side, classText)} (${side === 'before' ? years.from : years.to}): ${words('moves.units', { number: format.count(units) })}`
  const id = (side: Side, state: string) => `${side} ${state}`

  const option = (width: number) => {
    const narrow = width < 520
    const edge = narrow ? 96 : 156
    const heading = { top: 0, textStyle: { ...text(13), fontWeight: 600 } }
    return {
      title: [
        { ...heading, text: String(years.from), left: edge + 4, textAlign: 'right' },
        { ...heading, text: String(years.to), left: width - edge - 4, textAlign: 'left' },
      ],
      tooltip: tooltip({
        trigger: 'item',
        formatter: ({ data }: { data?: { say?: string } }) => data?.say ?? '',
      }),
      series: [
        {
          type: 'sankey',
          left: edge,
          right: edge,
          top: 28,
          bottom: 10,
          nodeWidth: 12,
          nodeGap: narrow ? 28 : 16,
          // In the order of the classes, not where the bands would cross least.
          layoutIterations: 0,
          draggable: false,
          emphasis: { lineStyle: { opacity: 0.95 } },
          data: nodes.map((node) => ({
            name: id(node.side, node.state),
            depth: node.side === 'before' ? 0 : 1,
            say: sayNode(node),
            itemStyle: { color: stateColor(node.state) },
            label: {
              ...text(narrow ? 11 : 12, ink),
              position: node.side === 'before' ? 'left' : 'right',
              width: edge - 10,
              overflow: 'break',
              lineHeight: narrow ? 12 : 14,
              formatter: `${stateName(node.state, node.side, classText)} ${format.count(node.units)}`,
            },
          })),
          links: rows.map((row) => ({
            source: id('before', row.state_before),
            target: id('now', row.state_now),
            value: Math.max(row.k, all * thinnest),
            say: say(row),
            lineStyle: { color: stateColor(bandOfRow(row).before), opacity: 0.55, curveness: 0.5 },
          })),
        },
      ],
    }
  }

  const moved = rows.filter((row) => row.state_before !== row.state_now)
  const most = [...moved].sort((one, other) => other.k - one.k).slice(0, 5)
  return {
    option,
    parts: () => import('./sankey-runtime.ts'),
    height: (width) => (width < 520 ? 460 : 360),
    points: () =>
      rows.map((row, dataIndex) => ({
        text: say(row),
        seriesIndex: 0,
        dataIndex,
        dataType: 'edge' as const,
        area: bandId(bandOfRow(row)),
      })),
    table: {
      columns: [
        { heading: words('names.class', { year: years.from }), kind: 'text' },
        { heading: words('names.class', { year: years.to }), kind: 'text' },
        { heading: words('moves.count'), kind: 'count' },
        { heading: words('moves.ofBefore', { year: years.from }), kind: 'count' },
        { heading: '%', kind: 'percent' },
      ],
      rows: rows.map((row) => {
        const { before, now } = bandOfRow(row)
        return [
          stateName(before, 'before', classText),
          stateName(now, 'now', classText),
          row.k,
          isChosen(before) ? row.units_before : null,
          isChosen(before) ? row.percent_of_before : null,
        ]
      }),
    },
    alt: `${words('moves.title', { ...years })}. ${t('chart.role')}: ${[...nodes.map(sayNode), ...most.map(say)].join('; ')}`,
  }
}
