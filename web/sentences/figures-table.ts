import type { MetricId } from '../../data/model/metric.ts'
import { sectorName } from '../charts/sector-name.ts'
import { oldCommunesText } from '../charts/two-years.ts'
import { noFigure } from '../i18n/format.ts'
import { figureOf, isReported } from './headline-figure.ts'
import type { FigureGroup, Headline, ReportFacts, ReportTable, ReportText } from './report-parts.ts'

const rates: readonly MetricId[] = ['safe_rate', 'good_or_better_rate', 'typical_rate']
const counts: readonly MetricId[] = ['average_rate', 'weak_rate']

/** The figures by sector and level: "k/n (x,xx%)" with the change in points where there is a year to compare with. */
export function figuresTable(facts: ReportFacts, text: ReportText): ReportTable {
  const { t, words } = text
  const { compare } = facts
  const changed = compare === null ? [] : [{ text: words('table.change', { year: compare }), isFigure: true }]
  const headings = [
    { text: words('table.group'), isFigure: false },
    ...rates.flatMap((id) => [{ text: words(`table.${id as 'safe_rate'}`), isFigure: true }, ...changed]),
    ...counts.map((id) => ({ text: words(`table.${id as 'weak_rate'}`), isFigure: true })),
  ]
  const parts = (groups: readonly FigureGroup[]) => {
    const reported = groups.filter(({ rows }) => rows.some(isReported))
    return reported.length < 2
      ? []
      : reported.map((group) => row(`– ${group.level ? words(`level.${group.level}`) : ''}`, group.rows))
  }
  const row = (name: string, rows: readonly Headline[], isWhole = false) => ({
    isWhole,
    cells: [
      name,
      ...rates.flatMap((id) => {
        const figure = figureOf(rows, id)
        const points = text.format.signed(figure?.points ?? null, 2)
        return [rateCell(figure, text), ...(compare === null ? [] : [points])]
      }),
      ...counts.map((id) => countCell(figureOf(rows, id), text)),
    ],
  })
  const title = words('table.figures', { year: facts.year, filters: facts.filters })
  return withoutEmpty(changed[0]?.text, {
    id: 'figures',
    title,
    headings,
    rows: [
      row(wholeName(facts, text), facts.whole, true),
      ...parts(facts.levels),
      ...facts.sectors.flatMap((group) => [
        row(sectorName(group.sector ?? '', t), group.rows),
        ...parts(facts.cells.filter(({ sector }) => sector === group.sector)),
      ]),
    ],
  })
}

/** Leaves out the columns of a heading that have no figure in any row: a change of what was not reported, or is open. */
function withoutEmpty(heading: string | undefined, table: ReportTable): ReportTable {
  const isKept = (_: unknown, at: number) =>
    table.headings[at]?.text !== heading || table.rows.some(({ cells }) => cells[at] !== noFigure)
  return {
    ...table,
    headings: table.headings.filter(isKept),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) })),
  }
}

const wholeName = ({ sector }: ReportFacts, { t, words }: ReportText) =>
  sector ? t(`sector.${sector}`) : words('table.whole')

function rateCell(row: Headline | undefined, text: ReportText): string {
  const { format } = text
  if (!row) return noFigure
  if (row.old) return oldCommunesText(text, [row.k_from, row.k_to], row.n_to)
  if (row.open) {
    const percent = format.percentRange(row.percent_from, row.percent_to, 2)
    return `${format.rangeRatio(row.k_from, row.k_to, row.n_from, row.n_to)} (${percent})`
  }
  return row.n === null
    ? format.count(row.k)
    : `${format.ratio(row.k, row.n)} (${format.percent(row.percent, 2)})`
}

function countCell(row: Headline | undefined, { format }: ReportText): string {
  if (!row) return noFigure
  return row.open ? format.countRange(row.k_from, row.k_to) : format.count(row.k)
}
