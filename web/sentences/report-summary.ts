import { groupClauses } from './group-clauses.ts'
import { overviewClauses, overviewOpening, overviewText } from './overview.ts'
import type { FigureGroup, ReportFacts, ReportText } from './report-parts.ts'

/** What the units of a group are called: "đơn vị", "khu dân cư", "đơn vị cấp tỉnh quản lý". */
export function unitsOf({ sector, level }: Omit<FigureGroup, 'rows'>, { t, words }: ReportText): string {
  const known = sectorNames.find((one) => one === sector)
  const units = known ? t(`sector.${known}_many`) : t('sentence.units')
  return level ? words(`managed.${level}`, { units }) : units
}

const sectorNames = ['residential', 'commune', 'agency', 'enterprise', 'school'] as const

/**
 * The year in one sentence: that of the Overview wherever its words will do. It leaves out ranges, and the parts of
 * the classes; where the view has one of those, or is of one sector or level, everything is said here.
 */
export function summaryParagraph(facts: ReportFacts, text: ReportText): string {
  const { year, compare, place, sector, level, whole } = facts
  const overview = {
    ...{ year, compare, place },
    provisional: isProvisionalYear(facts, year),
    units: unitsOf({ sector, level }, text),
    headline: whole,
    communes: facts.sectors.find((group) => group.sector === 'commune')?.rows ?? null,
    targets: facts.plan?.targets ?? [],
  }
  const isWide = sector === null && level === null
  if (isWide && !whole.some((row) => row.open || row.open_before)) {
    return overviewText(overview, overviewClauses(overview, text.format, text.t), null, text.t)
  }
  const byLevel = isWide ? [] : facts.levels
  const clauses = groupClauses({ rows: whole, units: overview.units, compare, byLevel }, text)
  const opening = overviewOpening(overview, text.t)
  if (clauses.length === 0) return `${opening} ${text.t('sentence.noData')}.`
  return `${opening}: ${clauses.join('; ')}.`
}

/** Whether the figures of a year are provisional. */
export const isProvisionalYear = ({ years }: Pick<ReportFacts, 'years'>, wanted: number | null): boolean =>
  years.some(({ year, provisional }) => year === wanted && provisional)
