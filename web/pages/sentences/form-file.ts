import type { TFunction } from 'i18next'
import { sectorName } from '../../charts/sector-name.ts'
import { type FormRow, formSheets } from '../../export/form-sheets.ts'
import type { XlsxSheet } from '../../export/xlsx.ts'
import type { Report } from '../../sentences/report-parts.ts'

/** What the forms say of themselves. */
export interface FormGround {
  year: number
  /** Area and filters in one line. */
  filters: string
  /** Whose forms they are; empty where nobody said. */
  organisation: string
  report: Pick<Report, 'pinned' | 'source'>
  /** That the data is demonstration data; null where it is not. */
  label: string | null
  t: TFunction
  words: TFunction<'sentences'>
}

/** The forms as the sheets of a workbook, what a reader has to know last. Without rows there is none. */
export function formWorkbook(rows: readonly FormRow[], ground: FormGround): XlsxSheet[] {
  const { year, filters, organisation, report, label, t, words } = ground
  const title = [words('forms.title', { year }), label && `(${label.toLocaleUpperCase()})`]
  const about = [organisation, title.filter(Boolean).join(' ')].filter(Boolean)
  const sheets = formSheets(rows, {
    heading: (id) => words(`forms.heading.${id}`),
    byArea: words('forms.byArea'),
    bySector: words('forms.bySector'),
    total: words('forms.total'),
    sectorName: (sector) => sectorName(sector, t),
    titles: (of) => [...about, words('forms.of', { sheet: of, filters }), report.source],
  })
  if (sheets.length === 0) return []
  const notes = [words('note.denominators'), words('forms.blank'), ...(report.pinned?.paragraphs ?? [])]
  return [
    ...sheets,
    {
      name: words('forms.notes'),
      titles: about,
      columns: [{ heading: words('forms.notes'), width: 110, format: 'prose' }],
      rows: notes.map((note) => [note]),
    },
  ]
}
