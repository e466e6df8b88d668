/** What can be reported: anything at all about a sector, or one kind of result. */
export const reports = ['units', 'safe', 'class', 'typical'] as const
export type Report = (typeof reports)[number]

/** What the address says of the page of data quality, beside the filters that all pages have. */
export const qualityParameters = ['report', 'report_year', 'report_gaps', 'broken', 'broken_year'] as const
export type QualityParameter = (typeof qualityParameters)[number]
type Search = Partial<Record<QualityParameter, string>>

/** Whose reports are looked at, and of which rule the names are open. */
export interface QualityChoice {
  report: Report
  /** Null for all years. */
  reportYear: number | null
  /** Whether only areas are listed that have not reported all. */
  onlyGaps: boolean
  /** Id of the rule whose names are open, as the page names it; null for none. */
  broken: string | null
  /** Null for all years. */
  brokenYear: number | null
}

export const qualityAtFirst: QualityChoice = {
  ...{ report: 'units', reportYear: null, onlyGaps: false, broken: null, brokenYear: null },
}

type Read = <T>(parameter: QualityParameter, find: (text: string) => T | undefined, otherwise: T) => T

/** The choice that an address means; `year` finds one of the dataset, `read` reports a part that names nothing. */
export function readQualityChoice(
  search: Search,
  read: Read,
  year: (text: string) => number | undefined,
): QualityChoice {
  return {
    report: read<Report>('report', (text) => reports.find((one) => one === text), 'units'),
    reportYear: read<number | null>('report_year', year, null),
    onlyGaps: read('report_gaps', (text) => (text === 'only' ? true : undefined), false),
    // Whether there is such a rule is for the page to say.
    broken: search.broken ?? null,
    brokenYear: read<number | null>('broken_year', year, null),
  }
}

/** The parameters of a choice; what is as at first is left out. */
export function searchOfQualityChoice(choice: QualityChoice): Search {
  const search: Search = {}
  if (choice.report !== 'units') search.report = choice.report
  if (choice.reportYear !== null) search.report_year = String(choice.reportYear)
  if (choice.onlyGaps) search.report_gaps = 'only'
  if (choice.broken !== null) search.broken = choice.broken
  if (choice.brokenYear !== null) search.broken_year = String(choice.brokenYear)
  return search
}
