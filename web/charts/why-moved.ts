import { isAcrossMerger } from '../../data/model/break.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import type { ChartTable } from './chart-model.ts'
import type { CompareText } from './compare-text.ts'
import { accent, secondAccent } from './palette.ts'
import { sectorName } from './sector-name.ts'

export type PartRow = QueryRow<'compare/decomposition'>

/** What a change is split by. */
export const splits = ['sector', 'area'] as const
export type Split = (typeof splits)[number]

export interface WhyOptions {
  by: Split
  year: number
  compare: number
}

/** Within is the change of rates, mix the change of shares: the colours of both charts. */
export const partColors = { within: accent, mix: secondAccent }

/** The name of a group; areas that share a split commune are one, without a name of its own. */
export function groupNameOf(row: PartRow, by: Split, { t, words }: CompareText): string {
  if (by === 'sector') return sectorName(row.group_id, t)
  return row.group_id === '' ? words('why.shared') : (row.area_name ?? row.group_id)
}

export const groupWord = (by: Split, { words }: CompareText) =>
  words(by === 'sector' ? 'why.groupSector' : 'why.groupArea')

/** The groups that contributed most, whichever way, first. */
export const byContribution = (rows: readonly PartRow[]) =>
  [...rows].sort((a, b) => Math.abs(b.part ?? 0) - Math.abs(a.part ?? 0))

/** "Tăng 2,00 điểm %: +1,80 do tỷ lệ trong từng loại hình thay đổi, +0,20 do cơ cấu …", and the groups behind it. */
export function whySentence(rows: readonly PartRow[], { by }: WhyOptions, text: CompareText): string {
  const { words, format } = text
  const change = rows[0]?.change ?? null
  const signed = (value: number | null | undefined) => format.signed(value ?? null, 2)
  const said = words(change === null || change === 0 ? 'why.same' : change > 0 ? 'why.up' : 'why.down', {
    points: signed(Math.abs(change ?? 0)).replace('+', ''),
    within: signed(rows[0]?.whole_within),
    mix: signed(rows[0]?.whole_mix),
    group: groupWord(by, text),
  })
  const names = byContribution(rows)
    .filter(({ part }) => Math.abs(part ?? 0) >= 0.005)
    .slice(0, 3)
    .map((row) => `${groupNameOf(row, by, text)} (${format.points(row.part, 2)})`)
  return names.length > 0 ? `${said} ${words('why.most', { names: names.join(', ') })}` : said
}

/**
 * What a split over the merger does not compare: groups that are old communes in one year and today's in the other, and
 * a province's communes, which are other units by number, too. Null where there is nothing of the kind.
 */
export function unlikeText(
  rows: readonly PartRow[],
  { by, year, compare }: WhyOptions,
  text: CompareText,
): string | null {
  const { words, format } = text
  const unlike = rows.filter((row) => row.unlike)
  if (unlike.length > 0) {
    return words('why.unlike', { names: unlike.map((row) => groupNameOf(row, by, text)).join(', ') })
  }
  const communes = by === 'sector' ? rows.find((row) => row.group_id === 'commune' && row.in_both) : undefined
  if (!communes || !isAcrossMerger(year, compare)) return null
  const [now, before] = [communes.n, communes.n_before].map(format.count)
  return words('why.otherUnits', { now, before, year, compare })
}

/** Whether nothing can be split, since each group is other units in the one year than in the other. */
export const areAllUnlike = (rows: readonly PartRow[]) =>
  rows[0]?.groups_in_both === 0 && rows.some((row) => row.unlike)

/** The table behind both charts: each group with its figures, its shares and its parts of the change. */
export function partsTable(
  rows: readonly PartRow[],
  { by, year, compare }: WhyOptions,
  text: CompareText,
): ChartTable {
  const { words } = text
  const kind = 'points' as const
  return {
    columns: [
      { heading: words('why.group'), kind: 'text' as const },
      ...[year, compare].flatMap((one) => [
        { heading: `k ${one}`, kind: 'count' as const },
        { heading: `n ${one}`, kind: 'count' as const },
        { heading: `% ${one}`, kind: 'percent' as const },
        { heading: words('why.share', { year: one }), kind: 'percent' as const },
      ]),
      { heading: words('why.withinShort'), kind },
      { heading: words('why.mixShort'), kind },
      { heading: words('why.part'), kind },
    ],
    rows: rows.map((row) => [
      groupNameOf(row, by, text),
      ...[row.k, row.n, row.unlike ? null : row.percent, row.share],
      ...[row.k_before, row.n_before, row.unlike ? null : row.percent_before, row.share_before],
      ...[row.within, row.mix, row.part],
    ]),
  }
}
